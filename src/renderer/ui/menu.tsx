import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './menu.css';

interface MenuProps<Key extends string> {
  /** The accessible name of the list of items. */
  label: string;
  /** The button that opens it. */
  button: ReactNode;
  items: readonly { key: Key; label: string }[];
  onAction: (key: Key) => void;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A button and the menu that it opens. */
export function Menu<Key extends string>({
  label,
  button,
  items,
  onAction,
  isOpen,
  onOpenChange,
}: MenuProps<Key>) {
  return (
    <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {button}
      <Popover className="popover" placement="bottom end" offset={6}>
        <AriaMenu className="menu" aria-label={label} autoFocus="first">
          {items.map(({ key, label: words }) => (
            <MenuItem key={key} id={key} className="menu-item" onAction={() => onAction(key)}>
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
