/**
 * A disk in memory that fails and loses its power at a chosen call, for tests.
 * It keeps what POSIX promises and no more: what was not flushed may be lost on a power cut, wholly,
 * in part or torn; a new name without a flushed folder may or may not be there; a failed flush has dropped what it
 * should have written, and the next one does not say so.
 */
import { basename, dirname } from 'node:path';
import type { Disk, DiskFile, Standing } from './disk.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Write {
  readonly position: number;
  readonly bytes: Uint8Array;
}
type Change = Write | { readonly length: number };

interface FileNode {
  readonly is: 'file';
  readonly id: number;
  /** As programs see it. */
  content: Bytes;
  /** As it is on the disk for sure. */
  durable: Bytes;
  /** What may or may not have reached it. */
  pending: Change[];
}
interface FolderNode {
  readonly is: 'folder';
  readonly id: number;
  names: Map<string, Node>;
  durable: Map<string, Node>;
  /** States of its names that the disk may be in: one after each unflushed change. */
  pending: Map<string, Node>[];
}
type Node = FileNode | FolderNode;

/** How much of what was not flushed is there after a power cut. */
export type Luck = 'nothing' | 'everything' | 'some';

/** What is to go wrong, once, at which call (counted from 1): an error before or after its effect. */
export interface Fault {
  readonly call: number;
  readonly code: string;
  readonly effect: 'none' | 'done';
}

const fault = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

function apply(content: Bytes, change: Change): Bytes {
  if ('length' in change) {
    const cut = new Uint8Array(change.length);
    cut.set(content.subarray(0, change.length));
    return cut;
  }
  const end = change.position + change.bytes.length;
  const grown = new Uint8Array(Math.max(content.length, end));
  grown.set(content);
  grown.set(change.bytes, change.position);
  return grown;
}

export class FailingDisk implements Disk {
  /** How many calls were made. */
  calls = 0;
  /** The names of the calls made, for messages. */
  readonly log: string[] = [];
  readonly #fault: Fault | null;
  readonly #powerUntil: number;
  #isOff = false;
  #ids = 0;
  #root: FolderNode = this.#folder();

  /** `powerUntil`: the call at which the power goes, before it has any effect. */
  constructor(fault: Fault | null = null, powerUntil = Number.POSITIVE_INFINITY) {
    this.#fault = fault;
    this.#powerUntil = powerUntil;
  }

  /** From then on nothing that a program hears counts. */
  get isOff(): boolean {
    return this.#isOff;
  }

