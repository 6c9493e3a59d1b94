/** The journal that the main process keeps. */
import type { Bridge } from '../../contract/contract.ts';
import type { Journal } from './journal.ts';

type Answer = { outcome: string; problem?: { message: string } };

/** Over the bridge to the main process. Bytes go as arrays of their own: a view would take all of its buffer along. */
export function journalOverBridge(bridge: Bridge): Journal {
  return {
    keepChanges: async (meeting, changes) =>
      done(await bridge.call('keepChanges', { meeting, changes: changes.map((change) => change.slice()) })),
    keepState: async (meeting, state) =>
      done(await bridge.call('keepState', { meeting, state: state.slice() })),
    keepPicture: async (meeting, { path, type, bytes }) =>
      done(await bridge.call('keepPicture', { meeting, picture: { path, type, bytes: bytes.slice() } })),
    keepBinned: async (meeting, binned) => done(await bridge.call('keepBinned', { meeting, binned })),
    keepClosed: async (meeting) => done(await bridge.call('keepClosed', { meeting })),
    end: async (meeting) => (await bridge.call('journalEnd', { meeting })).end,
    read: async (meeting) => {
      const answer = await bridge.call('readJournal', { meeting });
      if (answer.outcome === 'failed') throw new Error(answer.problem.message);
      return answer.outcome === 'none' ? null : answer;
    },
    list: async () => (await bridge.call('listJournals', {})).journals,
    drop: async (meeting) => done(await bridge.call('dropJournal', { meeting })),
    onProblem: (listener) => bridge.on('journalProblem', ({ problem }) => listener(problem)),
    onStateWanted: (listener) => bridge.on('stateWanted', ({ meeting }) => listener(meeting)),
  };
}

function done({ outcome, problem }: Answer): void {
  if (outcome === 'failed') throw new Error(problem?.message ?? 'The journal could not be written.');
}
