/**
 * The labelled texts: articles with the notes of their meetings, in which a person has marked what is wrong. A file
 * holds one meeting: its set, its notes, and articles under it. ⟦rule:words⟧ marks a place; "also: rule words"
 * what has none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Mark, markedArticle } from '../../src/core/desk/marked.fixture.ts';
import type { Article } from '../../src/core/desk/reading.ts';
import type { Meeting } from '../../src/core/meeting/meeting.ts';
import { parseShorthand } from '../../src/core/shorthand/parse.ts';

export const SETS = ['tuned', 'held out'] as const;
export type TextSet = (typeof SETS)[number];

export type LabelledText = {
  readonly name: string;
  /** `tuned`: rules were changed after a look at it; `held out`: none was. */
  readonly set: TextSet;
  readonly article: Article;
  /** Null for an article without notes. */
  readonly meeting: Meeting | null;
  readonly marks: readonly Mark[];
  /** What is wrong and has no place: the rule, and some words of its message. */
  readonly also: readonly { readonly rule: string; readonly words: string }[];
};

const folder = new URL('./texts/', import.meta.url);

/** All of them, in the order of their files. */
export async function labelledTexts(): Promise<LabelledText[]> {
  const texts: LabelledText[] = [];
  for (const file of readdirSync(folder).sort()) {
    const [head = '', ...parts] = readFileSync(new URL(file, folder), 'utf8').split(/^=== /m);
    const set = SETS.find((one) => head.trim() === `set: ${one}`);
    if (set === undefined) throw new Error(`${file} does not say which set it is of.`);
    let meeting: Meeting | null = null;
    for (const part of parts) {
      const [title = '', ...lines] = part.split('\n');
      if (title === 'notes') {
        meeting = parseShorthand(lines.join('\n')).meeting;
        continue;
      }
      const also = lines.flatMap((line) => {
        const [, rule, words = ''] = /^also: (\S+)\s*(.*)$/.exec(line) ?? [];
        return rule === undefined ? [] : [{ rule, words }];
      });
      const markdown = lines.filter((line) => !line.startsWith('also: ')).join('\n');
      const { article, marks } = await markedArticle(markdown);
      const name = `${file.replace(/[.]txt$/, '')}, ${title.replace('article: ', '')}`;
      texts.push({ name, set, article, meeting, marks, also });
    }
  }
  return texts;
}
