/**
 * The reporting verbs and what may stand after each:
 *
 * - `that`: a clause with "that" ("said that nothing changes"); a noun alone does not go with it
 * - `either`: a clause with "that", or a noun ("stressed the need for pumps")
 * - `noun`: a noun, or a clause without "that" ("welcomed the plan", "proposed night ferries")
 * - `wh`: as `either`, and "how ..." without "that" ("explained how the fares are set")
 * - `alone`: nothing, for what follows is the reason ("disagreed: clouds hide the river")
 * - `told`: a hearer and a clause with "that" ("informed the meeting that nothing changes")
 *
 * A verb that is not in the table takes the words as they were typed, with
 * nothing between: right after a verb that takes a noun, and with a clause the
 * "that" is only left out, as English allows.
 */
import type { Verbs } from '../../language.ts';
import { infinitiveOf as spanishInfinitive } from '../es/reporting-verbs.ts';
import { infinitiveOf as frenchInfinitive } from '../fr/reporting-verbs.ts';
import { sameVerb } from '../verb-table.ts';

export type Complement = 'that' | 'either' | 'noun' | 'wh' | 'alone' | 'told';

const VERBS: Readonly<Record<Complement, string>> = {
  that:
    'said, added, remarked, observed, pointed out, argued, stated, replied, responded, answered, commented, ' +
    'continued, concluded, declared, insisted, maintained, claimed, contended, countered, agreed, hoped, ' +
    'felt, thought, believed, warned, cautioned, joked, went on to say, made clear, took the view, expressed the view, ' +
    'expressed the hope, expressed concern, gave assurances, asserted, conceded, estimated, predicted, found, ' +
    'concurred, summed up, opined, considered, complained, affirmed, testified, held, was of the view, was pleased, regretted',
  either:
    'noted, stressed, emphasized, emphasised, underlined, underscored, highlighted, reiterated, acknowledged, ' +
    'recognized, recognised, recalled, mentioned, confirmed, reported, indicated, announced, reaffirmed, repeated, ' +
    'admitted, denied, accepted, appreciated, revealed, expected, understood, ' +
    'also noted, also stressed, also mentioned, also highlighted, also emphasized, also underlined',
  noun:
    'welcomed, proposed, suggested, recommended, requested, supported, presented, described, outlined, introduced, ' +
    'shared, cited, raised, praised, commended, urged, invited, called for, called on, asked for, thanked, ' +
    'congratulated, referred to, drew attention to, pointed to, expressed, endorsed, opposed, rejected, encouraged, ' +
    'demanded, advocated, spoke of, spoke about, spoke for, spoke against, set out, gave, offered, promised, pledged, ' +
    'undertook, committed to, objected to, deplored, condemned, appealed for, insisted on, commented on, reported on',
  wh: 'explained, clarified, specified, detailed, showed, discussed, demonstrated, illustrated',
  alone: 'disagreed, protested, apologized, apologised, abstained',
  told: 'informed, told, assured, reminded, notified, advised',
};

const COMPLEMENTS: ReadonlyMap<string, Complement> = new Map(
  (Object.keys(VERBS) as Complement[]).flatMap((complement) =>
    VERBS[complement].split(', ').map((verb) => [verb, complement] as const),
  ),
);

/** What may stand after a reporting verb; null for one that is not in the table. */
export function complementOf(verb: string): Complement | null {
  return COMPLEMENTS.get(verb.trim().toLowerCase()) ?? null;
}

/** Verbs that go with "it was ... that". */
export const PASSIVE: ReadonlySet<string> = new Set(
  (
    'said,noted,stressed,pointed out,explained,observed,remarked,argued,stated,emphasized,emphasised,highlighted,' +
    'underlined,underscored,recalled,mentioned,announced,acknowledged,recognized,recognised,suggested,proposed,reported,agreed'
  ).split(','),
);

/** Verbs that already say that something was said before. */
const CARRIES_ON = new Set(['added', 'continued', 'concluded', 'went on to say', 'agreed', 'reiterated']);

/** Of what was typed in another language the verb that says the same. */
function resolve(typed: string, from: string): string | null {
  if (from === 'en') return typed;
  const infinitive =
    from === 'fr' ? frenchInfinitive(typed) : from === 'es' ? spanishInfinitive(typed) : null;
  const same = infinitive === null ? null : sameVerb(infinitive, from, 'en');
  return same ?? (complementOf(typed) === null ? null : typed);
}

export const verbs: Verbs = {
  resolve,
  choices: {
    statement: ['said', 'noted', 'stated', 'pointed out'],
    furtherStatement: ['noted', 'said', 'pointed out', 'observed'],
    answer: ['replied', 'responded', 'said', 'answered'],
    bareAnswer: ['replied', 'answered', 'responded'],
    // For words that are no clause ("two more ferries from June"); should they be one after all, these read well without "that".
    noun: ['mentioned', 'noted'],
    question: ['asked', 'wished to know', 'inquired'],
    document: ['shared', 'shared with participants'],
  },
  said: 'said',
  added: 'added',
  asked: 'asked',
  answered: 'answered',
  explained: 'explained',
  carriesOn: (verb) => CARRIES_ON.has(verb),
  canBePassive: (verb) => PASSIVE.has(verb),
  hasAdverb: (verb) => /^(?:also|then|further)\b/.test(verb),
};
