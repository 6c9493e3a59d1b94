/** Notes as they were: they look as in the editor, and can be read, searched and copied, not written in. */
import { Fragment, memo, type ReactNode } from 'react';
import { effectiveFlags, isWithheld } from '../../core/meeting/flags.ts';
import { type Entry, type Inline, type Meeting, type Voice, voiceOf } from '../../core/meeting/meeting.ts';
import { shortName } from '../../core/meeting/naming.ts';
import { Numbering, saysNothing } from '../../core/shorthand/numbering.ts';
import '../meeting/notes/notes.css';

/** What lies out of sight is laid out in groups, when it comes near. */
const GROUP = 100;

/** Between the speaker and the words, whichever way they run: an en space. */
const GAP = '\u2002';

/** The entries of a past meeting. Linear in the notes. */
export const PastNotes = memo(function PastNotes({ meeting }: { meeting: Meeting }) {
  const names = new Map(meeting.participants.map((one) => [one.id, shortName(one)]));
  const nameOf = (id: string) => names.get(id) ?? '?';
  const flags = effectiveFlags(meeting);
  const numbers = new Map(
    meeting.entries
      .filter(({ head }) => head.kind === 'question')
      .map(({ id }, index) => [id, String(index + 1)]),
  );
  const numbering = new Numbering(meeting.entries);
  const entries = meeting.entries.filter((entry) => !saysNothing(entry));
  if (entries.length === 0) return <p className="past-nothing">There were no notes yet.</p>;
  const groups = Array.from({ length: Math.ceil(entries.length / GROUP) }, (_, index) =>
    entries.slice(index * GROUP, (index + 1) * GROUP),
  );
  return (
    <div className="notes past-notes">
      {groups.map((group) => (
        <div key={group[0]?.id} data-group="">
          {group.map((entry) => {
            const known = flags.get(entry.id);
            return (
              <PastEntry
                key={entry.id}
                entry={entry}
                classes={[known && isWithheld(known) && 'is-withheld', known?.anon && 'is-anonymous']
                  .filter(Boolean)
                  .join(' ')}
                number={numbers.get(entry.id)}
                nameOf={nameOf}
                numbering={numbering}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
});

interface PastEntryProps {
  entry: Entry;
  classes: string;
  /** Of a question: by which answers name it. */
  number: string | undefined;
  nameOf: (participant: string) => string;
  numbering: Numbering;
}

function PastEntry({ entry, classes, number, nameOf, numbering }: PastEntryProps) {
  const { head, time, content } = entry;
  const voice = voiceOf(entry);
  const passages = content.length > 0 ? content : [{ kind: 'paragraph' as const, content: [] }];
  return (
    <div
      data-kind={head.kind}
      data-time={time ?? undefined}
      {...(head.kind === 'sitting' && { 'data-date': head.date, 'data-time-zone': head.timeZone ?? '' })}
      className={classes || undefined}
      style={number === undefined ? undefined : { ['--number' as string]: JSON.stringify(number) }}
    >
      {passages.map(({ kind, content: words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a past passage has no id, and never moves
        <p key={index} data-bullet={kind === 'bullet' ? '' : undefined}>
          {index === 0 && voice && (
            <>
              <b className="past-speaker">
                {spoken(voice, 'verb' in head ? head.verb : null, nameOf, numbering)}
              </b>
              {GAP}
            </>
          )}
          {words.map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a past run has no id, and never moves
            <Fragment key={at}>{inline(run, nameOf)}</Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** "Dool & Li for the small islands (point of order, replies 3) stressed". */
function spoken(
  { speakers, behalf, labels, relation }: Voice,
  verb: string | null,
  nameOf: (id: string) => string,
  numbering: Numbering,
): string {
  const said = relation ? `${relation.kind} ${numbering.numberOf(relation.entry) ?? '?'}` : '';
  const typed = [...labels, said].filter(Boolean);
  const forWhom = behalf && ('name' in behalf ? behalf.name : nameOf(behalf.participant));
  return [
    speakers.map(nameOf).join(' & '),
    forWhom === null ? '' : `for ${forWhom}`,
    typed.length > 0 ? `(${typed.join(', ')})` : '',
    verb ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

function inline(run: Inline, nameOf: (id: string) => string): ReactNode {
  if ('mention' in run) return <b className="past-mention">@{nameOf(run.mention)}</b>;
  let words: ReactNode = run.text;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  // No link: a past meeting is to be read, and leads nowhere.
  if (run.link !== undefined) {
    words = (
      <span className="past-link" title={run.link}>
        {words}
      </span>
    );
  }
  return words;
}
