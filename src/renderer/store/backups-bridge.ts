/** The backups that the main process makes. */
import type { Bridge } from '../../contract/contract.ts';
import type { Backups } from './backups.ts';

/** Over the bridge to the main process. */
export function backupsOverBridge(bridge: Bridge): Backups {
  return {
    list: async () => {
      const answer = await bridge.call('listBackups', { meeting: null });
      if (answer.outcome === 'failed') throw new Error(answer.problem.message);
      return answer.backups;
    },
    read: async (name) => {
      const answer = await bridge.call('readBackup', { name });
      if (answer.outcome === 'failed') throw new Error(answer.problem.message);
      return answer.bytes;
    },
    backUp: async (meeting) => {
      const answer = await bridge.call('backUp', { meeting });
      if (answer.outcome === 'failed') throw new Error(answer.problem.message);
    },
  };
}
