/**
 * The picker of people at the cursor. It follows the typing and never leads it: what is typed stays typed, a
 * head typed in full is read as ever, and only a key that is nobody's text takes a choice (see
 * docs/decisions/keys-of-the-notes.md).
 */
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { changeOf, isFromElsewhere, mapOf } from './change.ts';
import { type Choice, choicesFor } from './choices.ts';
import { type CursorPlace, placeOf } from './cursor-place.ts';
import type { Nearby } from './nearby.ts';
import type { LivingPeople } from './people.ts';
import { choose, type PlacedTrigger, triggerAt } from './picking.ts';
import { isReading } from './unread.ts';
import type { Writing } from './writing.ts';

/** What is shown, and where: beside the words for which it opened. */
export interface ShownPicker extends CursorPlace {
  readonly choices: readonly Choice[];
  /** Which of them is chosen by Enter; null for none yet. */
  readonly active: number | null;
  readonly isAsked: boolean;
}

export interface PickerStore {
  /** Null while the picker is closed. */
  get(): ShownPicker | null;
  subscribe(listener: () => void): () => void;
  /** Chooses one of those shown. */
  take(index: number): void;
}

/** The id of the list of choices, and of each of them. */
export const PICKER_LIST = 'speaker-picker';
export const choiceId = (index: number): string => `${PICKER_LIST}-${index}`;

interface Picking {
  readonly trigger: PlacedTrigger;
  readonly choices: readonly Choice[];
  readonly active: number | null;
}

interface PickerState {
  readonly picking: Picking | null;
  /** Where Escape closed it: it stays closed for what is typed there. */
  readonly closedAt: number | null;
}

type PickerMeta = { readonly active: number } | 'close';

const CLOSED: PickerState = { picking: null, closedAt: null };
const pickerKey = new PluginKey<PickerState>('speaker-picker');

export interface PickerOptions {
  readonly writing: Writing;
  readonly people: LivingPeople;
  readonly nearby: Nearby;
}

/** The plugin and the store that it fills. */
export function pickerPlugin({ writing, people, nearby }: PickerOptions): {
  plugin: Plugin<PickerState>;
  store: PickerStore;
} {
  let view: EditorView | null = null;
  let shown: ShownPicker | null = null;
  const listeners = new Set<() => void>();
  const isCode = (text: string) => people.idOf(text) !== null;

  const pickingAt = (state: EditorState): Picking | null => {
    const trigger = triggerAt(state, isCode);
    if (!trigger) return null;
    const { query, isAsked } = trigger;
    const choices = choicesFor(people.findable(), query, nearby(state), isAsked ? 'else' : 'never');
    if (choices.length === 0) return null;
    const active = isAsked && choices[0]?.kind === 'person' && !isCode(query) ? 0 : null;
    return { trigger, choices, active };
  };

  const take = (index: number, goesOn = false): boolean => {
    const picking = view && pickerKey.getState(view.state)?.picking;
    const choice = picking?.choices[index];
    if (!view || !picking || !choice) return false;
    const id = choice.kind === 'person' ? choice.participant.id : people.enrol(choice.line);
    return choose(id, picking.trigger, goesOn, writing)(view.state, view.dispatch, view);
  };

  const press = (at: EditorView, event: KeyboardEvent, { choices, active, trigger }: Picking): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const goTo = (index: number) => {
      const next: PickerMeta = { active: (index + choices.length) % choices.length };
      at.dispatch(at.state.tr.setMeta(pickerKey, next));
      return true;
    };
    const isHead = trigger.place === 'head';
    switch (event.key) {
      case 'ArrowDown':
        return goTo(active === null ? 0 : active + 1);
      case 'ArrowUp':
        return goTo(active === null ? choices.length - 1 : active - 1);
      case 'Escape': {
        const close: PickerMeta = 'close';
        at.dispatch(at.state.tr.setMeta(pickerKey, close));
        return true;
      }
      case 'Tab':
        return !event.shiftKey && take(active ?? 0);
      case 'Enter':
        if (active === null || (event.shiftKey && !isHead)) return false;
        return take(active, event.shiftKey);
      case '&':
        return isHead && active !== null && take(active, true);
      default:
        return false;
    }
  };

  const plugin = new Plugin<PickerState>({
    key: pickerKey,
    state: {
      init: () => CLOSED,
      apply(tr, was, _before, state) {
        const meta: PickerMeta | undefined = tr.getMeta(pickerKey);
        if (meta === 'close') return { picking: null, closedAt: was.picking?.trigger.pos ?? null };
        if (meta) return was.picking ? { ...was, picking: { ...was.picking, ...meta } } : was;
        if (!tr.docChanged) return tr.selectionSet ? CLOSED : was;
        const isTyped = !isReading(tr) && !isFromElsewhere(tr) && tr.getMeta('uiEvent') === undefined;
        if (!isTyped && was === CLOSED) return CLOSED;
        const picking = isTyped || was.picking ? pickingAt(state) : null;
        const change = isFromElsewhere(tr) ? changeOf([tr], tr.before, tr.doc) : null;
        const mapping = change ? mapOf(change) : tr.mapping;
        const closedAt = was.closedAt === null ? null : mapping.map(was.closedAt, -1);
        if (closedAt !== null && picking?.trigger.pos === closedAt) return { picking: null, closedAt };
        return picking ? { picking, closedAt: null } : CLOSED;
      },
    },
    props: {
      handleKeyDown(at, event) {
        const picking = pickerKey.getState(at.state)?.picking;
        return picking && !at.composing && !event.isComposing ? press(at, event, picking) : false;
      },
      handleDOMEvents: {
        blur(at) {
          const close: PickerMeta = 'close';
          if (pickerKey.getState(at.state)?.picking) at.dispatch(at.state.tr.setMeta(pickerKey, close));
          return false;
        },
      },
      attributes(state): Record<string, string> {
        const picking = pickerKey.getState(state)?.picking;
        if (!picking) return {};
        return {
          'aria-haspopup': 'listbox',
          'aria-autocomplete': 'list',
          'aria-controls': PICKER_LIST,
          ...(picking.active !== null && { 'aria-activedescendant': choiceId(picking.active) }),
        };
      },
    },
    view(its) {
      view = its;
      let picking: Picking | null = null;
      return {
        update() {
          const now = pickerKey.getState(its.state)?.picking ?? null;
          if (now === picking) return;
          const isThere = shown !== null && now?.trigger.pos === picking?.trigger.pos;
          picking = now;
          // A line about somebody new may run on to the next line of the page.
          const stays = isThere && (now?.trigger.query.length ?? 0) < SHORT;
          shown = now && { ...(stays && shown ? shown : placeOf(its, now.trigger.pos)), ...pick(now) };
          for (const listener of listeners) listener();
        },
        destroy() {
          view = null;
        },
      };
    },
  });
  return {
    plugin,
    store: {
      get: () => shown,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      take: (index) => void take(index),
    },
  };
}

/** What is shorter stands on the line on which it began, near enough. */
const SHORT = 24;

function pick({ choices, active, trigger }: Picking) {
  return { choices, active, isAsked: trigger.isAsked };
}
