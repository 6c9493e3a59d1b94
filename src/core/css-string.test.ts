import { expect, it } from 'vitest';
import { cssString } from './css-string.ts';

it('lets no name out of its string', () => {
  const hostile = '"};body{display:none}/*\\\n\r\f\0</style>\u2028';
  const string = cssString(hostile);
  expect(string.slice(1, -1)).not.toMatch(/["{};:<>\n\r\f\0\u2028/*]/);
  expect(string).toContain('\\22 ');
  expect(cssString('\0')).toBe('"\\fffd "');
});

it('keeps letters of all scripts as they are, and tells all else by its number', () => {
  expect(cssString('"; } </style><img src=x> \\ Δήμος 会議 مجلس é\n')).toBe(
    '"\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c img src\\3d x\\3e  \\5c  Δήμος 会議 مجلس é\\a "',
  );
});
