/** The copy desk: an article, checked like a good copy editor would. Pure, and linear in the article and the notes. */
import { blockText, type Draft } from '../document/draft.ts';
import { shortHash } from '../hash.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Finding, Problem, Rule } from './finding.ts';
import { deskLanguage } from './languages/wordings.ts';
import { type Article, BETWEEN_BLOCKS, Reading } from './reading.ts';
import { RULES } from './rules.ts';
import { type HouseStyle, plainStyle } from './style.ts';

/**
 * The plain text of an article: the texts of its blocks, an empty line between two of them. A finding's `start` and
 * `end` are offsets in it.
 */
export function plainText(article: Article): string {
  return article.blocks.map(blockText).join(BETWEEN_BLOCKS);
}

/**
 * What is found in an article, in the order of its text; findings on the whole article come first. `against` is the
 * meeting whose notes and people it is compared with, null for an article alone. The same input gives the same
 * findings. Spelling and grammar are checked apart (see language.ts).
 */
export function checkDraft(
  article: Article,
  against: Meeting | null,
  style: HouseStyle = plainStyle,
): Finding[] {
  const reading = new Reading(article, against, style);
  const ignored = new Set(style.ignore);
  const language = deskLanguage(article.language);
  const rules = RULES.filter(
    (rule) =>
      !ignored.has(rule.name) &&
      (rule.needs === 'article' || against !== null) &&
      (rule.languages === undefined || (language !== null && rule.languages.includes(language))),
  );
  return findingsOf(
    reading,
    rules.flatMap((rule) => rule.find(reading).map((problem) => ({ rule, problem }))),
  );
}

/** What of a draft must not leave: findings that block, without those that somebody has overruled with a reason. */
export function blockingFindings(draft: Draft, against: Meeting): Finding[] {
  const reading = new Reading(draft, against, plainStyle);
  const overruled = new Set((draft.overruled ?? []).map(({ finding }) => finding));
  const found = RULES.filter(({ blocks }) => blocks === true).flatMap((rule) =>
    rule.find(reading).map((problem) => ({ rule, problem })),
  );
  return findingsOf(reading, found).filter(({ key }) => !overruled.has(key));
}

/** Problems as findings, with places and keys, in order. */
export function findingsOf(
  reading: Reading,
  problems: readonly { rule: Pick<Rule, 'name' | 'severity' | 'blocks'>; problem: Problem }[],
): Finding[] {
  const inOrder = problems.toSorted(
    ({ problem: a }, { problem: b }) => (a.block ?? -1) - (b.block ?? -1) || a.from - b.from || a.to - b.to,
  );
  return withOwnKeys(inOrder.map(({ rule, problem }) => findingOf(reading, rule, problem)));
}

function findingOf(
  reading: Reading,
  rule: Pick<Rule, 'name' | 'severity' | 'blocks'>,
  problem: Problem,
): Finding {
  const place = problem.block === null ? undefined : reading.blocks[problem.block];
  const from = place === undefined ? 0 : problem.from;
  const to = place === undefined ? 0 : problem.to;
  const excerpt = place?.text.slice(from, to) ?? '';
  const block = place?.block.id ?? '';
  const start = place?.start ?? 0;
  return {
    rule: rule.name,
    severity: rule.severity,
    message: problem.message,
    excerpt,
    block,
    from,
    to,
    start: start + from,
    end: start + to,
    suggestion: problem.suggestion ?? null,
    key: shortHash(JSON.stringify([rule.name, block, excerpt, problem.about ?? ''])),
    entries: problem.entries ?? [],
    blocks: rule.blocks === true,
  };
}

/** The second finding of one rule on the same words in one block has a key of its own. */
function withOwnKeys(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = seen.get(finding.key) ?? 0;
    seen.set(finding.key, times + 1);
    return times === 0 ? finding : { ...finding, key: shortHash(`${finding.key} ${times}`) };
  });
}
