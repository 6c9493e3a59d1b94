import { ImagePlus, Pencil, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { PARTICIPANTS, PHOTOS } from '../../../core/meeting/living-layout.ts';
import { participantsOf, photosOf } from '../../../core/meeting/living-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { shownKey } from '../../commands/commands.ts';
import { Button } from '../../ui/button.tsx';
import { useLivingPart } from '../living-part.ts';
import type { PictureAddresses } from '../pictures.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { usePictureAddress } from './use-picture-address.ts';

interface PeopleListProps {
  doc: Y.Doc;
  meetingId: string;
  pictures: PictureAddresses;
  onEdit: () => void;
  onAdd: () => void;
}

/** Who is in the meeting, by code; those who have no name yet come first, since they are waiting for one. */
export function PeopleList({ doc, meetingId, pictures, onEdit, onAdd }: PeopleListProps) {
  const participants = useLivingPart(doc, PARTICIPANTS, participantsOf);
  const photos = useLivingPart(doc, PHOTOS, photosOf);
  const [pictured, setPictured] = useState<Participant | null>(null);
  const unnamed = participants.filter(({ name }) => name === '');
  const named = participants.filter(({ name }) => name !== '');

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
      <ul aria-labelledby="people-heading" className="people">
        {unnamed.map((person) => (
          <li key={person.id} className="person">
            <span className="person-code">{person.code}</span>
            <button type="button" className="person-unnamed" onClick={onEdit}>
              no name yet
            </button>
          </li>
        ))}
        {named.map((person) => (
          <li key={person.id} className="person">
            <span className="person-code">{person.code}</span>
            <span className="person-words">
              <bdi className="person-name">{shortName(person)}</bdi>
              <span className="person-more" dir="auto">
                {[...person.roles, person.position || person.affiliation].filter(Boolean).join(', ')}
              </span>
            </span>
            <Button
              look="icon"
              aria-label={`Picture of ${shortName(person)}`}
              hint={photos.some(({ participant }) => participant === person.id) ? 'Picture' : 'Add a picture'}
              onPress={() => setPictured(person)}
            >
              <Thumbnail
                path={photos.find(({ participant }) => participant === person.id)?.path}
                pictures={pictures}
              />
            </Button>
          </li>
        ))}
      </ul>
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

function Thumbnail({ path, pictures }: { path: string | undefined; pictures: PictureAddresses }) {
  const address = usePictureAddress(pictures, path);
  return address ? <img className="thumbnail" src={address} alt="" /> : <ImagePlus aria-hidden />;
}
