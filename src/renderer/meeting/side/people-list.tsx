import { Pencil, UserPlus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import { PARTICIPANTS, PHOTOS } from '../../../core/meeting/living-layout.ts';
import { participantsOf, photosOf, putParticipant } from '../../../core/meeting/living-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shownKey } from '../../commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { fold } from '../../ui/fold.ts';
import { useNotices } from '../../ui/notices.tsx';
import { useLivingPart } from '../living-part.ts';
import type { NotesHandle } from '../notes/notes-editor.tsx';
import type { PictureAddresses } from '../pictures.ts';
import { NameField } from './name-field.tsx';
import { PersonRow, roleOpenerId } from './person-row.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import { RoleMenu } from './role-menu.tsx';
import { useRoles } from './use-roles.ts';

interface PeopleListProps {
  doc: Y.Doc;
  notes: NotesHandle;
  meetingId: string;
  pictures: PictureAddresses;
  onEdit: () => void;
  onAdd: () => void;
  /** Called before the focus goes into the list: where one pane shows at a time, it has to be this one. */
  onShow: () => void;
  /** Puts the cursor back into the notes. */
  onLeave: () => void;
}

/** With more people than this there is a box to look for one. */
const AT_A_GLANCE = 12;

/** Who is in the meeting, by code; those who have no name yet come first, since they are waiting for one. */
export function PeopleList({
  doc,
  notes,
  meetingId,
  pictures,
  onEdit,
  onAdd,
  onShow,
  onLeave,
}: PeopleListProps) {
  const participants = useLivingPart(doc, PARTICIPANTS, participantsOf);
  const photos = useLivingPart(doc, PHOTOS, photosOf);
  const [pictured, setPictured] = useState<Participant | null>(null);
  const [wanted, setWanted] = useState('');
  const [roleMenu, setRoleMenu] = useState<{
    person: Participant;
    at: HTMLElement;
    onClose: () => void;
  } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const show = useNotices();

  const isLong = participants.length > AT_A_GLANCE;
  const shown = isLong ? participants.filter((person) => isWanted(person, wanted)) : participants;
  const unnamed = shown.filter(({ name }) => name === '');
  const named = shown.filter(({ name }) => name !== '');
  const pathOf = new Map(photos.map(({ participant, path }) => [participant, path]));

  const roles = useRoles({ doc, notes, participants });
  const openRoles = useCallback(
    (person: Participant, at: HTMLElement) => setRoleMenu({ person, at, onClose: () => at.focus() }),
    [],
  );
  useCommand('changeRole', () => {
    const id = roles.speakerHere();
    flushSync(() => setWanted(''));
    const at = document.getElementById(roleOpenerId(id ?? ''));
    const person = participants.find((one) => one.id === id);
    if (!at || !person) {
      show({ text: 'Nobody with a name speaks in this entry, whose role could change.', about: 'roles' });
      return;
    }
    onShow();
    at.scrollIntoView({ block: 'nearest' });
    setRoleMenu({ person, at, onClose: onLeave });
  });

  const firstField = () => list.current?.querySelector<HTMLInputElement>('[data-name-field]') ?? null;
  useCommand('nameUnnamed', () => {
    flushSync(() => setWanted(''));
    if (!participants.some(({ name }) => name === '')) {
      show({ text: 'Everybody in the list has a name.', about: 'unnamed' });
      return;
    }
    onShow();
    firstField()?.focus();
  });
  const name = (person: Participant) => {
    // At once, so that the cursor can go on to whoever is still without a name.
    flushSync(() => putParticipant(doc, person));
    const next = firstField();
    if (next) next.focus();
    else onLeave();
  };

  return (
    <section className="side-part">
      <h2 id="people-heading" aria-label="People">
        People
        {participants.length > 0 && <span className="side-count">{participants.length}</span>}
        <Button
          look="icon"
          aria-label="Add people…"
          hint="From a list"
          shortcut={shownKey('addPeople')}
          onPress={onAdd}
        >
          <UserPlus aria-hidden />
        </Button>
        <Button look="icon" aria-label="Edit the people" hint="Names, positions, codes" onPress={onEdit}>
          <Pencil aria-hidden />
        </Button>
      </h2>
      {participants.length === 0 && (
        <p className="side-empty">Nobody yet. Type a code and a colon in the notes, and somebody is.</p>
      )}
      {isLong && (
        <input
          type="search"
          className="field-box people-filter"
          aria-label="Look for somebody"
          placeholder="Code, name or affiliation"
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {isLong && shown.length === 0 && <p className="side-empty">Nobody like that.</p>}
      <ul aria-labelledby="people-heading" className="people" ref={list}>
        {unnamed.map((person) => (
          <li key={person.id} className="person">
            <span className="person-code">{person.code}</span>
            <NameField meetingId={meetingId} person={person} onNamed={name} onLeave={onLeave} />
          </li>
        ))}
        {named.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            picture={pathOf.get(person.id)}
            pictures={pictures}
            hasMenu={roleMenu?.person.id === person.id}
            roles={roles.heldNow(person)}
            turns={roles.turnsOf(person)}
            onPicture={setPictured}
            onRoles={openRoles}
          />
        ))}
      </ul>
      {roleMenu && (
        <RoleMenu
          person={roleMenu.person}
          at={roleMenu.at}
          held={roles.heldHere(roleMenu.person)}
          onTake={(role, holds) => roles.take(roleMenu.person, role, holds)}
          onClose={() => {
            setRoleMenu(null);
            roleMenu.onClose();
          }}
        />
      )}
      {pictured && (
        <PictureDialog
          key={pictured.id}
          doc={doc}
          meetingId={meetingId}
          pictures={pictures}
          participant={pictured}
          onClose={() => setPictured(null)}
        />
      )}
    </section>
  );
}

/** Whether each word of the search stands in what is known of a person. */
function isWanted(person: Participant, search: string): boolean {
  const { code, honorific, name, position, affiliation, roles } = person;
  const text = fold([code, honorific, name, position, affiliation, ...roles].join(' '));
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
