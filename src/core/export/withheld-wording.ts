/** One place where something withheld stands in a draft. */
export interface WithheldWording {
  /** The id of the entry that is withheld, or whose speaker is. */
  entry: string;
  /** The id of the block of the draft where it stands. */
  block: string;
  /** The words, as the draft has them. */
  excerpt: string;
  /** Where they stand in the text of the block, in UTF-16 units; 0 and 0 for the alternative text of a picture. */
  from: number;
  to: number;
  /** `wording`: its words in a row; `reworded`: what it says, in part or in other words; `name`: who said it. */
  how: 'wording' | 'reworded' | 'name';
}
