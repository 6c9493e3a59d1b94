/** Findings of the copy desk as a text for people, or as JSON for programs. */
import type { Finding, Severity } from '../core/desk/finding.ts';
import { blockText, type Draft } from '../core/document/draft.ts';
import { counted } from './counted.ts';

/** `{"findings": [...]}`: each with rule, severity, message, excerpt, start, end and suggestion, and nothing else. */
export function jsonReport(findings: readonly Finding[]): string {
  const printed = findings.map(({ rule, severity, message, excerpt, start, end, suggestion }) => ({
    rule,
    severity,
    message,
    excerpt,
    start,
    end,
    suggestion,
  }));
  return `${JSON.stringify({ findings: printed }, null, 2)}\n`;
}

/** How much of the text is shown on either side of an excerpt, in characters. */
const AROUND = 32;

/** A paragraph for each finding: where, what, and the words in their place. */
export function report(path: string, drafts: readonly Draft[], findings: readonly Finding[]): string {
  if (findings.length === 0) return `${path}: nothing found\n`;
  const blocks = drafts.flatMap((draft) => draft.blocks);
  const numbers = new Map(blocks.map((block, index) => [block.id, index + 1]));
  const texts = new Map(blocks.map((block) => [block.id, blockText(block)]));
  const lines = findings.map((finding) => {
    const number = numbers.get(finding.block);
    const where = number === undefined ? 'the whole article' : `paragraph ${number}`;
    const shown = shownIn(texts.get(finding.block) ?? '', finding);
    const fix = finding.suggestion === null ? '' : `    instead: ${finding.suggestion}\n`;
    return `${where}: ${finding.severity}: ${finding.message} [${finding.rule}]\n${shown}${fix}`;
  });
  return `${lines.join('\n')}\n${path}: ${summary(findings)}\n`;
}

/** The excerpt, marked, with some of the text around it. */
function shownIn(text: string, { excerpt, from, to }: Finding): string {
  if (excerpt === '') return '';
  const begin = Math.max(0, from - AROUND);
  const before = (begin > 0 ? '…' : '') + text.slice(begin, from);
  const after = text.slice(to, to + AROUND) + (to + AROUND < text.length ? '…' : '');
  return `    ${before}[${excerpt}]${after}\n`.replace(/[\r\n]+(?!$)/g, ' ');
}

function summary(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')];
  return [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
    ...(advice === 0 ? [] : [counted(advice, 'piece of advice', 'pieces of advice')]),
  ].join(', ');
}
