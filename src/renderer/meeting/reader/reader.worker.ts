/** Reads a meeting beside the window, so that no key waits for it: holds a twin of the living document, and answers from it. */
import * as Y from 'yjs';
import { composeDraft } from '../../../core/compose/compose.ts';
import { composeEntry, placeInDraft } from '../../../core/compose/compose-entry.ts';
import { blockingFindings, checkDraft } from '../../../core/desk/desk.ts';
import { canCheckLanguage } from '../../../core/desk/language.ts';
import { type Change, changesSince } from '../../../core/document/changes.ts';
import { type Draft, isEdited, setAsideIn } from '../../../core/document/draft.ts';
import { fromLiving } from '../../../core/meeting/living.ts';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import type { LanguageOrder } from '../../desk/language-check.ts';
import { type DraftKind, draftIdOf, draftKindFrom } from '../draft/draft-kind.ts';
import type { Answers, Asked, FromReader, Given, Review, ToldEntry, ToReader } from './protocol.ts';
import { notesLeftOut } from './unreported.ts';

/** How long the notes must rest before the draft is compared with them anew, in milliseconds. */
const REST = 400;

const twin = new Y.Doc();
let resting: ReturnType<typeof setTimeout> | undefined;
let lastTold = '';
let dictionary: MessagePort | null = null;
let shown: DraftKind = draftKindFrom({}, [], '');

function tell(message: FromReader): void {
  self.postMessage(message);
}

function read(): Meeting {
  // A document that could not be read is never opened; what could be read of it is read here all the same.
  return fromLiving(twin).meeting;
}

function draftOf(meeting: Meeting) {
  const draft = meeting.drafts.find(({ id }) => id === draftIdOf(shown));
  return draft && draft.blocks.length > 0 ? draft : null;
}

/** What is given beside a question; the protocol ties it to the question's name. */
type GivenFor<Name extends Asked> = Name extends keyof Given ? Given[Name] : undefined;

const ANSWERS: { [Name in Asked]: (given: GivenFor<Name>) => Answers[Name] } = {
  compose: () => {
    const meeting = read();
    return composed(meeting, draftOf(meeting));
  },
  composeEntry: (given) => told(given),
  state: () => Y.encodeStateAsUpdateV2(twin),
  readForExport: () => {
    const meeting = read();
    const draft = draftOf(meeting);
    return { meeting, draft, blocking: draft ? blockingFindings(draft, meeting) : [] };
  },
  check: (given) => {
    const meeting = read();
    const draft = draftOf(meeting);
    if (!draft) return { hasDraft: false, findings: [], isOrdered: false };
    return {
      hasDraft: true,
      findings: checkDraft(draft, meeting, given.style),
      isOrdered: orderLanguageCheck(draft, meeting, given),
    };
  },
};

function orderLanguageCheck(article: Draft, against: Meeting, { style, order }: Given['check']): boolean {
  if (dictionary === null || !canCheckLanguage(article, style)) return false;
  dictionary.postMessage({ number: order, article, against, style } satisfies LanguageOrder);
  return true;
}

/** The draft as the notes give it now, without what was set aside. */
function composed(meeting: Meeting, present: Draft | null): Draft {
  return composeDraft(meeting, { ...shown, ...(present && { without: setAsideIn(present) }) });
}

function told(given: Given['composeEntry']): ToldEntry {
  const meeting = read();
  const draft = draftOf(meeting);
  if (!draft) return { blocks: [], blocksBefore: 0 };
  const blocksBefore = given.blocksBefore ?? placeInDraft(meeting, given.entry, draft);
  return { blocks: composeEntry(meeting, given.entry, draft, blocksBefore, shown), blocksBefore };
}

function reviewOf(meeting: Meeting, draft: Draft): Review {
  return { ...notesLeftOut(meeting, draft), changed: changedIn(meeting, draft) };
}

/** Composes only where a composed paragraph was edited: a long meeting takes its time. */
function changedIn(meeting: Meeting, draft: Draft): Change[] {
  if (!draft.blocks.some((block) => block.fingerprint !== '' && isEdited(block))) return [];
  const fresh = composed(meeting, draft);
  const whole = draft.setAside ? composeDraft(meeting, shown) : fresh;
  return changesSince(draft, fresh, whole);
}

function tellReview(): void {
  const meeting = read();
  const draft = draftOf(meeting);
  const review = draft && reviewOf(meeting, draft);
  const telling = JSON.stringify(review);
  // A mark that was settled in the window, and came back with an undo, is told again.
  if (telling === lastTold && !review?.changed.length) return;
  lastTold = telling;
  tell({ type: 'review', review });
}

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
  if (data.type === 'updates') {
    twin.transact(() => {
      for (const update of data.updates) Y.applyUpdateV2(twin, update);
    });
    clearTimeout(resting);
    resting = setTimeout(tellReview, REST);
    return;
  }
  if (data.type === 'dictionary') {
    dictionary = data.port;
    return;
  }
  if (data.type === 'show') {
    shown = data.kind;
    clearTimeout(resting);
    resting = setTimeout(tellReview, REST);
    return;
  }
  const { number, asked, given } = data;
  try {
    // The number ties the question to what was given with it, and so to its type.
    tell({ type: 'answer', number, answer: ANSWERS[asked](given as never) });
  } catch (error) {
    tell({ type: 'problem', number, problem: error instanceof Error ? error.message : String(error) });
  }
};
