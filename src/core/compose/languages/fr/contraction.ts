/** What French runs together: "du", "aux", "qu’il", "s’il", "d’une". */
import { plain, type Run, slice, splice, textOf } from '../../runs.ts';

/** Words in h- before which nothing is elided. Of all others in h- a short list is elided; the rest are left in doubt. */
const MUTE_H =
  /^(?:habit|harm|hebdo|héberg|hectare|hélas|hélicopt|herbe|hérit|hésit|heure|heureu|hier\b|histo|hiver|hommage|homme|homo|honn|honor|hôpita|horaire|horizon|hôte|hôtel|huile|humain|humanit|humid|hydro|hygi|hyper|hypo|hydra)/i;

/** Whether "que", "de", "le" lose their vowel before this text. */
export function elides(text: string): boolean {
  const word = /^[\p{L}\p{N}’'-]+/u.exec(text)?.[0] ?? '';
  if (/^(?:onze|onzième|oui|un|uns|ouistiti|yaourt)$/i.test(word)) return /^un$/i.test(word);
  if (/^\p{Lu}{2,}$/u.test(word)) return /^[AEIOUÉ]/.test(word);
  if (/^y$/i.test(word)) return true;
  return /^[aeiouéèêëâàîïôûùœæ]/i.test(word) || MUTE_H.test(word);
}

/** A link and the words behind it: "qu’il", "du plan", "s’ils". */
export function joined(link: string, words: readonly Run[]): Run[] {
  const text = textOf(words);
  if (link === '') return [...words];
  if (link === 'si') {
    return /^ils?\s/i.test(text) ? [...plain('s’'), ...words] : [...plain('si '), ...words];
  }
  if (link === 'que' || (link === 'de' && !/^les?\s/i.test(text))) {
    return elides(text) ? [...plain(`${link.slice(0, -1)}’`), ...words] : [...plain(`${link} `), ...words];
  }
  const article = /^(les?)\s/i.exec(text)?.[1]?.toLowerCase();
  const contracted =
    link === 'de' ? { le: 'du', les: 'des' } : link === 'à' ? { le: 'au', les: 'aux' } : null;
  if (contracted === null || (article !== 'le' && article !== 'les')) return [...plain(`${link} `), ...words];
  return [...plain(`${contracted[article]} `), ...slice(words, article.length + 1)];
}

/** The same for text. */
export function withLink(link: string, text: string): string {
  return textOf(joined(link, plain(text)));
}

/** "le" or "la" before a vowel is "l’". */
export function withArticle(article: 'le' | 'la', noun: string): string {
  return elides(noun) ? `l’${noun}` : `${article} ${noun}`;
}

/** A name put behind typed words: "de" and "à" at their end contract with its article. */
export function behindTyped(before: string, name: readonly Run[]): { before: string; name: Run[] } {
  const link = /(?:^|\s)(de|à|d['’])\s*$/i.exec(before)?.[1]?.toLowerCase();
  if (link === undefined || link.startsWith('d’') || link.startsWith("d'"))
    return { before, name: [...name] };
  const both = joined(link, name);
  return { before: before.slice(0, before.trimEnd().length - link.length), name: both };
}

/** The first letter of the runs in small, where that is an article's. */
export function loweredArticle(words: readonly Run[]): Run[] {
  const first = /^(?:Les?|La|L['’]|Une?|Des)(?=\s|\p{L})/u.exec(textOf(words));
  return first === null ? [...words] : splice(words, 0, 1, first[0].charAt(0).toLowerCase());
}
