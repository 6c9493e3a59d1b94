/** `rapporteur check`: the copy desk on a draft or an article. */
import { composeDraft } from '../core/compose/compose.ts';
import { checkDraft, plainText } from '../core/desk/desk.ts';
import type { Finding } from '../core/desk/finding.ts';
import { canCheckLanguage, checkLanguage, dictionaryOf, type Speller } from '../core/desk/language.ts';
import { BETWEEN_BLOCKS, isEnglish } from '../core/desk/reading.ts';
import { type HouseStyle, plainStyle, readHouseStyle } from '../core/desk/style.ts';
import type { Draft } from '../core/document/draft.ts';
import { importArticle } from '../core/import/import.ts';
import { fromPlainText } from '../core/import/text.ts';
import type { Meeting } from '../core/meeting/meeting.ts';
import type { Command, Outcome, RecordFile } from './arguments.ts';
import { LARGEST_ARTICLE } from './convert.ts';
import { readInput, readText, writeOutput } from './files.ts';
import { readRecord } from './record.ts';
import { Refusal } from './refusal.ts';
import { jsonReport, report } from './report.ts';
import { loadSpeller } from './speller.ts';

type Check = Extract<Command, { name: 'check' }>;

/** What is checked: drafts one behind the other, with the meeting to compare them with. */
type Checked = {
  readonly drafts: readonly Draft[];
  readonly against: Meeting | null;
  /** Where the blocks begin in a text file itself; null where the plain text is made from the draft. */
  readonly starts: readonly number[] | null;
  readonly remarks: readonly string[];
};

/** Writes what was found; advice counts for the status as well. */
export async function check(command: Check): Promise<Outcome> {
  const style = command.style === null ? plainStyle : await styleAt(command.style);
  const { drafts, against, starts, remarks } = await checkedIn(command);
  const findings: Finding[] = [];
  let start = 0;
  for (const draft of drafts) {
    const inWords = canCheckLanguage(draft, style)
      ? await checkLanguage(draft, against, style, await spellerOf(style))
      : [];
    const places = starts && new Map(draft.blocks.map((block, index) => [block.id, starts[index] ?? 0]));
    findings.push(
      ...withoutDecided(draft, [...checkDraft(draft, against, style), ...inWords])
        .sort((a, b) => a.start - b.start)
        .map((finding) => {
          const begin = places ? (places.get(finding.block) ?? 0) + finding.from : start + finding.start;
          return { ...finding, start: begin, end: begin + finding.excerpt.length };
        }),
    );
    start += plainText(draft).length + BETWEEN_BLOCKS.length;
  }
  const printed = command.json ? jsonReport(findings) : report(command.file.path, drafts, findings);
  await writeOutput(Buffer.from(printed));
  const foreign = drafts.some((draft) => !isEnglish(draft));
  const silent = foreign ? [`${command.file.path}: spelling and grammar are checked in English alone`] : [];
  return { remarks: [...remarks, ...silent], found: findings.length > 0 };
}

/** What nobody has ignored or overruled in the draft. */
function withoutDecided(draft: Draft, findings: readonly Finding[]): Finding[] {
  const decided = new Set([
    ...(draft.ignored ?? []),
    ...(draft.overruled ?? []).map(({ finding }) => finding),
  ]);
  return findings.filter(({ key }) => !decided.has(key));
}

/** The dictionary is loaded once, and only where there is something to look up. */
let speller: Promise<Speller> | null = null;

function spellerOf(style: HouseStyle): Promise<Speller> {
  speller ??= loadSpeller(dictionaryOf(style));
  return speller;
}

async function checkedIn({ file, notes }: Check): Promise<Checked> {
  if (file.kind === 'record') return draftsOf(file);
  const record = notes === null ? null : await readRecord(notes);
  const against = record?.meeting ?? null;
  const remarks = record?.remarks ?? [];
  const bytes = await readInput(file.path, LARGEST_ARTICLE);
  if (file.kind === 'article') {
    const article = await importArticle(bytes, file.format, 'typed');
    if (!article.ok) throw new Refusal(`cannot read ${file.path}: ${article.problem}`);
    return { drafts: [article.draft], against, starts: null, remarks };
  }
  if (against === null && isNotes(Buffer.from(bytes).toString())) {
    return draftsOf({ kind: 'record', format: 'txt', path: file.path });
  }
  const article = fromPlainText(bytes);
  if (!article.ok) throw new Refusal(`cannot read ${file.path}: ${article.problem}`);
  return { drafts: [article.draft], against, starts: article.starts, remarks };
}

/** The drafts of a record, or what is composed from one that has none. */
async function draftsOf(file: RecordFile): Promise<Checked> {
  const { meeting, remarks } = await readRecord(file);
  const drafts = meeting.drafts.length > 0 ? meeting.drafts : [composeDraft(meeting)];
  return { drafts, against: meeting, starts: null, remarks };
}

/** Whether a text is notes in shorthand: it has a block of them, or begins with a header. */
function isNotes(text: string): boolean {
  return (
    /^(?:people|terms|photos|notes):[ \t]*\r?$/m.test(text) ||
    /^\uFEFF?\s*(?:\/\/.*\n\s*)*(?:title|body|date):/.test(text)
  );
}

async function styleAt(path: string): Promise<HouseStyle> {
  const reading = readHouseStyle(await readText(path));
  if (!reading.ok) throw new Refusal(`cannot use ${path} as a house style: ${reading.problem}`);
  return reading.style;
}
