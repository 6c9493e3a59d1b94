import { ImagePlus } from 'lucide-react';
import { memo } from 'react';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { Button } from '../../ui/button.tsx';
import type { PictureAddresses } from '../pictures.ts';
import { usePictureAddress } from './use-picture-address.ts';

interface PersonRowProps {
  person: Participant;
  /** The path of the picture of this person; undefined for none. */
  picture: string | undefined;
  pictures: PictureAddresses;
  onPicture: (person: Participant) => void;
}

/** Somebody with a name. Shown anew only where something about this person has changed: there may be hundreds. */
export const PersonRow = memo(
  function PersonRow({ person, picture, pictures, onPicture }: PersonRowProps) {
    return (
      <li className="person">
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
    JSON.stringify(one.person) === JSON.stringify(other.person),
);

function Thumbnail({ path, pictures }: { path: string | undefined; pictures: PictureAddresses }) {
  const address = usePictureAddress(pictures, path);
  return address ? <img className="thumbnail" src={address} alt="" /> : <ImagePlus aria-hidden />;
}
