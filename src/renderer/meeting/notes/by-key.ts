/** What the commands of the notes do. */
import type { Command } from '@tiptap/pm/state';
import type { StretchFlag } from '../../../core/meeting/living-stretch.ts';
import { VERIFIED } from '../../../core/meeting/quotations.ts';
import type { NotesCommandId } from '../../commands/notes-commands.ts';
import { oneStep } from '../undo-steps.ts';
import { entryAround } from './entries.ts';
import { isUnwritten, keepSelection, ownFlags, putFlag, toggleFlag } from './flagging.ts';
import { beginSection, makeKind } from './kinds.ts';
import { toggleLabel } from './labelling.ts';
import { quote } from './quoting.ts';
import { markRead } from './unread.ts';
import type { Writing } from './writing.ts';

/** What the meeting around the notes does for their commands. */
export interface Surroundings {
  /** Begins a stretch, or lifts it where it lasts; whether it lasts now. */
  readonly toggleStretch: (flag: StretchFlag) => boolean;
}

/** Each command of the notes. */
export function notesCommands(writing: Writing, around: Surroundings): Record<NotesCommandId, Command> {
  return {
    makeStatement: makeKind('statement', writing),
    makeQuestion: makeKind('question', writing),
    makeAnswer: makeKind('answer', writing),
    makeProceedings: makeKind('proceedings', writing),
    makeOutcome: makeKind('outcome', writing),
    makePrivate: makeKind('private', writing),
    beginSection: beginSection(writing),
    flagOff: toggleFlag('off'),
    flagAnon: toggleFlag('anon'),
    flagCheck: toggleFlag('check'),
    stretchOff: fromHereOn('off', around),
    stretchAnon: fromHereOn('anon', around),
    quote: quote(),
    verifyQuotations: toggleLabel(VERIFIED),
  };
}

/**
 * Begins or lifts a stretch. The entry at the cursor, where words stand in it already, carries the flag too
 * when a stretch begins: what is typed on in it would be on the record otherwise.
 */
function fromHereOn(flag: StretchFlag, around: Surroundings): Command {
  return oneStep((state, dispatch) => {
    if (!dispatch) return true;
    const here = entryAround(state.selection.$head);
    if (!around.toggleStretch(flag) || !here || isUnwritten(here.node) || ownFlags(here.node)[flag])
      return true;
    const { tr } = state;
    keepSelection(tr, () => putFlag(tr, here.pos, flag));
    dispatch(markRead(tr));
    return true;
  });
}
