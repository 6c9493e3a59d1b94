/** The people of the item: who has been named already, and what to call them here. */
import { withoutFlags } from '../meeting/flags.ts';
import type { Participant, Voice } from '../meeting/meeting.ts';
import {
  firstMention,
  isNamedAsWritten,
  laterMention,
  type Pronoun,
  pronounOf,
  titledName,
} from '../meeting/naming.ts';
import { plain, type Run, textOf } from './runs.ts';
import type { Selection } from './selection.ts';

/** What a person is called at one place, and whether a comma must close it. */
export type Mention = { runs: Run[]; isOpen: boolean };

/** Printed in the text for one who is not to be named, or has no name yet. */
const NOBODY = 'a participant';

export class Cast {
  readonly #selection: Selection;
  readonly #named = new Set<string>();
  /** Later mentions that would fit two people. */
  readonly #ambiguous: ReadonlySet<string>;

  constructor(selection: Selection) {
    this.#selection = selection;
    const seen = new Set<string>();
    const ambiguous = new Set<string>();
    for (const participant of selection.people.values()) {
      const later = laterMention(participant);
      if (seen.has(later)) ambiguous.add(later);
      seen.add(later);
    }
    this.#ambiguous = ambiguous;
  }

  /** A participant by id; one that is not known counts as unnamed. */
  person(id: string): Participant | null {
    return this.#selection.people.get(id) ?? null;
  }

  /**
   * What a participant is called here. The first time it is everything, from then
   * on honorific and family name. `isKnown`: the sentence before was theirs.
   */
  mention(id: string, isKnown = false): Mention {
    const participant = this.person(id);
    if (participant === null || firstMention(participant) === '') {
      return { runs: [{ text: isKnown ? 'the participant' : NOBODY, check: true }], isOpen: false };
    }
    if (this.#named.has(id)) return { runs: plain(this.#later(participant)), isOpen: false };
    this.#named.add(id);
    const first = firstMention(participant);
    return { runs: plain(first), isOpen: first !== titledName(participant) };
  }

  /** A participant named within what somebody said. One who spoke without being named is not named there either. */
  inText(id: string, isAnonymous: boolean): Run {
    const participant = this.person(id);
    if (
      isAnonymous ||
      this.#selection.veiled.has(id) ||
      participant === null ||
      firstMention(participant) === ''
    ) {
      return { text: NOBODY, check: true };
    }
    return { text: this.#later(participant), mention: id };
  }

  /** The runs with everyone named in them called as they are called at this place. */
  settle(runs: readonly Run[]): Run[] {
    return runs.flatMap(({ mention: id, ...run }, index): Run[] => {
      if (id === undefined) return [run];
      const after = runs[index + 1]?.text ?? '';
      const participant = this.person(id);
      if (participant !== null && /^['’]/.test(after) && !this.#named.has(id)) {
        return [{ ...run, text: titledName(participant) }];
      }
      const { runs: name, isOpen } = this.mention(id);
      const comma = isOpen && after.trim() !== '' && !/^\s*[.,;:!?)]/.test(after) ? ',' : '';
      return [{ ...run, text: textOf(name) + comma }];
    });
  }

  /** The pronouns of those who are named in the runs. */
  pronounsIn(runs: readonly Run[]): (Pronoun | null)[] {
    return runs.flatMap(({ mention: id }) =>
      id === undefined ? [] : [this.pronoun({ speakers: [id], behalf: null, labels: [] })],
    );
  }

  /** The speakers of an entry, closed by a comma where the mention asks for one. */
  speakers(voice: Voice, isKnown = false): Run[] {
    const mentions = voice.speakers.map((id) => this.mention(id, isKnown));
    const separator = mentions.length > 2 && mentions.some((mention) => mention.isOpen) ? '; ' : ', ';
    const runs = mentions.flatMap((mention, index) => {
      const isLast = index === mentions.length - 1;
      const isBeforeLast = index === mentions.length - 2;
      const comma = mention.isOpen && (isLast || mentions.length === 2) ? ',' : '';
      const after = isLast
        ? ''
        : isBeforeLast
          ? mentions.length > 2
            ? `${separator}and `
            : ' and '
          : separator;
      return [...mention.runs, ...plain(comma + after)];
    });
    return runs;
  }

  /** On whose behalf and in what way they speak, each closed by a comma: " speaking on behalf of the small islands,"; '' for nothing to say. */
  manner(voice: Voice): Run[] {
    const runs: Run[] = [];
    if (voice.behalf !== null) {
      runs.push(...plain(' speaking on behalf of '));
      if ('name' in voice.behalf) runs.push(...unflaggedName(voice.behalf.name));
      else runs.push(...this.mention(voice.behalf.participant).runs);
      runs.push(...plain(','));
    }
    for (const label of voice.labels) {
      const words = MANNERS.get(label.trim().toLowerCase());
      if (words !== undefined) runs.push(...plain(` ${words},`));
    }
    return runs;
  }

  /** The pronoun of a voice; null where the notes give none. Several speakers are "they". */
  pronoun(voice: Voice): Pronoun | null {
    if (voice.speakers.length > 1) return 'they';
    const participant = this.person(voice.speakers[0] ?? '');
    if (participant === null || isNamedAsWritten(participant)) return null;
    return firstMention(participant) === '' ? null : pronounOf(participant);
  }

  /** What a voice that has been named already is called; null for one without a name. */
  laterName(voice: Voice): string | null {
    const names = voice.speakers.map((id) => {
      const participant = this.person(id);
      return participant === null ? '' : this.#later(participant);
    });
    return names.includes('') ? null : names.join(' and ');
  }

  #later(participant: Participant): string {
    const later = laterMention(participant);
    return this.#ambiguous.has(later) ? titledName({ ...participant, style: '' }) : later;
  }
}

/** What a label of an entry says of how somebody speaks. Languages and interpretation are for the rapporteur, not for print. */
const MANNERS: ReadonlyMap<string, string> = new Map([
  ['right of reply', 'exercising the right of reply'],
  ['point of order', 'raising a point of order'],
  ['amendment', 'proposing an amendment'],
]);

/** A name that stands in an entry's head: a flag there is a flag of the entry, and not printed. */
function unflaggedName(name: string): Run[] {
  return withoutFlags([{ text: name }]).flatMap((one) => ('mention' in one ? [] : plain(one.text)));
}
