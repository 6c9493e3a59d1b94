/**
 * What a participant is called: in full at first mention, by honorific and
 * family name later, shortly in gutters and lists. The family name is what stands
 * in CAPITALS, as the United Nations writes it (see shorthand.md, People).
 */
import type { Participant } from './meeting.ts';
import { isCapitalParticle, isParticle, isSmallInPrint } from './particles.ts';

/** The parts of a person's name, in printed case. For what is named as written, `given` is '' and the rest is alike. */
export type Name = {
  /** What stands before the family name, or after it where the family name comes first; '' for none. */
  given: string;
  /** The family name with its particles: "van den Dool". */
  family: string;
  /** "Jr.", "III"; '' for none. */
  suffix: string;
  /** The whole name in the order written: "Omar van den Dool", "Gao Si". '' while unnamed. */
  full: string;
};

export type Pronoun = 'she' | 'he' | 'they';

const SUFFIXES = /^(jr|sr|ii|iii|iv|esq|phd)\.?$/i;

/** A name that begins so is no personal name: "the Chair". It is printed as written. */
const DESCRIBED = /^(the|a|an)\s/i;

/** The same in French and Spanish. Their articles begin family names too ("la Cruz"), so here a small word must follow. */
const DESCRIBED_ELSEWHERE = /^(?:(?:[Ll]es?|[Ll]a|[Uu]ne?|[Ee]l|[Ll][oa]s|[Uu]na)\s|[Ll]['’])\p{Ll}/u;

/** Which pronoun an honorific gives. Titles of rank and learning give none. */
const PRONOUN_OF_HONORIFIC: ReadonlyMap<string, Pronoun> = new Map([
  ['mr', 'he'],
  ['ms', 'she'],
  ['mrs', 'she'],
  ['miss', 'she'],
  ['mx', 'they'],
  ['m', 'he'],
  ['mme', 'she'],
  ['madame', 'she'],
  ['mlle', 'she'],
  ['monsieur', 'he'],
  ['sir', 'he'],
  ['lord', 'he'],
  ['lady', 'she'],
  ['dame', 'she'],
  ['sra', 'she'],
  ['srta', 'she'],
  ['dra', 'she'],
  ['dre', 'she'],
]);

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['she', 'she'],
  ['he', 'he'],
  ['they', 'they'],
  ['elle', 'she'],
  ['il', 'he'],
  ['ella', 'she'],
  ['él', 'he'],
]);

/**
 * Whether a participant is called as written at every mention: delegations,
 * groups, offices, and persons such as "the Chair". Whoever has a style, an
 * honorific or a pronoun is a person, also one who stands for an office.
 */
export function isNamedAsWritten(participant: Participant): boolean {
  const written = participant.name.trim();
  if (DESCRIBED.test(written) || DESCRIBED_ELSEWHERE.test(written)) return true;
  const { kind, style, honorific, pronoun } = participant;
  return kind !== 'person' && style.trim() === '' && honorific.trim() === '' && pronoun.trim() === '';
}

/** The parts of a participant's name. All are '' while the participant is unnamed. */
export function nameOf(participant: Participant): Name {
  const written = participant.name.trim().replace(/\s+/g, ' ');
  if (written === '' || isNamedAsWritten(participant)) {
    return { given: '', family: written, suffix: '', full: written };
  }
  const words = romanised(written.split(' '));
  let end = words.length;
  while (end > 1 && SUFFIXES.test((words[end - 1] ?? '').replace(/^,/, ''))) end--;
  const core = words.slice(0, end).map((word) => word.replace(/,$/, ''));
  const suffix = words.slice(end).join(' ');

  const first = core.findIndex(standsInCapitals);
  const last = core.findLastIndex(standsInCapitals);
  const familyStart = withParticles(core, first === -1 ? core.length - 1 : first);
  const familyEnd = first === -1 ? core.length - 1 : last;

  const printed = core.map((word, at) =>
    isSmallInPrint(core, at, standsInCapitals) ? word.toLowerCase() : inPrintedCase(word),
  );
  const family = printed.slice(familyStart, familyEnd + 1).join(' ');
  const given = [...printed.slice(0, familyStart), ...printed.slice(familyEnd + 1)].join(' ');
  return { given, family, suffix, full: [...printed, suffix].filter(Boolean).join(' ') };
}

/** What `nameOf` leaves aside of a name that stands in two scripts: "李刚" of "LI Gang (李刚)"; '' for all others. */
export function otherScriptName(participant: Participant): string {
  const words = participant.name.trim().split(/\s+/);
  if (romanised(words) === words) return '';
  const others = words.filter((word) => OTHER_SCRIPT.test(word) && !LATIN.test(word));
  return others.map(withoutBrackets).join(' ');
}

/**
 * The first mention in running text: style, honorific, full name, position and
 * affiliation, parted by commas, without the comma that closes it. '' while unnamed.
 */
export function firstMention(participant: Participant): string {
  const name = titledName(participant);
  if (name === '') return '';
  return [name, participant.position.trim(), participant.affiliation.trim()].filter(Boolean).join(', ');
}

