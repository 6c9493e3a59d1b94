/** What was typed on the command line -> what to do. */
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { DRAFT_LANGUAGES, type DraftLanguage } from '../core/compose/language.ts';
import { ARTICLE_FORMATS, type ArticleFormat } from '../core/export/export.ts';
import { READABLE_FORMATS, type ReadableFormat } from '../core/import/import.ts';
import { Refusal } from './refusal.ts';

/** What `compose` writes: an article, or the draft itself with the sources of each sentence. */
export type ComposeFormat = ArticleFormat | 'json';

/** The files of a record: shorthand, the meeting as JSON, and the archive that holds its pictures and history too. */
export type RecordFormat = 'txt' | 'json' | 'rapporteur';

export type RecordFile = { readonly kind: 'record'; readonly format: RecordFormat; readonly path: string };
export type ArticleFile = {
  readonly kind: 'article';
  readonly format: ReadableFormat;
  readonly path: string;
};

export type Command =
  | { readonly name: 'help' }
  | {
      readonly name: 'compose';
      readonly notes: RecordFile;
      /** The id of one that ships with the app, or the path of a template file. */
      readonly template: string;
      readonly to: ComposeFormat;
      readonly output: string | null;
      /** Null: the language of the meeting. */
      readonly language: DraftLanguage | null;
      readonly closedConfirmed: boolean;
    }
  | {
      readonly name: 'convert record';
      readonly from: RecordFile;
      readonly to: RecordFile | ArticleFile;
      readonly closedConfirmed: boolean;
      /** Whether to write a copy to share, without what is withheld. */
      readonly shareable: boolean;
      /** Whether to take what can be read of an archive that is not whole. */
      readonly salvage: boolean;
    }
  /** An article never becomes a record: it does not say who said what when. */
  | { readonly name: 'convert article'; readonly from: ArticleFile; readonly to: ArticleFile }
  /** Two archives of one meeting, and where to write what both hold. */
  | { readonly name: 'merge'; readonly first: string; readonly second: string; readonly output: string }
  | { readonly name: 'verify'; readonly archive: string }
  /** A record, whose drafts are checked, or an article; `text` is one of the two, as its words tell. */
  | {
      readonly name: 'check';
      readonly file: CheckedFile;
      readonly notes: RecordFile | null;
      readonly style: string | null;
      readonly json: boolean;
    };

export type CheckedFile = RecordFile | ArticleFile | { readonly kind: 'text'; readonly path: string };

/** What a command leaves for standard error, a line each, and whether it found what it was asked to look for. */
export type Outcome = { readonly remarks: readonly string[]; readonly found: boolean };

export const USAGE = `rapporteur: from the notes of a meeting to a news item

  rapporteur compose NOTES [--template TEMPLATE] [--lang en|fr|es] [--to md|docx|html|txt|json] [-o FILE]
      Composes the item from NOTES (.txt in shorthand, .json or .rapporteur) and prints it as
      Markdown, or as --to says. TEMPLATE is news (as left out), minutes, bulletin,
      mission-report, or a template of your own: FILE.json (docs/templates.md). json is the draft itself, each sentence with the ids of its
      sources. A Word file needs -o. Without --lang the item is in the language of the meeting,
      or in English.

  rapporteur convert IN OUT [--shareable] [--salvage]
      By their endings: .txt (shorthand), .json and .rapporteur (an archive, with pictures and
      history) are the record of a meeting, .md, .docx and .html an article. A record converts to
      a record or to an article, an article to an article.
      --shareable makes OUT a copy to share: without entries that are off the record, private or
      in doubt, and without history.
      --salvage takes what can be read of an archive that is damaged or of a newer version.

  rapporteur merge A.rapporteur B.rapporteur -o OUT
      Puts together what two people wrote apart into one meeting. Where they differ on one entry,
      both texts are kept and marked.

  rapporteur verify FILE.rapporteur
      Checks that an archive is whole, and what it says that it is.

  rapporteur check FILE [--notes NOTES] [--style STYLE.json] [--json]
      Checks names, titles, acronyms, quotations, figures and style like a copy editor. FILE is
      notes (their composed item is checked), an archive (its drafts are), or an article in .md,
      .txt, .html or .docx, which --notes compares with a meeting. --style is the house style
      (docs/desk/house-style.md). --json prints the findings for programs.

  --confirm-closed    what a closed meeting gives may leave all the same
  -h, --help          this text

Exit status: 0; 1 where check, verify or merge finds something; 2 where the command or a file cannot be
read, with one line that says why.
`;

const HELP = 'see rapporteur --help';
const RECORD_FORMATS: readonly RecordFormat[] = ['txt', 'json', 'rapporteur'];
const COMPOSE_FORMATS: readonly ComposeFormat[] = [...ARTICLE_FORMATS, 'json'];

/** Reads the arguments after the program's name, or refuses them. */
export function readArguments(args: readonly string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined) throw new Refusal(`no command given; ${HELP}`);
  if (args.includes('--help') || args.includes('-h') || name === 'help') return { name: 'help' };
  if (name === 'compose') return composeCommand(rest);
  if (name === 'convert') return convertCommand(rest);
  if (name === 'merge') return mergeCommand(rest);
  if (name === 'verify') return verifyCommand(rest);
  if (name === 'check') return checkCommand(rest);
  throw new Refusal(`there is no command ${name}; ${HELP}`);
}

