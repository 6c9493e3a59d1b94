import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { ariaShortcut, type Shortcut, shortcutLabel } from './shortcuts.ts';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `primary` once a view at most; `quiet` has no edge until the pointer is near; `icon` is a quiet one without words. */
  look?: 'plain' | 'primary' | 'quiet' | 'icon' | 'danger';
  /** Its key, told in the tooltip and to screen readers. The name of the button stays what it says. */
  shortcut?: Shortcut | undefined;
  /** What the tooltip says beside the key; an icon needs it. */
  hint?: string;
  /** What it began still goes on: a press does nothing, and the focus stays. `isDisabled` would lose it to nowhere. */
  isBusy?: boolean;
  children: ReactNode;
}

/** A button, with its key shown where the pointer or the focus is. */
export function Button({ look = 'plain', shortcut, hint, isBusy = false, children, ...rest }: ButtonProps) {
  const { onPress, ...others } = rest;
  const button = (
    <AriaButton
      {...others}
      {...(onPress && !isBusy && { onPress })}
      className={`button button-${look}`}
      // The button of React Aria passes on no attribute of these names.
      render={(props) => (
        <button
          {...props}
          {...(shortcut && { 'aria-keyshortcuts': ariaShortcut(shortcut) })}
          {...(isBusy && { 'aria-disabled': true, 'data-disabled': true })}
        />
      )}
    >
      {children}
    </AriaButton>
  );
  if (!shortcut && !hint) return button;
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {button}
      <Tooltip className="tooltip" offset={6}>
        {hint}
        {shortcut && <kbd>{shortcutLabel(shortcut)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
