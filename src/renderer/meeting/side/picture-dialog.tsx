import { useState } from 'react';
import type * as Y from 'yjs';
import { photosOf, setPhotos } from '../../../core/meeting/living-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { bridge } from '../../bridge.ts';
import { putPicture } from '../../store/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import type { PictureAddresses } from '../pictures.ts';
import { usePictureAddress } from './use-picture-address.ts';

interface PictureDialogProps {
  doc: Y.Doc;
  meetingId: string;
  pictures: PictureAddresses;
  participant: Participant;
  onClose: () => void;
}

/** The picture of one participant, and whom to credit for it. What is chosen and typed counts at once. */
export function PictureDialog({ doc, meetingId, pictures, participant, onClose }: PictureDialogProps) {
  const [photo, setPhoto] = useState(() => photosOf(doc).find((one) => one.participant === participant.id));
  const [problem, setProblem] = useState('');
  const address = usePictureAddress(pictures, photo?.path);

  const write = (next: typeof photo) => {
    const others = photosOf(doc).filter((one) => one.participant !== participant.id);
    setPhotos(doc, next ? [...others, next] : others);
    setPhoto(next);
  };
  const choose = async () => {
    setProblem('');
    try {
      const answer = await bridge.call('choosePicture', {});
      if (answer.outcome === 'failed') setProblem(answer.problem.message);
      if (answer.outcome !== 'read') return;
      const path = freePath(answer.picture.path, doc, participant.id);
      await putPicture(meetingId, { ...answer.picture, path });
      await pictures.refresh();
      write({ participant: participant.id, path, credit: photo?.credit ?? '' });
    } catch (error) {
      setProblem(`The picture was not taken in. ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <Dialog title={`Picture of ${shortName(participant)}`} isOpen onClose={onClose}>
      <div className="dialog-body">
        {photo && address && <img className="picture-large" src={address} alt={shortName(participant)} />}
        {photo && !address && <p>The picture {photo.path} is not with the meeting. Choose it again.</p>}
        {!photo && (
          <p>No picture yet. In the draft it stands above the passage of this person, with a caption.</p>
        )}
        {photo && (
          <Field
            label="Credit"
            value={photo.credit}
            onChange={(credit) => write({ ...photo, credit })}
            placeholder="Photo: Port Authority"
          />
        )}
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <footer className="dialog-foot">
        {photo && (
          <Button look="quiet" onPress={() => write(undefined)}>
            Take it out
          </Button>
        )}
        <Button onPress={() => void choose()}>{photo ? 'Choose another…' : 'Choose a picture…'}</Button>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </footer>
    </Dialog>
  );
}

/** A path under which no other participant's picture stands. */
function freePath(path: string, doc: Y.Doc, participant: string): string {
  const taken = new Set(
    photosOf(doc)
      .filter((photo) => photo.participant !== participant)
      .map((photo) => photo.path),
  );
  let free = path;
  for (let number = 2; taken.has(free); number++) free = `${number}-${path}`;
  return free;
}
