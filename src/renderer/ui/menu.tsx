import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { useFocusBefore } from './focus-before.ts';
import './menu.css';

interface MenuProps<Key extends string> {
  /** The accessible name of the list of items. */
  label: string;
  /** The button that opens it. */
  button: ReactNode;
  items: readonly { key: Key; label: string }[];
  onAction: (key: Key) => void;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

interface MenuOpenerProps {
  className: string;
  /** Its accessible name, which begins with what it shows. */
  label: string;
  /** To find it by. */
  id: string;
  isOpen: boolean;
  onOpen: (at: HTMLElement) => void;
  children: ReactNode;
}

/** Words on the page that a press opens a menu at. */
export function MenuOpener({ className, label, id, isOpen, onOpen, children }: MenuOpenerProps) {
  return (
    <AriaButton
      className={className}
      id={id}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onPress={({ target }) => {
        if (target instanceof HTMLElement) onOpen(target);
      }}
    >
      {children}
    </AriaButton>
  );
}

interface MenuAtProps<Key extends string> extends Pick<MenuProps<Key>, 'label' | 'items' | 'onAction'> {
  /** What it opens beside. */
  at: HTMLElement;
  onClose: () => void;
}

/** A menu that is open, beside an element of the page: one for many elements, of which each could open it. */
export function MenuAt<Key extends string>({ label, items, onAction, at, onClose }: MenuAtProps<Key>) {
  useFocusBefore(true);
  return (
    <Popover
      className="popover"
      placement="bottom start"
      offset={6}
      triggerRef={{ current: at }}
      isOpen
      aria-label={label}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {items.map(({ key, label: words }) => (
          <MenuItem key={key} id={key} className="menu-item" onAction={() => onAction(key)}>
            {words}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
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
  useFocusBefore(isOpen);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
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
