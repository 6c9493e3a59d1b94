import { useEffect, useInsertionEffect, useRef } from 'react';

/** What had the focus last outside of menus, which are gone by the time that what they lead to closes. */
let outsideMenus: Element | null = null;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && !isInMenu(target)) outsideMenus = target;
});

function isInMenu(element: Element): boolean {
  return element.closest('.popover') !== null;
}

/**
 * Gives the focus back to where it was before a dialog or a menu opened, as soon as it closes: React Aria does so a frame later, and a
 * key pressed in between would be nobody's. Where the focus has gone elsewhere by then, it stays there.
 */
export function useFocusBefore(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  // Before anything in the dialog takes the focus, which the first layout effects do.
  useInsertionEffect(() => {
    const now = document.activeElement;
    if (isOpen) before.current = now !== null && isInMenu(now) ? outsideMenus : now;
  }, [isOpen]);
  // Not earlier than this: until the effects of the dialog are undone the page beneath is inert.
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || now.closest('.overlay, .popover') !== null;
      const there = before.current;
      if (isLost && there instanceof HTMLElement && there.isConnected) there.focus({ preventScroll: true });
    };
  }, [isOpen]);
}
