/** How well findings and labels agree. */
import type { Finding } from '../../src/core/desk/finding.ts';
import type { LabelledText } from './texts.ts';

/** Counts of findings and labels: right ones, findings that nobody labelled, labels that nothing found. */
export type Count = { right: number; wrong: number; missed: number };

export type Judged = {
  readonly byRule: ReadonlyMap<string, Count>;
  /** What was found without a label, and what was not found, in words. */
  readonly remarks: readonly string[];
};

/** Compares what was found in a text with its labels: a finding is right where a label of its rule overlaps with it. */
export function judge(text: LabelledText, findings: readonly Finding[]): Judged {
  const byRule = new Map<string, Count>();
  const remarks: string[] = [];
  const countOf = (rule: string) => {
    const count = byRule.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
    byRule.set(rule, count);
    return count;
  };
  const open = [
    ...text.marks.flatMap((mark) => mark.rules.map((rule) => ({ rule, mark, words: mark.excerpt }))),
    ...text.also.map(({ rule, words }) => ({ rule, mark: null, words })),
  ].map((label) => ({ ...label, isFound: false }));
  const indexes = new Map(text.article.blocks.map((block, index) => [block.id, index]));
  for (const finding of findings) {
    const label = open.find(({ rule, mark, words, isFound }) => {
      if (rule !== finding.rule || isFound) return false;
      if (mark === null) return finding.message.includes(words);
      const isInBlock = indexes.get(finding.block) === mark.block;
      return isInBlock && finding.from <= mark.to && mark.from <= finding.to;
    });
    if (label === undefined) {
      countOf(finding.rule).wrong++;
      remarks.push(`${text.name}: ${finding.rule} found “${finding.excerpt}”: ${finding.message}`);
    } else {
      label.isFound = true;
      countOf(finding.rule).right++;
    }
  }
  for (const { rule, words, isFound } of open) {
    if (isFound) continue;
    countOf(rule).missed++;
    remarks.push(`${text.name}: ${rule} missed “${words}”`);
  }
  return { byRule, remarks };
}

/** The counts of many texts put together. */
export function summed(counts: Iterable<Count>): Count {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of counts) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

/** Of what was found, the part that is right; 1 where nothing was found. */
export function precision({ right, wrong }: Count): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what is wrong, the part that was found; 1 where nothing is wrong. */
export function recall({ right, missed }: Count): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
