/** What choosing somebody from the picker does to the text. */
import type { Command, EditorState } from '@tiptap/pm/state';
import { endUndoStep } from '../undo-steps.ts';
import { attribute, entryAround } from './entries.ts';
import { textBetween } from './flagging.ts';
import { setPart } from './giving.ts';
import { type Trigger, triggerIn } from './picker-trigger.ts';
import { takeVoice } from './settling.ts';
import { markRead, unreadRanges } from './unread.ts';
import type { Writing } from './writing.ts';

/** A trigger with the position in the notes at which it begins. */
export interface PlacedTrigger extends Trigger {
  readonly pos: number;
}

/** Who may be meant at the cursor; null for nobody. Looks at no more than the passage before it. */
export function triggerAt(state: EditorState, isCode: (text: string) => boolean): PlacedTrigger | null {
  const { $head, empty } = state.selection;
  const here = entryAround($head);
  if (!empty || !here || !$head.parent.isTextblock) return null;
  const kind = attribute(here.node, 'kind');
  if (kind === 'comment') return null;
  const mayBeHead = kind === 'unattributed' && $head.index(2) === 0;
  const trigger = triggerIn(textBetween($head.parent, 0, $head.parentOffset), mayBeHead, isCode);
  return trigger && { ...trigger, pos: $head.start() + trigger.from };
}

/**
 * Puts a participant in the place of what was typed for them. In the text they are named; at the head they speak.
 * `goesOn`: more speakers follow, so that the head stays to be typed on.
 */
export function choose(id: string, trigger: PlacedTrigger, goesOn: boolean, writing: Writing): Command {
  return (state, dispatch) => {
    const { tr, schema } = state;
    const to = tr.selection.head;
    const here = entryAround(tr.selection.$head);
    const code = writing.people.codeOf(id);
    if (!here || trigger.pos > to) return false;
    if (!dispatch) return true;
    endUndoStep(state);
    const start = here.pos + 2;
    if (trigger.place === 'mention') {
      const mention = schema.nodes.mention?.create({ participant: id });
      if (mention) tr.replaceWith(trigger.pos, to, mention);
      dispatch(markRead(tr));
    } else if (goesOn) {
      // As typed: the head is read once it is whole.
      dispatch(tr.insertText(`${code} & `, trigger.pos, to));
    } else if (writing.people.idOf(code) !== id) {
      // Two of one code, after a merge: the code would mean the other one.
      tr.delete(start, to);
      setPart(tr, here.pos, id, 'speaker');
      dispatch(markRead(tr));
    } else {
      tr.insertText(code, trigger.pos, to);
      const end = trigger.pos + code.length;
      takeVoice(tr, here.pos, [...unreadRanges(state), [start, end]], writing, end);
      dispatch(markRead(tr));
    }
    return true;
  };
}
