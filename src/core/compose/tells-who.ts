/** What would tell who spoke, though nobody says so: the words of an anonymous entry are looked through for it. */
import { peopleOf } from '../meeting/flags.ts';
import { type Entry, type Participant, voiceOf } from '../meeting/meeting.ts';
import { nameOf, otherScriptName, shortName } from '../meeting/naming.ts';
import { isWord } from './languages/en/ordinary-words.ts';

/** An address as it is typed or pasted, without being a link: it leads to a document or to somebody. */
const ADDRESS = /(?:https?:\/\/|www\.)\S|\S@\S+\.\p{L}{2}/iu;

/**
 * Whether an anonymous entry tells by its content who spoke: a document that somebody shared, an address,
 * or the speaker's own name, given name or affiliation among the words, with or without accents.
 * What the header prints anyway tells nothing.
 */
export function tellsWho(entry: Entry, people: ReadonlyMap<string, Participant>, header: string): boolean {
  if (entry.head.kind === 'document') return true;
  const runs = entry.content.flatMap((passage) => passage.content);
  // The words of a link are hidden with it.
  if (runs.some((run) => !('mention' in run) && run.link === undefined && ADDRESS.test(run.text)))
    return true;
  const written = runs.map((run) => ('mention' in run ? ' ' : run.text)).join('');
  const text = plain(written);
  const known = plain(header);
  const isTelling = (words: string) => words.length > 1 && !known.includes(words) && holdsWord(text, words);
  const voice = voiceOf(entry);
  if (voice === null) return false;
  if (voice.behalf !== null && 'name' in voice.behalf && isTelling(plain(voice.behalf.name))) return true;
  return peopleOf(voice).some((id) => {
    const participant = people.get(id);
    if (participant === undefined) return false;
    // Codes are words as well (IT, US), so there the capitals count.
    if (holdsWord(written, participant.code)) return true;
    const { full, family } = nameOf(participant);
    const position = participant.position.includes(' ') ? participant.position : '';
    const others = [shortName(participant), otherScriptName(participant), participant.affiliation, position];
    return (
      [full, family, ...others].map(plain).some(isTelling) || holdsGivenName(participant, written, known)
    );
  });
}

/** The given name alone; in small letters only where it is no word of the language ("will"). */
function holdsGivenName(participant: Participant, written: string, known: string): boolean {
  const names = nameOf(participant)
    .given.split(/[\s-]+/)
    .filter((name) => /^\p{L}{3,}$/u.test(name));
  return names.some((name) => {
    const small = plain(name);
    if (known.includes(small)) return false;
    return isWord(small)
      ? holdsWord(withoutAccents(written), withoutAccents(name))
      : holdsWord(plain(written), small);
  });
}

function holdsWord(text: string, words: string): boolean {
  if (words === '') return false;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase().trim();
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
