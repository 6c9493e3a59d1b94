import { ImagePlus } from 'lucide-react';
import { memo } from 'react';
import type { Participant, Role } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { Button } from '../../ui/button.tsx';
import { MenuOpener } from '../../ui/menu.tsx';
import type { PictureAddresses } from '../pictures.ts';
import { usePictureAddress } from './use-picture-address.ts';

interface PersonRowProps {
  person: Participant;
  /** The path of the picture of this person; undefined for none. */
  picture: string | undefined;
  pictures: PictureAddresses;
  /** The roles by now. */
  roles: readonly Role[];
  /** How the roles change in the course of the meeting, in words. */
  turns: readonly string[];
  /** Whether the menu of roles is open for this person. */
  hasMenu: boolean;
  onPicture: (person: Participant) => void;
  /** Told which element was pressed, for what opens there. */
  onRoles: (person: Participant, at: HTMLElement) => void;
}

/** Where the menu of somebody's roles opens on the page. */
export function roleOpenerId(person: string): string {
  return `role-of-${person}`;
}

/** Somebody with a name. Shown anew only where something about this person has changed: there may be hundreds. */
export const PersonRow = memo(
  function PersonRow({
    person,
    picture,
    pictures,
    roles,
    turns,
    hasMenu,
    onPicture,
    onRoles,
  }: PersonRowProps) {
    return (
      <li className="person">
        <MenuOpener
          className="person-code"
          id={roleOpenerId(person.id)}
          label={`${person.code}: role of ${shortName(person)}`}
          isOpen={hasMenu}
          onOpen={(at) => onRoles(person, at)}
        >
          {person.code}
        </MenuOpener>
        <span className="person-words">
          <bdi className="person-name">{shortName(person)}</bdi>
          <span className="person-more" dir="auto">
            {[...roles, person.position || person.affiliation].filter(Boolean).join(', ')}
          </span>
          {turns.map((turn) => (
            <span key={turn} className="person-turn">
              {turn}
            </span>
          ))}
        </span>
        <Button
          look="icon"
          aria-label={`Picture of ${shortName(person)}`}
          hint={picture === undefined ? 'Add a picture' : 'Picture'}
          onPress={() => onPicture(person)}
        >
          <Thumbnail path={picture} pictures={pictures} />
        </Button>
      </li>
    );
  },
  (one, other) =>
    one.picture === other.picture &&
    one.pictures === other.pictures &&
    one.hasMenu === other.hasMenu &&
    one.roles.join() === other.roles.join() &&
    one.turns.join() === other.turns.join() &&
    JSON.stringify(one.person) === JSON.stringify(other.person),
);

function Thumbnail({ path, pictures }: { path: string | undefined; pictures: PictureAddresses }) {
  const address = usePictureAddress(pictures, path);
  return address ? <img className="thumbnail" src={address} alt="" /> : <ImagePlus aria-hidden />;
}
