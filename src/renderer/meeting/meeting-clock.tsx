/**
 * The clock of the meeting. It looks at the machine's each second, since a machine
 * that slept, or was set, does not say so; it writes into the page only what has
 * changed, past React, so that nothing else is touched.
 */
import { useEffect, useRef, useState } from 'react';
import type { Particulars } from '../../core/meeting/meeting.ts';
import { minutesSince, shortSpan } from '../../core/time/since.ts';
import { isTimeZone, machineZone, wallClock, zoneInWords } from '../../core/time/wall-clock.ts';
import { type NotesHandle, useNotesSummary } from './notes/notes-editor.tsx';
import './meeting-clock.css';

interface MeetingClockProps {
  notes: NotesHandle | null;
  particulars: Particulars;
}

/** Calls back at once and then each second. `look` may be another each time. */
function useEachSecond(look: () => void): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
    look();
  });
  useEffect(() => {
    const timer = setInterval(() => latest.current(), 1000);
    return () => clearInterval(timer);
  }, []);
}

/** The zone in which the next note will be stamped, as far as it is known; '' for that of the machine. */
function useZone({ notes, particulars }: MeetingClockProps): string {
  const { zone } = useNotesSummary(notes, 'present');
  return zone ?? (isTimeZone(particulars.timeZone) ? particulars.timeZone : '');
}

/** The time in the meeting, and for how long the agenda item that began last has been under way. */
export function MeetingClock(props: MeetingClockProps) {
  const { notes, particulars } = props;
  const zone = useZone(props);
  const { date } = useNotesSummary(notes, 'present');
  const item = useNotesSummary(notes, 'items').findLast(({ began }) => began !== '');
  const time = useRef<HTMLTimeElement>(null);
  const span = useRef<HTMLSpanElement>(null);
  const day = date ?? particulars.date;
  const began = item?.began ?? '';

  useEachSecond(() => {
    const now = Date.now();
    const here = zone || machineZone();
    write(time.current, wallClock(now, here));
    const minutes = began === '' ? null : minutesSince(began, day, now, here);
    write(span.current, minutes === null ? '' : `item ${shortSpan(minutes)}`);
  });

  return (
    <span className="meeting-clock" role="timer" aria-label="Clock of the meeting">
      <time ref={time} />
      <span ref={span} title={item ? `Since ${began.slice(0, 5)}: ${item.title}` : undefined} />
    </span>
  );
}

function write(place: HTMLElement | null, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

/** How the clock of the meeting stands beside that of this machine; nothing where they agree. */
export function ZoneRemark(props: MeetingClockProps) {
  const zone = useZone(props);
  const [words, setWords] = useState<string | null>(null);
  useEachSecond(() => setWords(zoneInWords(zone, machineZone(), Date.now())));
  return words === null ? null : <bdi className="zone-remark">{words}</bdi>;
}
