/** Why an archive is not read. */

/** The list is closed: whoever reads must be able to answer each. */
export type RefusalReason = 'not-an-archive' | 'damaged' | 'hostile' | 'newer';

/** Thrown within the reading of an archive, and given as a value at its edge (read.ts). The message is one sentence for a person. */
export class ArchiveRefusal extends Error {
  override readonly name = 'ArchiveRefusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** `why` is a clause without a full stop. */
export function notAnArchive(why: string): ArchiveRefusal {
  return new ArchiveRefusal(
    'not-an-archive',
    `This is not an archive of Rapporteur: ${why}; choose a file that ends in .rapporteur.`,
  );
}

/** `why` is a clause without a full stop. */
export function damaged(why: string): ArchiveRefusal {
  return new ArchiveRefusal(
    'damaged',
    `This archive is damaged: ${why}; nothing was changed, choose another copy of it.`,
  );
}

/** `why` is a clause without a full stop. */
export function hostile(why: string): ArchiveRefusal {
  return new ArchiveRefusal(
    'hostile',
    `This archive was not opened, since it is not as Rapporteur writes one: ${why}; nothing was changed, ask for another copy.`,
  );
}
