import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { choicesMap, choicesOf, editChoices } from './living-choices.ts';

it('writes what changes and nothing else', () => {
  const doc = new Y.Doc();
  const changed: string[][] = [];
  choicesMap(doc, 'news-en').observe(({ keysChanged }) => changed.push([...keysChanged]));
  editChoices(doc, 'news-en', () => ({ setAside: ['e1'], ignored: ['k'] }));
  editChoices(doc, 'news-en', (present) => ({ ...present, setAside: ['e1', 'e2'] }));
  editChoices(doc, 'news-en', (present) => present);
  expect(changed).toEqual([['setAside:e1', 'ignored:k'], ['setAside:e2']]);
  expect(choicesOf(doc, 'news-en')).toEqual({ setAside: ['e1', 'e2'], ignored: ['k'] });
  editChoices(doc, 'news-en', () => ({}));
  expect(choicesOf(doc, 'news-en')).toEqual({});
});

it('passes over what it can’t read', () => {
  const doc = new Y.Doc();
  const map = choicesMap(doc, 'news-en');
  for (const [key, value] of [
    ['setAside:', true],
    ['overruled:f', 'because'],
    ['overruled:g', { reason: 'because', at: -1 }],
    ['unheard of', true],
    ['ignored:k', true],
  ] as const) {
    map.set(key, value);
  }
  expect(choicesOf(doc, 'news-en')).toEqual({ ignored: ['k'] });
});
