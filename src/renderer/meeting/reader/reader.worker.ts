/** Reads a meeting beside the window, so that no key waits for it: holds a twin of the living document, and answers from it. */
import * as Y from 'yjs';
import { composeDraft } from '../../../core/compose/compose.ts';
import { withheldWording } from '../../../core/export/guard.ts';
import { fromLiving } from '../../../core/meeting/living.ts';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import { type Answers, type Asked, DRAFT_ID, type FromReader, type ToReader } from './protocol.ts';
import { unreportedNotes } from './unreported.ts';

/** How long the notes must rest before the list of unreported ones is made anew, in milliseconds. */
const REST = 400;

const twin = new Y.Doc();
let resting: ReturnType<typeof setTimeout> | undefined;
let lastTold = '';

function tell(message: FromReader): void {
  self.postMessage(message);
}

function read(): Meeting {
  // A document that could not be read is never opened; what could be read of it is read here all the same.
  return fromLiving(twin).meeting;
}

function draftOf(meeting: Meeting) {
  const draft = meeting.drafts.find(({ id }) => id === DRAFT_ID);
  return draft && draft.blocks.length > 0 ? draft : null;
}

const ANSWERS: { [Name in Asked]: () => Answers[Name] } = {
  compose: () => composeDraft(read(), { draftId: DRAFT_ID }),
  state: () => Y.encodeStateAsUpdateV2(twin),
  readForExport: () => {
    const meeting = read();
    const draft = draftOf(meeting);
    return { meeting, draft, withheld: draft ? withheldWording(meeting, draft) : [] };
  },
};

function tellUnreported(): void {
  const meeting = read();
  const draft = draftOf(meeting);
  const notes = draft && unreportedNotes(meeting, draft);
  const told = JSON.stringify(notes);
  if (told === lastTold) return;
  lastTold = told;
  tell({ type: 'unreported', notes });
}

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
  if (data.type === 'updates') {
    twin.transact(() => {
      for (const update of data.updates) Y.applyUpdateV2(twin, update);
    });
    clearTimeout(resting);
    resting = setTimeout(tellUnreported, REST);
    return;
  }
  const { number, asked } = data;
  try {
    tell({ type: 'answer', number, answer: ANSWERS[asked]() });
  } catch (error) {
    tell({ type: 'problem', number, problem: error instanceof Error ? error.message : String(error) });
  }
};
