import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Finding, Severity } from '../../core/desk/finding.ts';
import type { DraftChoices } from '../../core/document/draft.ts';
import { Button } from '../ui/button.tsx';
import type { DeskState, LanguageState } from './use-desk.ts';
import './desk.css';

interface DeskRegionProps {
  state: Exclude<DeskState, { is: 'closed' }>;
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
export function DeskRegion({ state, choices, onClose, ...actions }: DeskRegionProps) {
  const settled = new Set([
    ...(choices.ignored ?? []),
    ...(choices.overruled ?? []).map(({ finding }) => finding),
  ]);
  const all = state.is === 'checked' ? state.findings : [];
  const findings = all.filter(({ key }) => !settled.has(key));
  const put = all.filter(({ key }) => settled.has(key));
  const region = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onClose();
    if (!step || (event.target instanceof HTMLElement && event.target.matches('input'))) return;
    event.preventDefault();
    const rows = [
      ...(region.current?.querySelectorAll<HTMLElement>('.desk-actions > button:first-child') ?? []),
    ];
    const present = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
    rows[Math.min(Math.max(present + step, 0), rows.length - 1)]?.focus();
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
          <FindingRow key={finding.key} finding={finding} {...actions} />
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

type RowProps = { finding: Finding } & Pick<
  DeskRegionProps,
  'onShow' | 'onShowNotes' | 'onFix' | 'onIgnore' | 'onOverrule'
>;

function FindingRow({ finding, onShow, onShowNotes, onFix, onIgnore, onOverrule }: RowProps) {
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
  return (
    <li ref={row} className={finding.blocks ? 'desk-finding desk-blocks' : 'desk-finding'}>
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
            <Button look="quiet" aria-describedby={message} onPress={() => onShow(finding)}>
              Show
            </Button>
            {finding.suggestion !== null && (
              <Button
                look="quiet"
                aria-describedby={message}
                onPress={() => {
                  goOn();
                  onFix(finding);
                }}
              >
                Fix
              </Button>
            )}
            {finding.entries.length > 0 && (
              <Button look="quiet" aria-describedby={message} onPress={() => onShowNotes(finding)}>
                Note
              </Button>
            )}
            <Button
              look="quiet"
              aria-describedby={message}
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
