import { type ReactNode, useSyncExternalStore } from 'react';
import { linesOf } from './choice-lines.ts';
import { ChoiceList } from './choice-list.tsx';
import type { CursorPlace } from './cursor-place.ts';
import { choiceId, PICKER_LIST, type PickerStore } from './picker-plugin.ts';

/** Who may be meant, beside what is being typed. */
export function SpeakerPicker({ store }: { store: PickerStore }) {
  const shown = useSyncExternalStore(store.subscribe, store.get);
  if (!shown) return null;
  return (
    <AtCursor place={shown}>
      <ChoiceList
        id={PICKER_LIST}
        label="People"
        lines={linesOf(shown.choices)}
        active={shown.active}
        idOf={choiceId}
        onTake={store.take}
      >
        <p className="choices-keys" aria-hidden>
          {shown.active === null && shown.choices[0]?.kind === 'new' ? (
            <>
              <kbd>Tab</kbd> adds this person · or type on
            </>
          ) : shown.active === null ? (
            <>
              <kbd>Tab</kbd> the first · <kbd>↑↓</kbd> another · or type on
            </>
          ) : (
            <>
              <kbd>Enter</kbd> takes · <kbd>↑↓</kbd> another · <kbd>Esc</kbd> leaves the text
            </>
          )}
        </p>
      </ChoiceList>
    </AtCursor>
  );
}

/** What stands beside the cursor, over the notes. */
export function AtCursor({ place, children }: { place: CursorPlace; children: ReactNode }) {
  const { left, top, bottom, isAbove } = place;
  return (
    <div
      className="at-cursor"
      style={{ left, top: isAbove ? top : bottom }}
      data-above={isAbove || undefined}
    >
      {children}
    </div>
  );
}
