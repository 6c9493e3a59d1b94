/** An entry's words as the composer tells them: sentences and list items, flags gone, people named. */
import type { Inline } from '../meeting/meeting.ts';
import type { Cast } from './cast.ts';
import { merge, type Run, trim } from './runs.ts';
import { type Material, wordsOf } from './selection.ts';
import { sentencesOf } from './sentence.ts';

export type Told = { kind: 'sentence' | 'bullet'; runs: Run[] };

/** The sentences and list items of an entry, in order. */
export function toldBy(material: Material, cast: Cast, aDocument: string): Told[] {
  return material.entry.content.flatMap((passage): Told[] => {
    const runs = trim(runsOf(wordsOf(passage.content), material, cast, aDocument));
    if (runs.length === 0) return [];
    if (passage.kind === 'bullet') return [{ kind: 'bullet', runs }];
    return sentencesOf(runs).map((sentence) => ({ kind: 'sentence', runs: sentence }));
  });
}

/** The runs of some words. A link behind an anonymous statement would tell, so there its words are hidden with it. */
function runsOf(words: readonly Inline[], material: Material, cast: Cast, aDocument: string): Run[] {
  const check = material.check ? ({ check: true } as const) : {};
  const runs = words.flatMap((inline): Run[] => {
    if ('mention' in inline) return [{ ...cast.inText(inline.mention, material.anonymous), ...check }];
    if (inline.link !== undefined && material.anonymous) return [{ text: aDocument, ...check }];
    const { text, bold, italic, link } = inline;
    return [{ text, ...(bold && { bold }), ...(italic && { italic }), ...(link && { link }), ...check }];
  });
  const spaced = merge(singleSpaced(runs));
  return material.anonymous ? spaced : cast.withTypedNames(spaced);
}

/** Taking a flag out of the middle leaves two spaces behind. */
function singleSpaced(runs: readonly Run[]): Run[] {
  let before = '';
  return runs.flatMap((run) => {
    let text = run.text.replace(/[^\S\n]{2,}/g, ' ');
    if (/\s$/.test(before)) text = text.replace(/^\s+/, '');
    if (text === '') return [];
    before = text;
    return [{ ...run, text }];
  });
}
