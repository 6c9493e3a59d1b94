import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Finding, Severity } from '../../core/desk/finding.ts';
import type { DraftChoices } from '../../core/document/draft.ts';
import { Button } from '../ui/button.tsx';
import type { DeskState, LanguageState } from './use-desk.ts';
import './desk.css';

interface DeskRegionProps {
  state: Exclude<DeskState, { is: 'closed' }>;
  /** How often it has been asked for: each time the focus comes to it. */
  asked: number;
  choices: DraftChoices;
  onShow: (finding: Finding) => void;
  onShowNotes: (finding: Finding) => void;
  onFix: (finding: Finding) => void;
  onIgnore: (finding: Finding) => void;
  onOverrule: (finding: Finding, reason: string) => void;
  /** Takes back that findings are ignored or overruled. */
  onTakeBack: (keys: readonly string[]) => void;
  onClose: () => void;
}

const LOOKS: Record<Severity, { Icon: typeof Info; word: string }> = {
  error: { Icon: CircleAlert, word: 'Error' },
  warning: { Icon: TriangleAlert, word: 'Warning' },
  advice: { Icon: Info, word: 'Advice' },
};

/** The copy desk: what was found in the draft, with what one can do about each. */
export function DeskRegion({ state, asked, choices, onClose, ...actions }: DeskRegionProps) {
  const settled = new Set([
    ...(choices.ignored ?? []),
    ...(choices.overruled ?? []).map(({ finding }) => finding),
  ]);
  const all = state.is === 'checked' ? state.findings : [];
  const findings = all.filter(({ key }) => !settled.has(key));
  const put = all.filter(({ key }) => settled.has(key));
  const region = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked for again, it goes on where the keys were; the first time there is nothing yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for
  useEffect(() => {
    const place = region.current?.querySelector<HTMLElement>('.desk-actions > button:not([tabindex="-1"])');
    (place ?? heading.current)?.focus();
  }, [asked]);

  /** The finding that the keys are at: its buttons alone are stops of Tab, however many there are. */
  const [present, setPresent] = useState<string | null>(null);
  const stop = findings.some(({ key }) => key === present) ? present : (findings[0]?.key ?? null);

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.target instanceof HTMLElement && event.target.matches('input')) return;
    const to = region.current && placeBehind(region.current, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  return (
    <section className="desk" aria-label="Copy desk" ref={region} onKeyDown={move}>
      <header className="desk-head">
        <h2 ref={heading} tabIndex={-1}>
          Copy desk
        </h2>
        <p role="status" className="desk-state">
          {summary(state, findings)}
        </p>
        <Button look="icon" aria-label="Close the copy desk" hint="Close" onPress={onClose}>
          <X aria-hidden />
        </Button>
      </header>
      {state.is === 'checked' && <Language state={state.language} />}
      <ol className="desk-findings">
        {findings.map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            isStop={finding.key === stop}
            onEnter={() => setPresent(finding.key)}
            {...actions}
          />
        ))}
      </ol>
      {put.length > 0 && (
        <details className="desk-settled">
          <summary>{put.length === 1 ? '1 finding' : `${put.length} findings`} ignored or overruled</summary>
          <ul>
            {put.map((finding) => (
              <li key={finding.key}>
                <span>{finding.message}</span>
                <Button
                  look="quiet"
                  aria-label={`Show again: ${finding.excerpt || finding.message}`}
                  onPress={() => actions.onTakeBack([finding.key])}
                >
                  Show again
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Where a key goes: from finding to finding, to the first and the last, and from button to button of one. */
function placeBehind(region: HTMLElement, key: string): HTMLElement | null {
  const rows = [...region.querySelectorAll<HTMLElement>('.desk-finding')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const buttons = (row: HTMLElement | undefined) => [
    ...(row?.querySelectorAll<HTMLElement>('.desk-actions > button') ?? []),
  ];
  switch (key) {
    case 'ArrowDown':
      return buttons(rows[Math.min(at + 1, rows.length - 1)])[0] ?? null;
    case 'ArrowUp':
      return buttons(rows[Math.max(at - 1, 0)])[0] ?? null;
    case 'Home':
      return buttons(rows[0])[0] ?? null;
    case 'End':
      return buttons(rows.at(-1))[0] ?? null;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const its = buttons(rows[at]);
      const button = its.findIndex((one) => one.contains(document.activeElement));
      return button === -1 ? null : (its[button + (key === 'ArrowRight' ? 1 : -1)] ?? null);
    }
    default:
      return null;
  }
}

function summary(state: DeskState, open: readonly Finding[]): string {
  switch (state.is) {
    case 'closed':
      return '';
    case 'checking':
      return 'Reading…';
    case 'nothing':
      return 'There is no draft to check yet.';
    case 'failed':
      return `The draft could not be checked. ${state.problem}`;
    case 'checked': {
      if (open.length === 0) return 'Nothing found.';
      const blocking = open.filter(({ blocks }) => blocks).length;
      const counted = open.length === 1 ? '1 finding' : `${open.length} findings`;
      return blocking > 0
        ? `${counted}; ${blocking} of them must be settled before anything leaves`
        : counted;
    }
  }
}

function Language({ state }: { state: LanguageState }) {
  if (state === 'checked') return null;
  return (
    <p className="desk-language">
      {state === 'checking' && 'Spelling and grammar are being looked up…'}
      {state === 'other' && 'Spelling and grammar are checked in English only.'}
      {typeof state === 'object' && `Spelling and grammar were not checked. ${state.problem}`}
    </p>
  );
}

type RowProps = {
  finding: Finding;
  /** Whether Tab stops at its buttons. */
  isStop: boolean;
  /** The focus has come to it. */
  onEnter: () => void;
} & Pick<DeskRegionProps, 'onShow' | 'onShowNotes' | 'onFix' | 'onIgnore' | 'onOverrule'>;

function FindingRow({
  finding,
  isStop,
  onEnter,
  onShow,
  onShowNotes,
  onFix,
  onIgnore,
  onOverrule,
}: RowProps) {
  const message = useId();
  const row = useRef<HTMLLIElement>(null);
  /** What is dealt with goes: the keys stay with what comes next. */
  const goOn = () => {
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    const place =
      next?.querySelector('.desk-actions > button') ?? row.current?.closest('.desk')?.querySelector('h2');
    if (place instanceof HTMLElement) place.focus();
  };
  const [overruling, setOverruling] = useState(false);
  const { Icon, word } = LOOKS[finding.severity];
  const quiet = { look: 'quiet', 'aria-describedby': message, excludeFromTabOrder: !isStop } as const;
  return (
    <li ref={row} className={finding.blocks ? 'desk-finding desk-blocks' : 'desk-finding'} onFocus={onEnter}>
      <Icon aria-label={word} className="desk-icon" />
      <div className="desk-words">
        {finding.excerpt && <bdi className="desk-excerpt">{finding.excerpt}</bdi>}
        <p id={message}>{finding.message}</p>
        {overruling ? (
          <Overruling
            onCancel={() => setOverruling(false)}
            onOverrule={(reason) => {
              goOn();
              onOverrule(finding, reason);
            }}
          />
        ) : (
          <div className="desk-actions">
            <Button {...quiet} onPress={() => onShow(finding)}>
              Show
            </Button>
            {finding.suggestion !== null && (
              <Button
                {...quiet}
                onPress={() => {
                  goOn();
                  onFix(finding);
                }}
              >
                Fix
              </Button>
            )}
            {finding.entries.length > 0 && (
              <Button {...quiet} onPress={() => onShowNotes(finding)}>
                Note
              </Button>
            )}
            <Button
              {...quiet}
              onPress={() => {
                if (finding.blocks) return setOverruling(true);
                goOn();
                onIgnore(finding);
              }}
            >
              Ignore
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

/** What stops an export is let through with a reason only; it stays with the draft. */
function Overruling({
  onOverrule,
  onCancel,
}: {
  onOverrule: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="desk-overruling"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onOverrule(reason.trim());
      }}
    >
      <label>
        Why may it leave all the same?
        <input
          // biome-ignore lint/a11y/noAutofocus: it was just asked for
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
          dir="auto"
        />
      </label>
      <Button look="danger" type="submit" isDisabled={reason.trim() === ''}>
        Overrule
      </Button>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
