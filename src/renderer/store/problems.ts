/** What goes wrong in the store, in sentences for a person. */

/** Why a write failed, what is safe, and what to do. */
export function writeProblem(error: unknown): string {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') {
    return 'Not saved: the disk is full. What you type stays in this window; make room on the disk, and it will be saved by itself. Do not close the window before it says “Saved”.';
  }
  return `Not saved: the store of meetings could not be written (${name}). What you type stays in this window, and saving is tried again by itself. Do not close the window before it says “Saved”; export or copy your notes if this goes on.`;
}

/** Why a meeting can't be opened. */
export function openProblem(error: unknown): string {
  return `The store of meetings could not be read (${nameOf(error)}). Nothing was changed. Close the window and open it again; if this goes on, restart the computer.`;
}

export const TOO_SLOW =
  'The meeting did not load in time. Nothing was changed. Close other windows of Rapporteur and open the meeting again.';

export const NO_SUCH_MEETING = 'There is no meeting under this address. It may belong to another profile.';

export const WITHHELD =
  'Another window has written something into this meeting that this version of Rapporteur can’t show. It is stored and left out here; what you type here is saved. Close the older window, and go on in the newer one.';

/** Said of a meeting of which rows were damaged. */
export function damageRemark(count: number): string {
  return `${count === 1 ? 'One stored change of this meeting was' : `${count} stored changes of this meeting were`} damaged on the disk and could not be read. What could be read is here, the damaged part is kept aside. Please look through the notes.`;
}

export const GAP_REMARK =
  'A stored change of this meeting is missing, and some of what was written after it can’t be shown. It is kept, and will appear when the missing part comes back from a copy. Please look through the notes.';

/** Said where more than the last moments came back from the journal. */
export function recoveredRemark(characters: number, from: number): string {
  const time = new Date(from).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  const what = characters === 0 ? 'changes' : characters === 1 ? '1 character' : `${characters} characters`;
  return `Recovered ${what} from ${time}, which had not reached the store of meetings.`;
}

/** Said where records of the journal could not be read. */
export function journalDamageRemark(count: number): string {
  return `${count === 1 ? 'A part' : `${count} parts`} of the journal that guards this meeting could not be read, and ${count === 1 ? 'is' : 'are'} set aside. What stands here is all that the store of meetings and the rest of the journal hold; please look through the notes.`;
}

export const JOURNAL_WITHHELD =
  'The journal of this meeting holds something that this version of Rapporteur can’t show. It is kept there and left out here; what you type is saved.';

/** Said where the text of changes that wait for a missing one was put into the notes. */
export function salvagedRemark(entries: number): string {
  return `${entries === 1 ? 'A passage' : `${entries} passages`} that could not be put in place ${entries === 1 ? 'stands' : 'stand'} at the end of the notes, without a speaker. Please move ${entries === 1 ? 'it' : 'them'} to where ${entries === 1 ? 'it belongs' : 'they belong'}.`;
}

function nameOf(error: unknown): string {
  const inner = typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined;
  if (inner instanceof Error && inner.name !== 'Error') return inner.name;
  return error instanceof Error ? error.name : String(error);
}
