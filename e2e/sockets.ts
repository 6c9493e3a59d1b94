/** What processes are connected to, by the kernel's own account; Linux only, elsewhere nothing is found. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

function lines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(1);
  } catch {
    // The process has just ended, or the kernel has no IPv6.
    return [];
  }
}

function socketsOf(pid: number): Set<string> {
  const found = new Set<string>();
  try {
    for (const name of readdirSync(`/proc/${pid}/fd`)) {
      const match = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`));
      if (match?.[1] !== undefined) found.add(match[1]);
    }
  } catch {
    // A process or a descriptor that has gone is connected to nothing.
  }
  return found;
}

/** Nobody (0.0.0.0, ::) or this machine (127.x, ::1 and both as IPv4 in IPv6), as the kernel prints them. */
const HERE = /^(0+|[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/;

/** The far ends, other than this machine, of all sockets of these processes: protocol and address as the kernel prints it. */
export function farEnds(pids: readonly number[]): string[] {
  if (process.platform !== 'linux') return [];
  const found: string[] = [];
  for (const pid of pids) {
    const sockets = socketsOf(pid);
    for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6']) {
      for (const line of lines(`/proc/${pid}/net/${protocol}`)) {
        const fields = line.trim().split(/\s+/);
        const [address = ''] = (fields[2] ?? '').split(':');
        if (sockets.has(fields[9] ?? '') && !HERE.test(address)) found.push(`${protocol} ${fields[2]}`);
      }
    }
  }
  return found;
}
