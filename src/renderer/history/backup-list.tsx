import { useMemo } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { dayInWords, dayKey, timeInWords } from './moments.ts';
import { sizeInWords } from './sizes.ts';
import { changeInWords, type Step } from './words-added.ts';

interface BackupListProps {
  steps: readonly Step[];
  /** The name of the one that is shown, or null. */
  shown: string | null;
  onShow: (name: string) => void;
}

/** In pixels at a text size of 16; the stylesheet has the same numbers. */
const HEIGHTS = { rowHeight: 56, headingHeight: 44 };

/** The backups under their days. The arrows choose one, Enter shows it. There may be thousands: only those in sight are laid out. */
export function BackupList({ steps, shown, onShow }: BackupListProps) {
  const days = useMemo(() => byDay(steps), [steps]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={HEIGHTS}>
      <ListBox
        className="backup-list"
        aria-label="Backups"
        autoFocus="first"
        items={days}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={shown === null ? [] : [shown]}
        onSelectionChange={(keys) => {
          const [name] = keys === 'all' ? [] : keys;
          if (typeof name === 'string') onShow(name);
        }}
      >
        {(day) => (
          <ListBoxSection id={day.key}>
            <Header className="backup-day">{day.words}</Header>
            <Collection items={day.steps}>
              {(step) => <BackupRow id={step.backup.name} step={step} />}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}

/** `id` is for the list, which knows its rows by it. */
function BackupRow({ step }: { id: string; step: Step }) {
  const { backup } = step;
  const time = timeInWords(backup.at);
  return (
    <ListBoxItem
      id={backup.name}
      className="backup-row"
      textValue={`${dayInWords(backup.at)}, ${time}: ${changeInWords(step)}`}
    >
      <span className="backup-time">{time}</span>
      <span className="backup-change">{changeInWords(step)}</span>
      <span className="backup-size">{sizeInWords(backup.size)}</span>
    </ListBoxItem>
  );
}

interface Day {
  key: string;
  words: string;
  steps: Step[];
}

function byDay(steps: readonly Step[]): Day[] {
  const now = Date.now();
  const days: Day[] = [];
  for (const step of steps) {
    const key = dayKey(step.backup.at);
    const last = days.at(-1);
    // The key of a day is no name of a backup: both are keys of one list.
    if (last?.key === `day ${key}`) last.steps.push(step);
    else days.push({ key: `day ${key}`, words: dayInWords(step.backup.at, now), steps: [step] });
  }
  return days;
}
