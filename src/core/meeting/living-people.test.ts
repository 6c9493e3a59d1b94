import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  participantsOf,
  particularsOf,
  photosOf,
  putParticipant,
  removeParticipant,
  setParticular,
  setPhotos,
  setTerms,
  termsOf,
  toLiving,
} from './living.ts';
import type { Participant } from './meeting.ts';
import { meetingOf } from './meetings.fixture.ts';

const vera: Participant = {
  id: 'vp',
  code: 'VP',
  kind: 'person',
  style: '',
  honorific: 'Ms.',
  name: 'Vera PAPPAS',
  pronoun: '',
  position: 'Deputy Minister',
  affiliation: 'Ministry of Shipping',
  roles: ['presenter'],
};
const omar: Participant = { ...vera, id: 'od', code: 'OD', name: 'Omar van den DOOL', roles: [] };

it('keeps participants in the order they were added, and changes one in place', () => {
  const doc = toLiving(meetingOf());
  putParticipant(doc, vera);
  putParticipant(doc, omar);
  putParticipant(doc, { ...vera, position: 'Minister' });
  expect(participantsOf(doc)).toEqual([{ ...vera, position: 'Minister' }, omar]);
});

it('keeps both changes when two people change two fields of one participant', () => {
  const one = toLiving(meetingOf());
  putParticipant(one, vera);
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one));
  putParticipant(one, { ...vera, position: 'Minister' });
  putParticipant(other, { ...vera, code: 'VE' });
  Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(other));
  expect(participantsOf(one)).toEqual([{ ...vera, position: 'Minister', code: 'VE' }]);
});

it('keeps changes of roles as a field of their own, and takes it out with the last of them', () => {
  const doc = toLiving(meetingOf('a', 'b'));
  putParticipant(doc, { ...vera, roleChanges: [{ entry: 'e2', roles: ['chair'] }] });
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  putParticipant(doc, { ...vera, roleChanges: [{ entry: 'e1', roles: ['chair'] }] });
  putParticipant(other, {
    ...vera,
    position: 'Minister',
    roleChanges: [{ entry: 'e2', roles: ['chair'] }],
  });
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
  expect(participantsOf(doc)).toEqual([
    { ...vera, position: 'Minister', roleChanges: [{ entry: 'e1', roles: ['chair'] }] },
  ]);
  putParticipant(doc, vera);
  expect(participantsOf(doc)).toEqual([vera]);
});

it('reads what can be read of changes of roles', () => {
  const doc = toLiving(meetingOf());
  putParticipant(doc, vera);
  const item = doc.getMap('participants').get('vp');
  if (!(item instanceof Y.Map)) throw new Error('a participant is a map');
  item.set('roleChanges', [{ entry: 'e1', roles: ['chair', 'king'] }, { entry: '' }, 7, null, { roles: [] }]);
  expect(participantsOf(doc)).toEqual([{ ...vera, roleChanges: [{ entry: 'e1', roles: ['chair'] }] }]);
  item.set('roleChanges', 'chair');
  expect(participantsOf(doc)).toEqual([vera]);
});

it('takes a participant out with their picture', () => {
  const doc = toLiving(meetingOf());
  putParticipant(doc, vera);
  setPhotos(doc, [
    { participant: 'vp', path: 'pappas.jpg', credit: '' },
    { participant: 'od', path: 'dool.jpg', credit: '' },
  ]);
  removeParticipant(doc, 'vp');
  expect(participantsOf(doc)).toEqual([]);
  expect(photosOf(doc).map((photo) => photo.participant)).toEqual(['od']);
});

it('keeps terms in their order, and two with one acronym', () => {
  const doc = toLiving(meetingOf());
  const terms = [
    { acronym: 'SSE', meaning: 'social economy' },
    { acronym: 'CIM', meaning: 'Council of Island Mayors' },
    { acronym: 'SSE', meaning: 'south-south exchange' },
  ];
  setTerms(doc, terms);
  expect(termsOf(doc)).toEqual(terms);
  setTerms(doc, terms.slice(1));
  expect(termsOf(doc)).toEqual(terms.slice(1));
});

it('writes a particular once, and nothing where it has that value already', () => {
  const doc = toLiving(meetingOf());
  let updates = 0;
  doc.on('updateV2', () => {
    updates++;
  });
  setParticular(doc, 'place', 'Harbourtown');
  setParticular(doc, 'place', 'Harbourtown');
  expect(particularsOf(doc).place).toBe('Harbourtown');
  expect(updates).toBe(1);
});
