/** What was typed on the command line -> what to do. */
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { ARTICLE_FORMATS, type ArticleFormat } from '../core/export/export.ts';
import { READABLE_FORMATS, type ReadableFormat } from '../core/import/import.ts';
import { notYet, Refusal } from './refusal.ts';

/** What `compose` writes: an article, or the draft itself with the sources of each sentence. */
export type ComposeFormat = ArticleFormat | 'json';

/** The files of a record: shorthand, and the meeting as JSON. */
export type RecordFormat = 'txt' | 'json';

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
      readonly to: ComposeFormat;
      readonly output: string | null;
      readonly closedConfirmed: boolean;
    }
  | {
      readonly name: 'convert record';
      readonly from: RecordFile;
      readonly to: RecordFile | ArticleFile;
      readonly closedConfirmed: boolean;
    }
  /** An article never becomes a record: it does not say who said what when. */
  | { readonly name: 'convert article'; readonly from: ArticleFile; readonly to: ArticleFile };

export const USAGE = `rapporteur: from the notes of a meeting to a news item

  rapporteur compose NOTES [--template news] [--lang en] [--to md|docx|html|txt|json] [-o FILE]
      Composes the item from NOTES (.txt in shorthand, or .json) and prints it as Markdown,
      or as --to says. json is the draft itself, each sentence with the ids of its sources.
      A Word file needs -o.

  rapporteur convert IN OUT
      By their endings: .txt (shorthand) and .json are the record of a meeting,
      .md, .docx and .html an article. A record converts to a record or to an article,
      an article to an article.

  --confirm-closed    what a closed meeting gives may leave all the same
  -h, --help          this text

Exit status: 0; 2 where the command or a file cannot be read, with one line that says why.
`;

const LATER_COMMANDS = ['check', 'merge', 'verify'];
const HELP = 'see rapporteur --help';
const COMPOSE_FORMATS: readonly ComposeFormat[] = [...ARTICLE_FORMATS, 'json'];

/** Reads the arguments after the program's name, or refuses them. */
export function readArguments(args: readonly string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined) throw new Refusal(`no command given; ${HELP}`);
  if (args.includes('--help') || args.includes('-h') || name === 'help') return { name: 'help' };
  if (name === 'compose') return composeCommand(rest);
  if (name === 'convert') return convertCommand(rest);
  if (LATER_COMMANDS.includes(name)) throw notYet(`the command ${name}`, 'compose and convert are');
  throw new Refusal(`there is no command ${name}; ${HELP}`);
}

function composeCommand(args: string[]): Command {
  const { values, positionals } = parsed(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        template: { type: 'string', default: 'news' },
        lang: { type: 'string', default: 'en' },
        to: { type: 'string', default: 'md' },
        output: { type: 'string', short: 'o' },
        'confirm-closed': { type: 'boolean', default: false },
      },
    }),
  );
  const [path] = exactly(1, positionals, 'compose takes one file of notes');
  allowed('template', values.template, ['news'], ['minutes']);
  allowed('lang', values.lang, ['en'], ['fr', 'es']);
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
    to,
    output,
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
        'confirm-closed': { type: 'boolean', default: false },
      },
    }),
  );
  if (values.shareable)
    throw notYet('--shareable', 'an article (.md, .docx, .html) holds only what may leave');
  const [from, to] = exactly(2, positionals, 'convert takes two files, IN and OUT').map(fileAt);
  if (from === undefined || to === undefined)
    throw new Refusal(`convert takes two files, IN and OUT; ${HELP}`);
  if (from.kind === 'record') {
    return { name: 'convert record', from, to, closedConfirmed: values['confirm-closed'] };
  }
  if (to.kind === 'article') return { name: 'convert article', from, to };
  throw new Refusal(
    `${from.path} is an article, which does not say who said what when: it cannot become the record ${to.path}; ` +
      'convert it to .md, .docx or .html, or start from the notes',
  );
}

/** A file to compose from: shorthand whatever its name, unless that says that it is something else. */
function notesAt(path: string): RecordFile {
  const ending = endingOf(path);
  if (READABLE_FORMATS.some((readable) => readable === ending)) {
    throw new Refusal(`${path} is an article, not notes; compose takes notes as .txt or .json`);
  }
  if (ending === 'rapporteur') throw archivesNotYet();
  return { kind: 'record', format: ending === 'json' ? 'json' : 'txt', path };
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

function archivesNotYet(): Refusal {
  return notYet('the archive .rapporteur', 'a record is read as .txt or .json');
}

/** A file by its ending. */
function fileAt(path: string): RecordFile | ArticleFile {
  const ending = endingOf(path);
  if (ending === 'txt' || ending === 'json') return { kind: 'record', format: ending, path };
  const format = READABLE_FORMATS.find((readable) => readable === ending);
  if (format !== undefined) return { kind: 'article', format, path };
  if (ending === 'rapporteur') throw archivesNotYet();
  throw new Refusal(`the ending of ${path || "''"} says nothing; name it .txt, .json, .md, .docx or .html`);
}

function exactly(count: number, positionals: string[], sentence: string): string[] {
  if (positionals.length !== count) throw new Refusal(`${sentence}, not ${positionals.length}; ${HELP}`);
  return positionals;
}

function allowed(option: string, value: string, now: string[], later: string[]): void {
  if (now.includes(value)) return;
  if (later.includes(value)) throw notYet(`--${option} ${value}`, `${now.join(', ')} is`);
  throw new Refusal(`--${option} takes ${[...now, ...later].join(', ')}, not ${value}; ${HELP}`);
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