/** Style, honorific and full name, without position and affiliation: for alternative texts, and the start of a first mention. '' while unnamed. */
export function titledName(participant: Participant): string {
  const { full } = nameOf(participant);
  if (full === '' || isNamedAsWritten(participant)) return full;
  return [participant.style.trim(), participant.honorific.trim(), full].filter(Boolean).join(' ');
}

/**
 * A later mention: honorific and family name. A style alone ("H.E.") does not go
 * with a family name, so there it is style and full name. '' while unnamed.
 */
export function laterMention(participant: Participant): string {
  const { family, given, full } = nameOf(participant);
  if (full === '' || isNamedAsWritten(participant)) return full;
  const honorific = participant.honorific.trim();
  // A knight and a dame are called by their given name.
  if (/^(?:Sir|Dame)$/.test(honorific) && given !== '') return `${honorific} ${given}`;
  if (honorific !== '') return `${honorific} ${family}`;
  return participant.style.trim() === '' ? family : titledName(participant);
}

/** For gutters and lists: "Pappas", "van den Dool", "Fiji", or the code while unnamed. */
export function shortName(participant: Participant): string {
  const { family } = nameOf(participant);
  if (family === '') return participant.code;
  if (!isNamedAsWritten(participant)) return family;
  const short = family
    .replace(/^(the|a|an)\s+/i, '')
    .replace(
      /^(?:permanent\s+)?(?:representatives?|delegat(?:e|ion|es)|mission|government|member|observer)\s+(?:of|from|for)\s+(?:the\s+)?/i,
      '',
    );
  return short === '' ? family : short;
}

/** The pronoun that the notes give for a participant, in brackets or by the honorific; null where they give none. */
export function pronounOf(participant: Participant): Pronoun | null {
  if (isNamedAsWritten(participant)) return null;
  const given = participant.pronoun.trim().toLowerCase().split('/')[0] ?? '';
  if (given !== '') return PRONOUNS.get(given) ?? null;
  for (const word of participant.honorific.split(/\s+/)) {
    const pronoun = PRONOUN_OF_HONORIFIC.get(word.toLowerCase().replace(/\.$/, ''));
    if (pronoun !== undefined) return pronoun;
  }
  return null;
}

/**
 * Of a name that stands in two scripts ("LI Gang (李刚)", "Симель Эсим / Simel ESIM"), the words of the
 * Latin one, which is what drafts print and lists sort by; of any other name all words.
 */
function romanised(words: readonly string[]): readonly string[] {
  if (words.every((word) => !OTHER_SCRIPT.test(word))) return words;
  const latin = words.filter((word) => LATIN.test(word)).map(withoutBrackets);
  return latin.some((word) => !/^[IVX]+$/.test(word)) ? latin : words;
}

function withoutBrackets(word: string): string {
  return word.replace(/^[(（[/]+|[)）\]/,]+$/g, '');
}

const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** The index at which the family name begins when its particles are counted in. */
function withParticles(words: readonly string[], start: number): number {
  let from = start;
  while (from > 0) {
    const before = words[from - 1] ?? '';
    if (!isParticle(before) && !(from > 1 && isCapitalParticle(before))) break;
    from--;
  }
  return from;
}

/** Whether a word is a particle as some write it: "van", and with a capital "Van". */
export function mayBeParticle(word: string): boolean {
  return isParticle(word) || isCapitalParticle(word);
}

/** Whether a word is what follows a family name and is none: "Jr.", "III". */
export function isSuffix(word: string): boolean {
  return SUFFIXES.test(word);
}

/** "PAPPAS", "O'NEILL", "AL-RASHID", and with a small beginning "McDONALD", "al-RASHID". Initials ("J.R.") do not count. */
export function standsInCapitals(word: string): boolean {
  if (word.includes('.')) return false;
  const letters = word.match(/\p{L}/gu) ?? [];
  if (letters.length < 2) return false;
  if (letters.every(isCapital)) return true;
  return /^\p{L}?\p{Ll}{1,3}['’-]?(?:\p{Lu}\p{M}*){2,}(?:['’-]\p{Lu}+)*$/u.test(word);
}

function isCapital(letter: string): boolean {
  return /\p{Lu}/u.test(letter);
}

/** What an apostrophe ends that stands before a name: "O'Neill", "D'Angelo", "Dell'Acqua". Behind anything else a name goes on: "Ng'ang'a", "Thiong'o". */
const BEFORE_APOSTROPHE = /(?:^|\P{L})(?:\p{L}|dell|dall|nell|sant|fitz)$/iu;

/** A word in capitals as it is printed: "Pappas", "O'Neill", "McDonald", "Al-Rashid". Any other word is left alone. */
export function inPrintedCase(word: string): string {
  if (!standsInCapitals(word)) return word;
  return word.replace(/(?:\p{Lu}\p{M}*)+/gu, (run, at: number) => {
    const before = word.slice(0, at);
    const goesOn = /['’ʼ]$/.test(before) && !BEFORE_APOSTROPHE.test(before.slice(0, -1));
    if (goesOn) return inSmall(run);
    const printed = run.charAt(0) + inSmall(run.slice(1));
    return /^Mc\p{Ll}{3,}$/u.test(printed)
      ? `Mc${printed.charAt(2).toUpperCase()}${printed.slice(3)}`
      : printed;
  });
}

function inSmall(letters: string): string {
  return letters.toLowerCase().replaceAll('i̇', 'i');
}
