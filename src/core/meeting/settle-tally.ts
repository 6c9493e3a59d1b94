/** What a merge has to tell a person. */

export interface SettleReport {
  /** Copies of one entry or of one paragraph of a draft that became one. */
  collapsed: number;
  /** Entries that were put into the order of the clock. */
  ordered: number;
  /** Places where the two sides differ and both are kept, marked: a person should look. */
  keptTwice: number;
  /** For a person: what was done, and what to settle. They never quote. */
  sentences: string[];
}

/** Counts while a merge is settled. */
export class Tally {
  collapsed = 0;
  ordered = 0;
  entriesTwice = 0;
  blocksTwice = 0;
  broughtBack = 0;
  flagged = 0;
  /** Particulars, and fields of people, terms and pictures, of which the other value is kept in a comment. */
  noted = 0;
  peopleParted = 0;
  codesChanged = 0;

  report(): SettleReport {
    const { collapsed, ordered, entriesTwice, blocksTwice, broughtBack, flagged, noted } = this;
    return {
      collapsed,
      ordered,
      keptTwice: entriesTwice + blocksTwice + broughtBack + flagged + noted + this.peopleParted,
      sentences: [
        [ordered, 'entry was', 'entries were', 'put into the order of the clock.'],
        [collapsed, 'entry or paragraph was', 'entries or paragraphs were', 'there twice, and became one.'],
        [
          entriesTwice,
          'entry was',
          'entries were',
          'written by both in different words. Both versions are kept, one of them marked !differs and left out of every draft: choose, and delete the other or the mark.',
        ],
        [
          broughtBack,
          'entry was',
          'entries were',
          'deleted by one while the other went on writing it. It is kept, marked !differs and left out of every draft: delete it or the mark.',
        ],
        [
          blocksTwice,
          'paragraph was',
          'paragraphs were',
          'edited by both in different words. Both versions are in the draft: choose one.',
        ],
        [
          flagged,
          'entry was',
          'entries were',
          'withheld by one of the two. The flag was added to the entry itself, so that it stays withheld.',
        ],
        [
          noted,
          'particular was',
          'particulars were',
          'given differently. One stands; the other is in a comment at the start of the notes.',
        ],
        [
          this.peopleParted,
          'code was',
          'codes were',
          'given to different people by the two. Each is kept, under a code of their own.',
        ],
        [this.codesChanged, 'person was', 'people were', 'given a new code, since two had the same.'],
      ].flatMap(([count, one, many, sentence]) =>
        count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${sentence}`],
      ),
    };
  }
}
