/** What Spanish runs together: "al", "del". */
import { plain, type Run, slice, textOf } from '../../runs.ts';

/** A link and the words behind it. "El" of a proper name ("El Salvador") has its capital, and stays. */
export function joined(link: string, words: readonly Run[]): Run[] {
  if (link === '') return [...words];
  if ((link === 'a' || link === 'de') && /^el\s/.test(textOf(words))) {
    return [...plain(link === 'a' ? 'al ' : 'del '), ...slice(words, 'el '.length)];
  }
  return [...plain(`${link} `), ...words];
}

/** The same for text. */
export function withLink(link: string, text: string): string {
  return textOf(joined(link, plain(text)));
}

/** A name put behind typed words: "a" and "de" at their end contract with its article. */
export function behindTyped(before: string, name: readonly Run[]): { before: string; name: Run[] } {
  const link = /(?:^|\s)(a|de)\s+$/i.exec(before)?.[1]?.toLowerCase();
  if (link === undefined || !/^el\s/.test(textOf(name))) return { before, name: [...name] };
  return { before: before.slice(0, before.trimEnd().length - link.length), name: joined(link, name) };
}
