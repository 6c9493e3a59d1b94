import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isShortcut, SUBMIT } from './shortcuts.ts';

/**
 * The form of a dialog: sent by its button, by Enter in a box of one line, and by
 * the shortcut from anywhere in it. `onSubmit` marks what it can't take as
 * invalid at once; the cursor then goes to the first of that.
 */
export function DialogForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="dialog-form"
      noValidate
      // On its way in: a button that has the focus would take the shortcut for a press of its own.
      onKeyDownCapture={(event) => {
        if (!isShortcut(SUBMIT, event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
        form.current?.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // At once, so that what is invalid can be looked for.
        flushSync(onSubmit);
        const refused = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
        refused?.focus();
        refused?.closest('.field')?.querySelector('.field-problem')?.scrollIntoView({ block: 'nearest' });
      }}
    >
      {children}
    </form>
  );
}
