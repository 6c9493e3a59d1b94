/**
 * One app to a folder of data. The lock is a file that names the process which
 * holds it; the holder listens at a socket for what later starts hand over.
 */
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codec } from './structured-clone.ts';

export interface Handed {
  words: string[];
  folder: string;
  additional: unknown;
}

/** A process and when it began, since numbers of processes are given out again. */
function birthOf(pid: number): string {
  try {
    // The 22nd field of Linux's stat; what comes before holds the name, in brackets, with any spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return fields?.[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(holder: string): boolean {
  const [pid, birth] = holder.split(' ');
  // 0 and what is no number would stand for this process and its own.
  if (!(Number(pid) > 0)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // It is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return birthOf(Number(pid)) === (birth ?? '');
}

/** Sockets have short names everywhere, so this one is a hash and not in the folder itself. */
function socketFor(folder: string): string {
  const name = `rapporteur-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

export type Lock =
  /** This process holds the lock until `release`. */
  | { held: true; release: () => void }
  /** Another holds it; `told` is settled once it has what was handed over. */
  | { held: false; told: Promise<void> };

/** Claims the lock of a folder, at once. `hear` is called with what later starts hand over. */
export function claimLock(folder: string, handed: Handed, hear: (handed: Handed) => void): Lock {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'stand-in.lock');
  const mine = `${process.pid} ${birthOf(process.pid)}`;
  const socket = socketFor(folder);
  for (;;) {
    // Made beside and then linked, so that nobody ever reads half of it.
    const beside = `${file}.${process.pid}`;
    try {
      writeFileSync(beside, mine);
      linkSync(beside, file);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    } finally {
      rmSync(beside, { force: true });
    }
    const holder = readFileSync(file, 'utf8');
    if (isAlive(holder)) return { held: false, told: tell(socket, handed) };
    // Its process has gone. Taken away under a name of our own, so that of two who try only one can.
    const gone = `${beside}.gone`;
    try {
      renameSync(file, gone);
      rmSync(gone, { force: true });
    } catch {
      // The other was faster: look again who holds it.
    }
  }
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    const parts: Buffer[] = [];
    connection.on('data', (part) => parts.push(part));
    connection.on('error', () => connection.destroy());
    connection.on('end', () => {
      hear(codec.decode(Buffer.concat(parts).toString('utf8')) as Handed);
      connection.end('heard');
    });
  });
  server.on('error', (error) => console.error(`[stand-in] a second start can't be heard: ${error.message}`));
  server.listen(socket);
  server.unref();
  return {
    held: true,
    release: () => {
      server.close();
      rmSync(file, { force: true });
    },
  };
}

function tell(socket: string, handed: Handed): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.on('error', (error) => {
      console.error(`[stand-in] the running app could not be reached: ${error.message}`);
      resolve();
    });
    connection.on('close', () => resolve());
    connection.resume();
    connection.end(codec.encode(handed));
  });
}
