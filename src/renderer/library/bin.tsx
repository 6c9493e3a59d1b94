import { useState } from 'react';
import { unbinMeeting, useBin } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { useNotices } from '../ui/notices.tsx';

/** What was put in the bin, and the way out of it again. Nothing in it is deleted. */
export function Bin() {
  const binned = useBin();
  const show = useNotices();
  const [isOpen, setOpen] = useState(false);
  if (!binned || binned.length === 0) return null;
  const putBack = async (id: string) => {
    try {
      await unbinMeeting(id);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `It stays in the bin, where it is safe. ${reason}`, tone: 'problem' });
    }
  };
  return (
    <>
      <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? 'Close the bin' : `Bin (${binned.length})`}
      </Button>
      {isOpen && (
        <ul className="bin" aria-label="Bin">
          {binned.map(({ id, title }) => (
            <li key={id}>
              <bdi>{title || 'Untitled meeting'}</bdi>
              <Button
                aria-label={`Put back “${title || 'Untitled meeting'}”`}
                onPress={() => void putBack(id)}
              >
                Put back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
