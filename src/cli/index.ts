/** The command line: arguments in, a file or standard output out, one line on standard error where it will not. */
import { type Command, type Outcome, readArguments, USAGE } from './arguments.ts';
import { check } from './check.ts';
import { compose } from './compose.ts';
import { convertArticle, convertRecord } from './convert.ts';
import { writeOutput } from './files.ts';
import { merge } from './merge.ts';
import { Refusal } from './refusal.ts';
import { verify } from './verify.ts';

/** `check` found something, `verify` that an archive is not whole, or `merge` that two do not agree. */
const FOUND = 1;
/** Bad usage, or input that cannot be read. */
const REFUSED = 2;

/** A fault of the program itself: the number that sysexits.h has for it, since 1 is kept for findings. */
const FAULT = 70;

/** Remarks beyond these help nobody: the notes are not what the parser thinks they are. */
const MOST_REMARKS = 200;

async function perform(command: Command): Promise<Outcome> {
  switch (command.name) {
    case 'help':
      await writeOutput(Buffer.from(USAGE));
      return { remarks: [], found: false };
    case 'compose':
      return { remarks: await compose(command), found: false };
    case 'convert record':
      return { remarks: await convertRecord(command), found: false };
    case 'convert article':
      return { remarks: await convertArticle(command), found: false };
    case 'merge':
      return merge(command);
    case 'verify':
      return verify(command);
    case 'check':
      return check(command);
  }
}

function say(lines: readonly string[]): void {
  const more = lines.length - MOST_REMARKS;
  const said =
    more > 0 ? [...lines.slice(0, MOST_REMARKS), `... and ${more} more remarks like these`] : lines;
  if (said.length > 0) process.stderr.write(`${said.join('\n')}\n`);
}

/** Runs one command and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { remarks, found } = await perform(readArguments(args));
    say(remarks);
    return found ? FOUND : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      console.error(error);
      say([
        'rapporteur: this is a fault of the program, not of your file, which is as it was; please report it',
      ]);
      return FAULT;
    }
    say([`rapporteur: ${error.message.replace(/\s*\n\s*/g, ' ')}`]);
    return REFUSED;
  }
}

// Who has closed standard error does not want remarks; the work goes on.
process.stderr.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2));
