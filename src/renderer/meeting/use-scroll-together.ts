import { useEffect, useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { scrollTogether } from './scroll-together.ts';

/** Whether notes and draft scroll together, and what switches it. */
export function useScrollTogether(isReady: boolean): [isTogether: boolean, toggle: () => void] {
  const [isTogether, setTogether] = useState(false);
  useEffect(() => {
    const [notes, draft] = ['pane-notes', 'pane-draft'].map((id) => document.getElementById(id));
    return isTogether && isReady && notes && draft ? scrollTogether(notes, draft) : undefined;
  }, [isTogether, isReady]);
  const toggle = () => setTogether((is) => !is);
  useCommand('scrollTogether', toggle);
  return [isTogether, toggle];
}
