/** The answers to the calls about journals. */
import type { journalCalls } from '../../contract/journal.ts';
import { reasonOf } from '../../files/reason.ts';
import type { Answers } from '../dispatch.ts';
import type { Kept } from './journal.ts';
import type { Journals } from './journals.ts';
import { NEWER, troubleSentence } from './trouble.ts';

const failed = (message: string) => ({ outcome: 'failed' as const, problem: { message } });

function unread(why: string): string {
  return `The journal of this meeting can’t be read: ${why}. What the database has is shown; the journal stays as it is.`;
}

export function journalAnswers(journals: Journals): Pick<Answers, keyof typeof journalCalls> {
  const answered = async (keeping: Promise<Kept>) => {
    const kept = await keeping;
    return kept.kept ? { outcome: 'done' as const } : failed(troubleSentence(journals.folder, kept.reason));
  };
  return {
    keepChanges: ({ meeting, changes }) =>
      answered(
        journals.keep(
          meeting,
          changes.map((change) => ({ is: 'change', change })),
          'system',
        ),
      ),
    keepState: ({ meeting, state }) => answered(journals.keep(meeting, [{ is: 'state', state }], 'disk')),
    keepPicture: ({ meeting, picture }) => answered(journals.keepPicture(meeting, picture)),
    keepBinned: ({ meeting, binned }) =>
      answered(journals.keep(meeting, [{ is: binned ? 'binned' : 'unbinned' }], 'disk')),
    keepClosed: async ({ meeting }) => {
      const answer = await answered(journals.keep(meeting, [{ is: 'closed' }], 'disk'));
      await journals.rest();
      return answer;
    },
    journalEnd: async ({ meeting }) => {
      try {
        return { end: await journals.endOf(meeting) };
      } catch (error) {
        // It is read as a whole then, which says in words what is the matter.
        console.error(error);
        return { end: 'open' };
      }
    },
    readJournal: async ({ meeting }) => {
      try {
        const read = await journals.read(meeting);
        if (read.outcome === 'newer') return failed(unread(NEWER));
        if (read.outcome === 'none') return { outcome: 'none' };
        const { changes, pictures, ...rest } = read.journal;
        // Copied out of the bytes of the file: a clone of a view takes all that is behind it along.
        return {
          outcome: 'read',
          changes: changes.map(({ at, change }) => ({ at, change: new Uint8Array(change) })),
          pictures: pictures.map((picture) => ({ ...picture, bytes: new Uint8Array(picture.bytes) })),
          ...rest,
        };
      } catch (error) {
        return failed(unread(reasonOf(error)));
      }
    },
    listJournals: async () => {
      try {
        return { journals: await journals.list() };
      } catch (error) {
        // What can't be listed can't be written either, and that is told all the time.
        console.error(error);
        return { journals: [] };
      }
    },
    dropJournal: async ({ meeting }) => {
      const reason = await journals.drop(meeting);
      return reason === null
        ? { outcome: 'done' }
        : failed(`The journal of a deleted meeting could not be removed from ${journals.folder}: ${reason}.`);
    },
  };
}
