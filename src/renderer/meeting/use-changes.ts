import { type RefObject, useEffect } from 'react';
import { useCommand } from '../commands/use-command.ts';
import type { DraftHandle } from './draft/draft-handle.ts';
import type { Review } from './reader/protocol.ts';

interface ChangesProps {
  review: Review | null;
  draft: RefObject<DraftHandle | null>;
  /** Composes again, with the text of this block given up. */
  compose: (block: string) => void;
}

/** The edited paragraphs whose notes changed since: marked, compared, and settled one way or the other. */
export function useChanges({ review, draft, compose }: ChangesProps) {
  useEffect(() => draft.current?.showChanges(review?.changed ?? []), [review, draft]);
  const take = (block?: string) => {
    const change = draft.current?.changed(block);
    if (!change) return;
    draft.current?.settled(change);
    compose(change.block.id);
  };
  const compare = () => draft.current?.compare();
  useCommand('compareTexts', compare);
  useCommand('takeNewText', () => take());
  useCommand('keepOwnText', () => {
    const change = draft.current?.changed();
    if (change) draft.current?.keep(change);
  });
  return { take, compare };
}
