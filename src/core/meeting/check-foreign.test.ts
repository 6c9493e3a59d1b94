import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentGate } from './check-foreign.ts';
import { draftFragment, fromLiving, notesFragment, setParticular, toLiving, writeDraft } from './living.ts';
import { meetingOf } from './meetings.fixture.ts';

/** What `change` does to a copy of the document, as an update. */
function updateOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdateV2(copy, before);
}

function element(type: Y.XmlFragment, ...path: number[]): Y.XmlElement {
  return path.reduce((place, index) => place.get(index) as Y.XmlElement, type) as Y.XmlElement;
}

it('lets through what fits, one update after the other, and never touches the document', () => {
  const doc = toLiving(meetingOf('one', 'two'));
  const before = fromLiving(doc);
  const gate = contentGate(doc);
  const changes: ((copy: Y.Doc) => void)[] = [
    (copy) => element(notesFragment(copy), 0, 0, 0).insert(1, [new Y.XmlText(' more')]),
    (copy) => element(notesFragment(copy), 0).delete(0, 1),
    (copy) => notesFragment(copy).insert(1, [new Y.XmlElement('group')]),
    (copy) => setParticular(copy, 'title', 'Ports'),
    (copy) => writeDraft(copy, { id: 'd', template: 'news', language: 'en', blocks: [] }),
    (copy) => draftFragment(copy, 'd').insert(0, [new Y.XmlElement('paragraph')]),
  ];
  for (const change of changes) expect(gate.check(updateOf(doc, change))).toEqual({ fits: true });
  expect(fromLiving(doc)).toEqual(before);
});

it('stops what an editor would delete, wherever it comes in', () => {
  const doc = toLiving(meetingOf('one', 'two'));
  writeDraft(doc, { id: 'd', template: 'news', language: 'en', blocks: [] });
  const gate = contentGate(doc);
  const changes: ((copy: Y.Doc) => void)[] = [
    (copy) => notesFragment(copy).insert(0, [new Y.XmlElement('table')]),
    (copy) => element(notesFragment(copy), 0).insert(0, [new Y.XmlElement('table')]),
    (copy) => element(notesFragment(copy), 0, 1).insert(0, [new Y.XmlElement('table')]),
    (copy) => element(notesFragment(copy), 0, 1, 0).insert(0, [new Y.XmlElement('table')]),
    (copy) =>
      (element(notesFragment(copy), 0, 0, 0).get(0) as unknown as Y.XmlText).format(0, 2, { redacted: {} }),
    (copy) =>
      (element(notesFragment(copy), 0, 0, 0).get(0) as unknown as Y.XmlText).insertEmbed(0, { page: 1 }),
    (copy) => draftFragment(copy, 'd').insert(0, [new Y.XmlElement('table')]),
    (copy) => copy.getMap('meta').set('schemaVersion', 2),
  ];
  for (const change of changes) expect(gate.check(updateOf(doc, change))).toMatchObject({ fits: false });
  expect(gate.check(new Uint8Array([3, 1, 4]))).toMatchObject({ fits: false });
  expect(gate.check(updateOf(doc, (copy) => setParticular(copy, 'title', 'Ports')))).toEqual({ fits: true });
});

it('follows what is typed here in the meantime', () => {
  const doc = toLiving(meetingOf('one'));
  const gate = contentGate(doc);
  expect(gate.check(updateOf(doc, (copy) => setParticular(copy, 'title', 'Ports')))).toEqual({ fits: true });
  element(notesFragment(doc), 0).insert(1, [new Y.XmlElement('entry')]);
  const update = updateOf(doc, (copy) =>
    element(notesFragment(copy), 0, 1).insert(0, [new Y.XmlElement('table')]),
  );
  expect(gate.check(update)).toMatchObject({ fits: false });
});
