import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { STRETCHES } from './living-layout.ts';
import { beginStretch, endStretch, lastingStretches } from './living-stretch.ts';

it('begins, lasts and is lifted', () => {
  const doc = new Y.Doc();
  expect(lastingStretches(doc)).toEqual([]);
  beginStretch(doc, 'off', 1000);
  beginStretch(doc, 'off', 2000);
  beginStretch(doc, 'anon', 3000);
  expect(lastingStretches(doc)).toEqual([
    { flag: 'off', since: 1000 },
    { flag: 'anon', since: 3000 },
  ]);
  endStretch(doc, 'off');
  expect(lastingStretches(doc)).toEqual([{ flag: 'anon', since: 3000 }]);
});

it('is there in another window that has the same document, and after a restart', () => {
  const one = new Y.Doc();
  const other = new Y.Doc();
  beginStretch(one, 'off', 1000);
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one));
  expect(lastingStretches(other)).toEqual([{ flag: 'off', since: 1000 }]);
});

it('lasts where what stands there can not be read', () => {
  const doc = new Y.Doc();
  doc.getMap(STRETCHES).set('off', 'since noon');
  expect(lastingStretches(doc)).toEqual([{ flag: 'off', since: null }]);
});