function composeCommand(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        template: { type: 'string', default: 'news' },
        lang: { type: 'string' },
        to: { type: 'string', default: 'md' },
        output: { type: 'string', short: 'o' },
        'confirm-closed': { type: 'boolean', default: false },
      },
    }),
  );
  const [path] = exactly(1, positionals, 'compose takes one file of notes');
  const language = DRAFT_LANGUAGES.find((tag) => tag === values.lang) ?? null;
  if (values.lang !== undefined && language === null)
    throw new Refusal(`--lang takes ${DRAFT_LANGUAGES.join(', ')}, not ${values.lang}; ${HELP}`);
  const to = COMPOSE_FORMATS.find((format) => format === values.to);
  if (to === undefined)
    throw new Refusal(`--to takes ${COMPOSE_FORMATS.join(', ')}, not ${values.to}; ${HELP}`);
  const output = values.output ?? null;
  if (output === '') throw new Refusal('-o needs the name of a file; give one after it');
  if (to === 'docx' && output === null) {
    throw new Refusal('a Word file is not for the screen; say where to write it with -o FILE.docx');
  }
  return {
    name: 'compose',
    notes: notesAt(path ?? ''),
    template: values.template,
    to,
    output,
    language,
    closedConfirmed: values['confirm-closed'],
  };
}

function convertCommand(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        shareable: { type: 'boolean', default: false },
        salvage: { type: 'boolean', default: false },
        'confirm-closed': { type: 'boolean', default: false },
      },
    }),
  );
  const [from, to] = exactly(2, positionals, 'convert takes two files, IN and OUT').map(fileAt);
  if (from === undefined || to === undefined)
    throw new Refusal(`convert takes two files, IN and OUT; ${HELP}`);
  if (values.shareable && to.kind === 'article') {
    throw new Refusal(
      `--shareable is for a record, and ${to.path} is an article, which holds only what may leave; leave it out`,
    );
  }
  if (values.salvage && (from.kind === 'article' || from.format !== 'rapporteur')) {
    throw new Refusal(`--salvage is for archives, and ${from.path} is none; leave it out`);
  }
  if (from.kind === 'record') {
    return {
      name: 'convert record',
      from,
      to,
      closedConfirmed: values['confirm-closed'],
      shareable: values.shareable,
      salvage: values.salvage,
    };
  }
  if (to.kind === 'article') return { name: 'convert article', from, to };
  throw new Refusal(
    `${from.path} is an article, which does not say who said what when: it cannot become the record ${to.path}; ` +
      'convert it to .md, .docx or .html, or start from the notes',
  );
}

function mergeCommand(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({ args, allowPositionals: true, options: { output: { type: 'string', short: 'o' } } }),
  );
  const [first = '', second = ''] = exactly(2, positionals, 'merge takes two archives').map(archiveAt);
  const { output } = values;
  if (output === undefined || output === '') {
    throw new Refusal(
      'merge does not change the archives it is given; say where to write with -o OUT.rapporteur',
    );
  }
  return { name: 'merge', first, second, output: archiveAt(output) };
}

function verifyCommand(args: string[]): Command {
  const { positionals } = parsed(() => parseArgs({ args, allowPositionals: true, options: {} }));
  const [archive = ''] = exactly(1, positionals, 'verify takes one archive').map(archiveAt);
  return { name: 'verify', archive };
}

function checkCommand(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        notes: { type: 'string' },
        style: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }),
  );
  const [path = ''] = exactly(1, positionals, 'check takes one file');
  const file = checkedAt(path);
  if (file.kind === 'record' && values.notes !== undefined) {
    throw new Refusal(`--notes is for articles, and ${path} is the record of a meeting itself; leave it out`);
  }
  return {
    name: 'check',
    file,
    notes: values.notes === undefined ? null : notesAt(values.notes),
    style: values.style ?? null,
    json: values.json,
  };
}

/** A text is notes or an article: its words tell. */
function checkedAt(path: string): CheckedFile {
  if (endingOf(path) !== 'txt') return fileAt(path);
  return { kind: 'text', path };
}

function archiveAt(path: string): string {
  if (endingOf(path) === 'rapporteur') return path;
  throw new Refusal(`${path || "''"} is not named as an archive; choose a file that ends in .rapporteur`);
}

/** A file to compose from: shorthand whatever its name, unless that says that it is something else. */
function notesAt(path: string): RecordFile {
  const ending = endingOf(path);
  if (READABLE_FORMATS.some((readable) => readable === ending)) {
    throw new Refusal(`${path} is an article, not notes; compose takes notes as .txt, .json or .rapporteur`);
  }
  const format = RECORD_FORMATS.find((record) => record === ending);
  return { kind: 'record', format: format ?? 'txt', path };
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** A file by its ending. */
function fileAt(path: string): RecordFile | ArticleFile {
  const ending = endingOf(path);
  const record = RECORD_FORMATS.find((one) => one === ending);
  if (record !== undefined) return { kind: 'record', format: record, path };
  const format = READABLE_FORMATS.find((readable) => readable === ending);
  if (format !== undefined) return { kind: 'article', format, path };
  throw new Refusal(
    `the ending of ${path || "''"} says nothing; name it .txt, .json, .rapporteur, .md, .docx or .html`,
  );
}

function exactly(count: number, positionals: string[], sentence: string): string[] {
  if (positionals.length !== count) throw new Refusal(`${sentence}, not ${positionals.length}; ${HELP}`);
  return positionals;
}

/** Node's own sentence about an option that it does not know says enough; the rest of it is for programmers. */
function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split(/\. |\n/);
    throw new Refusal(`${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}; ${HELP}`);
  }
}
