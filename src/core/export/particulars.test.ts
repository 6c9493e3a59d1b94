import { expect, it } from 'vitest';
import { composeDraft } from '../compose/compose.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { exportDraft } from './export.ts';
import { articleParticulars } from './particulars.ts';

it('a line of the header under a flag stands in no file, nor in what the file says of itself', async () => {
  const { meeting } = parseShorthand(
    'title: Talks on the harbour !off\nbody: Secret council (!of)\ndate: 2024-05-07\n' +
      'people:\n  A = Ms. Ann BELL\nnotes:\nA: fares rise\n',
  );
  const draft = composeDraft(meeting);
  const particulars = articleParticulars(meeting, draft);
  expect(particulars).toMatchObject({ title: '', body: '', date: '2024-05-07' });
  for (const format of ['md', 'html', 'txt'] as const) {
    const text = new TextDecoder().decode(await exportDraft(draft, format, particulars, new Map()));
    expect(text).toContain('fares rise');
    expect(text).not.toMatch(/harbour|council|!of/i);
  }
});
