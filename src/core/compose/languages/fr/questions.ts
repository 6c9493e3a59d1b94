/** French questions as they are reported: "a demandé si ...", "... quelles mesures ...", turned only where that is certain. */
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { parsed } from '../romance/grammar.ts';
import { elides } from './contraction.ts';
import { lexicon } from './lexicon.ts';

type Turned = { link: 'si' | '' | 'about'; runs: Run[] };

const WH =
  /^(?:(?:à|de|d['’]|en|dans|par|pour|avec|sur|vers|depuis|jusqu['’]à) ?)?(?:quel(?:le)?s?|qui|quand|où|comment|pourquoi|combien|lequel|laquelle|lesquels|lesquelles|quoi)(?![\p{L}])/iu;

/** A verb with its pronoun behind it: "compte-t-il", "peut-on". */
const INVERTED = /(?<![\p{L}-])([\p{L}]+)-(?:t-)?(ils?|elles?|on)(?![\p{L}-])/iu;

/** Whom a question speaks to: it can't be told of them in these words. */
const ADDRESSED = /(?<![\p{L}])(?:vous|votre|vos|tu|ton|tes)(?![\p{L}])|-(?:vous|nous|je|moi)(?![\p{L}])/iu;

const DETERMINER =
  /(?<![\p{L}])(?:les?|la|l['’]|une?|des|ces?|cette|cet|sa|son|ses|leurs?|chaque|tous|toutes)\s?/iu;

/** A typed question as it follows a verb of asking; null where it is not certain how to turn it. */
export function turned(typed: readonly Run[]): Turned | null {
  const words = withoutAnd(typed);
  const text = textOf(words);
  if (ADDRESSED.test(text) || /^["“«]/.test(text)) return null;
  const spoken = spokenForm(words);
  if (spoken !== null) return spoken;
  if (/^(?:si|s['’]ils?)\s/i.test(text)) {
    const si = /^si\s+/i.exec(text)?.[0].length;
    return si === undefined ? { link: '', runs: words } : { link: 'si', runs: slice(words, si) };
  }
  if (/^ce\s+(?:que|qui|qu['’])/i.test(text)) return { link: '', runs: words };
  if (WH.test(text)) return turnedWh(words);
  if (INVERTED.test(text)) return turnedYesNo(words);
  const shape = parsed(text, lexicon);
  if (shape === 'clause') return { link: 'si', runs: words };
  return shape === 'noun' ? { link: 'about', runs: words } : null;
}

/** "est-ce que", "qu'est-ce que", "où est-ce que": spoken French has the words in order already. */
function spokenForm(words: Run[]): Turned | null {
  const text = textOf(words);
  const whether = /^est-ce\s+(?:que\s+|qu['’]\s?)/i.exec(text);
  if (whether !== null) return { link: 'si', runs: slice(words, whether[0].length) };
  const what = /^qu['’]est-ce\s+(?:que\s+|qu['’]\s?)/i.exec(text);
  if (what !== null) {
    const rest = slice(words, what[0].length);
    return { link: '', runs: [...plain(elides(textOf(rest)) ? 'ce qu’' : 'ce que '), ...rest] };
  }
  const who = /^qu['’]est-ce\s+qui\s+/i.exec(text);
  if (who !== null) return { link: '', runs: [...plain('ce qui '), ...slice(words, who[0].length)] };
  const what2 = /^qu['’]en est-il\s+(?=d)/i.exec(text);
  if (what2 !== null)
    return { link: '', runs: [...plain('ce qu’il en est '), ...slice(words, what2[0].length)] };
  const quid = /^quid\s+(?=d)/i.exec(text);
  if (quid !== null)
    return { link: '', runs: [...plain('ce qu’il en est '), ...slice(words, quid[0].length)] };
  const inside = /\sest-ce\s+(?:que\s+|qu['’]\s?)/i.exec(text);
  if (inside === null || !WH.test(text)) return null;
  return {
    link: '',
    runs: [...slice(words, 0, inside.index), ...plain(' '), ...slice(words, inside.index + inside[0].length)],
  };
}

/** "quand commencera-t-il" as "quand il commencera", "quelles mesures le gouvernement prend-il" as "... le gouvernement prend". */
function turnedWh(words: Run[]): Turned | null {
  const text = textOf(words);
  if (/^quoi/i.test(text)) return null;
  const inverted = INVERTED.exec(text);
  if (inverted === null) return /-(?:ce|t)(?![\p{L}])/iu.test(text) ? null : { link: '', runs: words };
  const wh = WH.exec(text)?.[0] ?? '';
  const between = text.slice(wh.length, inverted.index);
  const [whole, verb = '', pronoun = ''] = inverted;
  const end = inverted.index + whole.length;
  if (between.trim() === '') {
    const turnedAround = `${pronoun.toLowerCase()} ${verb}`;
    return {
      link: '',
      runs: [...slice(words, 0, inverted.index), ...plain(turnedAround), ...slice(words, end)],
    };
  }
  if (!DETERMINER.test(between)) return null;
  return { link: '', runs: [...slice(words, 0, inverted.index + verb.length), ...slice(words, end)] };
}

/** "y a-t-il un plan" as "il y a un plan", "le ministère paiera-t-il" as "le ministère paiera". */
function turnedYesNo(words: Run[]): Turned | null {
  const text = textOf(words);
  const inverted = INVERTED.exec(text);
  if (inverted === null) return null;
  const [whole, verb = '', pronoun = ''] = inverted;
  const before = text.slice(0, inverted.index);
  const end = inverted.index + whole.length;
  if (before === '') {
    const small = verb.charAt(0).toLowerCase() + verb.slice(1);
    return { link: 'si', runs: [...plain(`${pronoun.toLowerCase()} ${small}`), ...slice(words, end)] };
  }
  if (/^y\s$/i.test(before))
    return { link: 'si', runs: [...plain(`${pronoun.toLowerCase()} y ${verb}`), ...slice(words, end)] };
  if (!DETERMINER.test(before) || /[,;:]/.test(before)) return null;
  return { link: 'si', runs: [...slice(words, 0, inverted.index + verb.length), ...slice(words, end)] };
}

function withoutAnd(words: readonly Run[]): Run[] {
  const and = /^(?:et|mais)\s+/i.exec(textOf(words))?.[0].length ?? 0;
  return slice(words, and);
}
