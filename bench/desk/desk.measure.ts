/** `npm run bench:desk`: how much of what is wrong in the labelled texts the copy desk finds, and how much else. */
import { it } from 'vitest';
import { loadSpeller } from '../../src/cli/speller.ts';
import { checkDraft } from '../../src/core/desk/desk.ts';
import type { Finding } from '../../src/core/desk/finding.ts';
import { checkLanguage, LANGUAGE_RULES } from '../../src/core/desk/language.ts';
import { isEnglish } from '../../src/core/desk/reading.ts';
import { RULES } from '../../src/core/desk/rules.ts';
import { loadPlainHarper } from './harper-alone.ts';
import { type Count, judge, precision, recall, summed } from './score.ts';
import { type LabelledText, labelledTexts, SETS } from './texts.ts';

const percent = (part: number) => `${(100 * part).toFixed(1)}`.padStart(6);

function line(name: string, count: Count): string {
  const { right, wrong, missed } = count;
  const figures = [right, wrong, missed].map((one) => String(one).padStart(7)).join('');
  return `${name.padEnd(24)}${figures}   ${percent(precision(count))} ${percent(recall(count))}`;
}

it('measures the copy desk on the labelled texts', async () => {
  const speller = await loadSpeller('british');
  const texts = await labelledTexts();
  const results: { text: LabelledText; findings: Finding[]; judged: ReturnType<typeof judge> }[] = [];
  for (const text of texts) {
    const findings = [
      ...checkDraft(text.article, text.meeting),
      ...(await checkLanguage(text.article, text.meeting, {}, speller)),
    ];
    results.push({ text, findings, judged: judge(text, findings) });
  }
  const lines: string[] = [];
  for (const set of SETS) {
    const ofSet = results.filter(({ text }) => text.set === set);
    const clean = ofSet.filter(({ text }) => text.marks.length === 0 && text.also.length === 0);
    const noisy = clean.filter(({ findings }) => findings.length > 0).length;
    lines.push('', `${set}: ${ofSet.length} texts, ${clean.length} of them clean`);
    lines.push(`${''.padEnd(24)}  right  wrong missed   precision recall (%)`);
    for (const { name } of [...RULES, ...LANGUAGE_RULES]) {
      const counts = ofSet.flatMap(({ judged }) => judged.byRule.get(name) ?? []);
      if (counts.length > 0) lines.push(line(name, summed(counts)));
    }
    lines.push(line('all', summed(ofSet.flatMap(({ judged }) => [...judged.byRule.values()]))));
    lines.push(`clean texts with a finding: ${noisy}`);
    for (const language of new Set(ofSet.map(({ text }) => text.article.language))) {
      const inIt = ofSet.filter(({ text }) => text.article.language === language);
      lines.push(
        line(`all in ${language}`, summed(inIt.flatMap(({ judged }) => [...judged.byRule.values()]))),
      );
    }
    const remarks = ofSet.flatMap(({ judged }) => judged.remarks);
    if (remarks.length > 0) lines.push('', ...remarks);
  }
  lines.push('', ...(await harperAlone(texts)));
  console.log(lines.join('\n'));
});

/** The yardstick: a general checker on the same texts in English. A place that it points at counts as found, whatever it says. */
async function harperAlone(texts: readonly LabelledText[]): Promise<string[]> {
  const harper = await loadPlainHarper();
  let [found, labels, lints, elsewhere, names] = [0, 0, 0, 0, 0];
  for (const { article, marks } of texts.filter((text) => isEnglish(text.article))) {
    labels += marks.length;
    for (const [index, block] of article.blocks.entries()) {
      const text = block.content.map((span) => span.text).join('');
      const here = marks.filter((mark) => mark.block === index);
      const places = await harper.lint(text);
      lints += places.length;
      const at = (mark: (typeof here)[number]) => (place: (typeof places)[number]) =>
        place.from < mark.to && mark.from < place.to;
      found += here.filter((mark) => places.some(at(mark))).length;
      const others = places.filter((place) => !here.some((mark) => at(mark)(place)));
      elsewhere += others.length;
      names += others.filter(
        ({ from, rule }) => rule === 'SpellCheck' && /\p{Lu}/u.test(text[from] ?? ''),
      ).length;
    }
  }
  return [
    'harper.js alone, with all that it has switched on by itself:',
    `${lints} places, of which ${elsewhere} are right as they stand (${names} of them names);`,
    `it points at ${found} of ${labels} places that are wrong (${percent(found / labels).trim()} %).`,
  ];
}
