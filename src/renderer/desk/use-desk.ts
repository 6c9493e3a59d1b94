import { useCallback, useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { Finding } from '../../core/desk/finding.ts';
import { type HouseStyle, plainStyle, readHouseStyle } from '../../core/desk/style.ts';
import { bridge } from '../bridge.ts';
import type { MeetingReader } from '../meeting/reader/reader.ts';
import { useNotices } from '../ui/notices.tsx';
import { languageChecker } from './language-check.ts';

/** How spelling and grammar stand: `other`: the draft is in a language that they are not checked in. */
export type LanguageState = 'checking' | 'checked' | 'other' | { problem: string };

export type DeskState =
  | { is: 'closed' }
  | { is: 'checking' }
  /** There is no draft to check. */
  | { is: 'nothing' }
  | { is: 'failed'; problem: string }
  | { is: 'checked'; findings: readonly Finding[]; language: LanguageState };

export interface Desk {
  state: DeskState;
  /** How often it has been asked for. */
  asked: number;
  open: () => void;
  close: () => void;
}

/** How long draft and notes must rest before they are checked again, in milliseconds. */
const REST = 700;

interface DeskProps {
  doc: Y.Doc;
  draftId: string;
  reader: MeetingReader;
  /** Reads what is still being typed into the notes. */
  onSettle: () => void;
}

/** The copy desk of the draft that is shown: while it is open, it looks again after each change of draft and notes. */
export function useDesk({ doc, draftId, reader, onSettle }: DeskProps): Desk {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState<DeskState>({ is: 'closed' });
  const style = useHouseStyle(isOpen);
  const latest = useRef(onSettle);
  useEffect(() => {
    latest.current = onSettle;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft is another check
  useEffect(() => {
    if (!isOpen || style === null) return;
    const checker = languageChecker(reader.connectDictionary);
    let run = 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const check = async () => {
      const own = ++run;
      const isStale = () => own !== run;
      try {
        const order = checker.order();
        const asked = { style, order: order.number };
        const { hasDraft, findings, isOrdered } = await reader.ask('check', asked);
        if (!isOrdered) order.cancel();
        if (isStale()) return;
        if (!hasDraft) return setState({ is: 'nothing' });
        if (!isOrdered) return setState({ is: 'checked', findings, language: 'other' });
        setState((before) => ({
          is: 'checked',
          // What was found of spelling stays until it has been looked up again.
          findings: inOrder([...findings, ...spellingIn(before)]),
          language: 'checking',
        }));
        const language = await order.found().then(
          (found) => ({ found, state: 'checked' as const }),
          (error: unknown) => ({ found: [], state: { problem: sentence(error) } }),
        );
        if (isStale()) return;
        setState({
          is: 'checked',
          findings: inOrder([...findings, ...language.found]),
          language: language.state,
        });
      } catch (error) {
        if (!isStale()) setState({ is: 'failed', problem: sentence(error) });
      }
    };
    const again = () => {
      clearTimeout(resting);
      resting = setTimeout(() => void check(), REST);
    };
    setState({ is: 'checking' });
    latest.current();
    void check();
    doc.on('updateV2', again);
    return () => {
      run++;
      clearTimeout(resting);
      doc.off('updateV2', again);
      checker.close();
    };
  }, [isOpen, style, doc, draftId, reader]);

  return {
    state: isOpen ? state : { is: 'closed' },
    asked,
    open: useCallback(() => {
      setOpen(true);
      setAsked((times) => times + 1);
    }, []),
    close: useCallback(() => {
      setOpen(false);
      setState({ is: 'closed' });
    }, []),
  };
}

/** The house style, read anew each time the desk is opened; null until then. One that can't be read is told, and none holds. */
function useHouseStyle(isOpen: boolean): HouseStyle | null {
  const show = useNotices();
  const [style, setStyle] = useState<HouseStyle | null>(null);
  useEffect(() => {
    if (!isOpen) return setStyle(null);
    let isGone = false;
    const take = (text: string | null, path: string) => {
      if (isGone) return;
      const reading = text === null ? null : readHouseStyle(text);
      if (reading?.ok === false) {
        show({
          text: `The house style in ${path} holds nothing for now: ${reading.problem}.`,
          tone: 'problem',
          about: 'house style',
        });
      }
      setStyle(reading?.ok ? reading.style : plainStyle);
    };
    bridge.call('readHouseStyle', {}).then(
      (answer) => {
        if (answer.outcome === 'failed')
          show({ text: answer.problem.message, tone: 'problem', about: 'house style' });
        take(answer.outcome === 'read' ? answer.text : null, answer.outcome === 'read' ? answer.path : '');
      },
      (error: unknown) => {
        console.error(error);
        take(null, '');
      },
    );
    return () => {
      isGone = true;
    };
  }, [isOpen, show]);
  return style;
}

function spellingIn(state: DeskState): Finding[] {
  return state.is === 'checked'
    ? state.findings.filter(({ rule }) => rule === 'spelling' || rule === 'grammar')
    : [];
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
