/** Support for another speaker that was put down by its key alone, without a word: "supported Norway" is what there is to tell. */
import { type Entry, relationOf, voiceOf } from '../meeting/meeting.ts';
import type { DraftLanguage } from './language.ts';
import { type Material, type Selection, wordsOf } from './selection.ts';

/** The verb, as it stands behind one speaker, and what stands between two who are supported. */
const WORDS: Readonly<Record<DraftLanguage, readonly [verb: string, and: string]>> = {
  en: ['supported ', ' and '],
  fr: ['a soutenu ', ' et '],
  es: ['apoyó a ', ' y a '],
};

/**
 * The selection in which such an entry says so in the language of the draft. Where several support at once it
 * does in English alone, whose verb is the same; nothing is told of words that may not be drafted or named.
 */
export function withBareSupport(selection: Selection, language: DraftLanguage): Selection {
  const named = new Map(
    selection.material.filter(({ anonymous }) => !anonymous).map(({ entry }) => [entry.id, entry]),
  );
  return { ...selection, material: selection.material.map((one) => supporting(one, named, language)) };
}

function supporting(
  material: Material,
  named: ReadonlyMap<string, Entry>,
  language: DraftLanguage,
): Material {
  const { entry, anonymous } = material;
  const { head } = entry;
  const relation = relationOf(entry);
  if (anonymous || relation?.kind !== 'supports' || head.kind !== 'statement' || hasWords(entry))
    return material;
  const target = named.get(relation.entry);
  const supported = (target && voiceOf(target)?.speakers) ?? [];
  const isOwn = supported.some((id) => head.voice.speakers.includes(id));
  if (supported.length === 0 || isOwn || (head.voice.speakers.length > 1 && language !== 'en'))
    return material;
  const [verb, and] = WORDS[language];
  const content = supported.flatMap((mention, index) => [{ text: index === 0 ? verb : and }, { mention }]);
  return {
    ...material,
    language,
    entry: {
      ...entry,
      head: { kind: 'predicate', voice: head.voice },
      content: [{ kind: 'paragraph', content }],
    },
  };
}

/** Whether there is more in an entry than flags. */
function hasWords({ content }: Entry): boolean {
  return content.some((passage) =>
    wordsOf(passage.content).some((run) => 'mention' in run || run.text.trim() !== ''),
  );
}
