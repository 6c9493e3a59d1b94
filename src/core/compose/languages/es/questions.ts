/** Spanish questions as they are reported: the words keep their order, and only what makes them a question is taken away. */
import { plain, type Run, slice, textOf } from '../../runs.ts';
import { parsed } from '../romance/grammar.ts';
import { lexicon } from './lexicon.ts';
import { canBeFinite } from './verb-forms.ts';

type Turned = { link: 'si' | '' | 'about'; runs: Run[] };

/** Question words, with the accent that hurried hands leave out. */
const WH =
  /^((?:a|de|en|con|para|por|sobre|desde|hasta|hacia)\s+)?(qu[eé]|cu[aá]l(?:es)?|qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|ad[oó]nde|c[oó]mo|cu[aá]nt[oa]s?)(?![\p{L}])/iu;

const ACCENTED: ReadonlyMap<string, string> = new Map(
  'que:qué cual:cuál cuales:cuáles quien:quién quienes:quiénes cuando:cuándo donde:dónde adonde:adónde como:cómo cuanto:cuánto cuanta:cuánta cuantos:cuántos cuantas:cuántas'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Whom a question speaks to. */
const ADDRESSED =
  /(?<![\p{L}])(?:ustede?s?|vosotros|vuestr[oa]s?|nosotros|nos|nuestr[oa]s?|\p{Ll}+mos)(?![\p{L}])/iu;

/** A typed question as it follows a verb of asking; null where it is not certain how to turn it. */
export function turned(typed: readonly Run[]): Turned | null {
  const words = begun(typed);
  const text = textOf(words);
  if (ADDRESSED.test(text) || /^["“«]/.test(text) || /[¿?]/.test(text)) return null;
  if (/^si\s/i.test(text)) return { link: 'si', runs: slice(words, 3) };
  const wh = WH.exec(text);
  if (wh !== null) {
    const [whole, preposition = '', word = ''] = wh;
    const small = word.toLowerCase();
    const accented = `${preposition.toLowerCase()}${ACCENTED.get(small) ?? small}`;
    return { link: '', runs: [...plain(accented), ...slice(words, whole.length)] };
  }
  const shape = parsed(text, lexicon);
  if (shape === 'clause' || opensYesNo(text)) return { link: 'si', runs: lowered(words) };
  return shape === 'noun' ? { link: 'about', runs: words } : null;
}

/** "cubre el plan el invierno": the verb first, and an article behind it. */
function opensYesNo(text: string): boolean {
  const [first = '', second = ''] = lexicon.tokens(text.toLowerCase());
  const isVerb = canBeFinite(first, false) || canBeFinite(first, true);
  return (
    isVerb &&
    (/^(?:el|la|los|las|un|una|unos|unas|su|sus)$/.test(second) || lexicon.opensClause(first, second, ''))
  );
}

/** Without "¿", and without the "y" that ties it to what was asked before. */
function begun(typed: readonly Run[]): Run[] {
  const before = /^[¿\s]*(?:(?:y|e|pero)\s+)?[¿\s]*/iu.exec(textOf(typed))?.[0].length ?? 0;
  return slice(typed, before);
}

function lowered(words: readonly Run[]): Run[] {
  const [first = ''] = textOf(words).split(/\s/);
  const isVerb = canBeFinite(first.toLowerCase(), false) || canBeFinite(first.toLowerCase(), true);
  return isVerb ? [...plain(first.charAt(0).toLowerCase()), ...slice(words, 1)] : [...words];
}