  /** What another program finds after this one was killed: all that the system was handed. */
  afterKill(): FailingDisk {
    return this.#copied(
      (file) => file.content,
      (folder) => folder.names,
    );
  }

  /** What is found after a power cut. `random` gives numbers from 0 to below 1. */
  afterPowerCut(luck: Luck, random: () => number): FailingDisk {
    const some = (count: number) =>
      luck === 'nothing' ? 0 : luck === 'everything' ? count : Math.floor(random() * (count + 1));
    return this.#copied(
      (file) => {
        if (luck !== 'some')
          return file.pending.slice(0, some(file.pending.length)).reduce<Bytes>(apply, file.durable);
        return file.pending.reduce<Bytes>((content, change) => {
          if (random() < 0.3) return content;
          if ('length' in change || random() < 0.5) return apply(content, change);
          // Torn: the length reached the disk, and a part of the bytes.
          const torn = change.bytes.slice();
          torn.fill(0, Math.floor(random() * torn.length));
          return apply(content, { position: change.position, bytes: torn });
        }, file.durable);
      },
      (folder) => [folder.durable, ...folder.pending][some(folder.pending.length)] ?? folder.durable,
    );
  }

  #copied(
    contentOf: (file: FileNode) => Bytes,
    namesOf: (folder: FolderNode) => Map<string, Node>,
  ): FailingDisk {
    const copy = new FailingDisk();
    const copies = new Map<Node, Node>();
    const copyOf = (node: Node): Node => {
      const known = copies.get(node);
      if (known !== undefined) return known;
      if (node.is === 'file') {
        const content = contentOf(node).slice();
        const file: FileNode = { ...node, content, durable: content, pending: [] };
        copies.set(node, file);
        return file;
      }
      const names = new Map([...namesOf(node)].map(([name, child]) => [name, copyOf(child)]));
      const folder: FolderNode = { ...node, names, durable: new Map(names), pending: [] };
      copies.set(node, folder);
      return folder;
    };
    const root = copyOf(this.#root);
    if (root.is === 'folder') copy.#root = root;
    copy.#ids = this.#ids;
    return copy;
  }

  /** Each call passes here. `partly` is done where it fails without its whole effect. */
  async #call<Result>(name: string, act: () => Result, partly?: () => void): Promise<Result> {
    if (this.#isOff) throw fault('EIO');
    this.calls += 1;
    this.log.push(name);
    if (this.calls >= this.#powerUntil) {
      this.#isOff = true;
      throw fault('EIO');
    }
    // Others get their turn, as with a real disk.
    await Promise.resolve();
    if (this.#fault?.call !== this.calls) return act();
    if (this.#fault.effect === 'done') act();
    else partly?.();
    throw fault(this.#fault.code);
  }

  #folder(): FolderNode {
    this.#ids += 1;
    return { is: 'folder', id: this.#ids, names: new Map(), durable: new Map(), pending: [] };
  }

  #find(path: string): Node | null {
    if (dirname(path) === path) return this.#root;
    return this.#parent(path).names.get(basename(path)) ?? null;
  }

  #parent(path: string): FolderNode {
    const parent = this.#find(dirname(path));
    if (parent === null) throw fault('ENOENT');
    if (parent.is !== 'folder') throw fault('ENOTDIR');
    return parent;
  }

  #existing(path: string): Node {
    const node = this.#find(path);
    if (node === null) throw fault('ENOENT');
    return node;
  }

  #rename(folder: FolderNode, change: (names: Map<string, Node>) => void): void {
    change(folder.names);
    folder.pending.push(new Map(folder.names));
  }

  open = (path: string, flags: 'r' | 'r+' | 'w+' | 'wx') =>
    this.#call(`open ${flags} ${basename(path)}`, () => {
      const found = this.#find(path);
      if (found !== null && flags === 'wx') throw fault('EEXIST');
      if (found === null && (flags === 'r' || flags === 'r+')) throw fault('ENOENT');
      if (found?.is === 'folder' && flags !== 'r') throw fault('EISDIR');
      if (found?.is === 'file' && flags === 'w+') this.#change(found, { length: 0 });
      if (found !== null) return this.#opened(found, basename(path));
      this.#ids += 1;
      const empty = new Uint8Array();
      const file: FileNode = { is: 'file', id: this.#ids, content: empty, durable: empty, pending: [] };
      this.#rename(this.#parent(path), (names) => names.set(basename(path), file));
      return this.#opened(file, basename(path));
    });

  #change(file: FileNode, change: Change): void {
    file.content = apply(file.content, change);
    file.pending.push(change);
  }

  #opened(node: Node, name: string): DiskFile {
    const file = (): FileNode => {
      if (node.is === 'folder') throw fault('EISDIR');
      return node;
    };
    const flush = () => {
      if (node.is === 'folder') node.durable = new Map(node.names);
      else node.durable = node.pending.reduce<Bytes>(apply, node.durable);
      node.pending = [];
    };
    const lose = () => {
      if (node.is === 'file') node.pending = [];
    };
    return {
      write: (bytes, position) =>
        this.#call(
          `write ${name}`,
          () => {
            this.#change(file(), { position, bytes: bytes.slice() });
            return bytes.length;
          },
          () => this.#change(file(), { position, bytes: bytes.slice(0, Math.ceil(bytes.length / 2)) }),
        ),
      read: (position, length) =>
        this.#call(`read ${name}`, () => file().content.slice(position, position + length)),
      truncate: (length) => this.#call(`truncate ${name}`, () => this.#change(file(), { length })),
      sync: () => this.#call(`sync ${name}`, flush, lose),
      datasync: () => this.#call(`datasync ${name}`, flush, lose),
      chmod: () => this.#call(`chmod ${name}`, () => {}),
      stat: () => this.#call(`stat open ${name}`, () => standingOf(node)),
      close: () => this.#call(`close ${name}`, () => {}),
    };
  }

  realpath = (path: string) =>
    this.#call(`realpath ${basename(path)}`, () => {
      this.#existing(path);
      return path;
    });

  rename = (from: string, to: string) =>
    this.#call(`rename ${basename(from)}`, () => {
      const node = this.#existing(from);
      const [source, target] = [this.#parent(from), this.#parent(to)];
      // In one folder it is one step: at no time is there neither.
      this.#rename(source, (names) => {
        names.delete(basename(from));
        if (source === target) names.set(basename(to), node);
      });
      if (source !== target) this.#rename(target, (names) => names.set(basename(to), node));
    });

  stat = (path: string) => this.#call(`stat ${basename(path)}`, () => standingOf(this.#existing(path)));

  unlink = (path: string) =>
    this.#call(`unlink ${basename(path)}`, () => {
      if (this.#existing(path).is === 'folder') throw fault('EISDIR');
      this.#rename(this.#parent(path), (names) => names.delete(basename(path)));
    });

  mkdir = (path: string) =>
    this.#call(`mkdir ${basename(path)}`, () => {
      if (this.#find(path) !== null) throw fault('EEXIST');
      this.#rename(this.#parent(path), (names) => names.set(basename(path), this.#folder()));
    });

  rmdir = (path: string) =>
    this.#call(`rmdir ${basename(path)}`, () => {
      const folder = this.#existing(path);
      if (folder.is !== 'folder') throw fault('ENOTDIR');
      if (folder.names.size > 0) throw fault('ENOTEMPTY');
      this.#rename(this.#parent(path), (names) => names.delete(basename(path)));
    });

  readdir = (path: string) =>
    this.#call(`readdir ${basename(path)}`, () => {
      const folder = this.#existing(path);
      if (folder.is !== 'folder') throw fault('ENOTDIR');
      return [...folder.names.keys()];
    });
}

function standingOf(node: Node): Standing {
  return {
    isFile: node.is === 'file',
    isFolder: node.is === 'folder',
    size: node.is === 'file' ? node.content.length : 0,
    mode: 0o644,
    identity: String(node.id),
  };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
