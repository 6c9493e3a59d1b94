import { EyeOff, UserX } from 'lucide-react';
import type * as Y from 'yjs';
import { STRETCHES } from '../../../core/meeting/living-layout.ts';
import { particularsOf } from '../../../core/meeting/living-particulars.ts';
import { lastingStretches, type Stretch, type StretchFlag } from '../../../core/meeting/living-stretch.ts';
import { wallClock } from '../../../core/time/wall-clock.ts';
import { shownKey } from '../../commands/commands.ts';
import type { NotesCommandId } from '../../commands/notes-commands.ts';
import { Button } from '../../ui/button.tsx';
import { shortcutLabel } from '../../ui/shortcuts.ts';
import { useLivingPart } from '../living-part.ts';

const WORDS = {
  off: {
    Icon: EyeOff,
    title: 'Off the record',
    what: 'What is begun now carries !off.',
    lift: 'On the record again',
    command: 'stretchOff',
  },
  anon: {
    Icon: UserX,
    title: 'Nobody is named',
    what: 'What is begun now carries !anon.',
    lift: 'Name speakers again',
    command: 'stretchAnon',
  },
} as const satisfies Record<StretchFlag, object>;

interface StretchBarProps {
  doc: Y.Doc;
  onLift: (command: NotesCommandId) => void;
}

/** Says over the notes that the record is off, since when, and how to lift it. */
export function StretchBar({ doc, onLift }: StretchBarProps) {
  const stretches = useLivingPart(doc, STRETCHES, lastingStretches);
  return (
    <div className="stretch-bars" aria-live="polite">
      {stretches.map((stretch) => (
        <StretchLine key={stretch.flag} doc={doc} stretch={stretch} onLift={onLift} />
      ))}
    </div>
  );
}

function StretchLine({ doc, stretch: { flag, since }, onLift }: StretchBarProps & { stretch: Stretch }) {
  const { Icon, title, what, lift, command } = WORDS[flag];
  const key = shownKey(command);
  const time = since === null ? '' : ` since ${wallClock(since, particularsOf(doc).timeZone)}`;
  return (
    <p className={`stretch-bar stretch-${flag}`}>
      <Icon aria-hidden />
      <strong>
        {title}
        {time}
      </strong>
      <span className="stretch-what">{what}</span>
      <Button look="quiet" {...(key && { shortcut: key })} onPress={() => onLift(command)}>
        {lift}
        {key && <kbd>{shortcutLabel(key)}</kbd>}
      </Button>
    </p>
  );
}
