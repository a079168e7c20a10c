import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../fault.ts';
import type { DiskCall } from './trace.ts';

/** The smallest piece that a disk writes whole. */
const sector = 512;

type Unsynced =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly size: number };

/** A file as the disk holds it, and what was written to it since it was last flushed. */
interface Inode {
  flushed: Buffer;
  unsynced: Unsynced[];
}

/** A change of names that no flush of its folder has made durable yet. */
type NameChange =
  | { readonly kind: 'name'; readonly path: string; readonly inode: Inode | 'folder' }
  | { readonly kind: 'unname'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly inode: Inode };

type Names = Map<string, Inode | 'folder'>;

/**
 * A disk that follows recorded calls. What was not flushed may be on it or not after a power cut: names and contents alike, each
 * write whole, not at all, or some of its sectors.
 */
export class RecordedDisk {
  readonly #root: string;
  /** What programs see. */
  readonly #names: Names = new Map();
  /** What survives for certain. */
  readonly #flushedNames: Names = new Map();
  #unsyncedNames: NameChange[] = [];
  readonly #open = new Map<number, Inode | { readonly folder: string }>();

  /** `root` is the folder that was watched, empty when the recording began. */
  constructor(root: string) {
    this.#root = root;
    this.#names.set(root, 'folder');
    this.#flushedNames.set(root, 'folder');
  }

  /** Takes over what was on the disk before the recording: files and folders, all of it flushed. */
  hold(name: string, content: Buffer | 'folder'): void {
    const inode: Inode | 'folder' = content === 'folder' ? content : { flushed: content, unsynced: [] };
    this.#names.set(name, inode);
    this.#flushedNames.set(name, inode);
  }

  follow(call: DiskCall): void {
    switch (call.kind) {
      case 'open':
        this.#opened(call.fd, call.path, call.creates, call.empties);
        return;
      case 'close':
        this.#open.delete(call.fd);
        return;
      case 'write':
        this.#file(call.fd).unsynced.push({ kind: 'write', at: call.at, bytes: call.bytes });
        return;
      case 'cut':
        this.#file(call.fd).unsynced.push({ kind: 'cut', size: call.size });
        return;
      case 'flush':
        this.#flush(call.fd);
        return;
      case 'mkdir':
        this.#change({ kind: 'name', path: call.path, inode: 'folder' });
        return;
      case 'unlink':
      case 'rmdir':
        this.#change({ kind: 'unname', path: call.path });
        return;
      case 'rename': {
        const inode = this.#names.get(call.from);
        if (inode === undefined || inode === 'folder') throw new Error(`No file to rename: ${call.from}`);
        this.#change({ kind: 'rename', from: call.from, to: call.to, inode });
        return;
      }
      case 'said':
    }
  }

  /** Lays out in `target` what the disk may hold when the power goes now. */
  cut(random: Random, target: string): void {
    const names: Names = new Map(this.#flushedNames);
    for (const change of survivors(random, this.#unsyncedNames)) changeNames(names, change);
    const habit = random.below(5);
    mkdirSync(target, { recursive: true });
    for (const [name, inode] of [...names].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      const place = path.join(target, path.relative(this.#root, name));
      // A file whose folder did not survive is gone with it.
      if (!names.has(path.dirname(name)) && name !== this.#root) continue;
      if (inode === 'folder') mkdirSync(place, { recursive: true });
      else writeFileSync(place, contentAfterCut(inode, random, habit));
    }
  }

  #opened(fd: number, name: string, creates: boolean, empties: boolean): void {
    if (creates) this.#change({ kind: 'name', path: name, inode: { flushed: Buffer.alloc(0), unsynced: [] } });
    const inode = this.#names.get(name);
    if (inode === undefined) throw new Error(`Opened, but never made within the recording: ${name}`);
    if (inode === 'folder') this.#open.set(fd, { folder: name });
    else {
      if (empties) inode.unsynced.push({ kind: 'cut', size: 0 });
      this.#open.set(fd, inode);
    }
  }

  #file(fd: number): Inode {
    const inode = this.#open.get(fd);
    if (inode === undefined || 'folder' in inode) throw new Error(`Descriptor ${fd} is no open file`);
    return inode;
  }

  #flush(fd: number): void {
    const inode = this.#open.get(fd);
    if (inode === undefined) throw new Error(`Descriptor ${fd} is not open`);
    if ('folder' in inode) {
      const inFolder = (name: string): boolean => path.dirname(name) === inode.folder;
      const touches = (change: NameChange): boolean =>
        change.kind === 'rename' ? inFolder(change.from) || inFolder(change.to) : inFolder(change.path);
      for (const change of this.#unsyncedNames.filter(touches)) changeNames(this.#flushedNames, change);
      this.#unsyncedNames = this.#unsyncedNames.filter((change) => !touches(change));
      return;
    }
    inode.flushed = applied(inode.flushed, inode.unsynced);
    inode.unsynced = [];
  }

  #change(change: NameChange): void {
    changeNames(this.#names, change);
    this.#unsyncedNames.push(change);
  }
}

function changeNames(names: Names, change: NameChange): void {
  if (change.kind === 'name') names.set(change.path, change.inode);
  else if (change.kind === 'unname') names.delete(change.path);
  else {
    names.delete(change.from);
    names.set(change.to, change.inode);
  }
}

/** Journalling file systems keep changes of names in order: some first ones survive. Others keep any of them. */
function survivors(random: Random, changes: readonly NameChange[]): readonly NameChange[] {
  if (random.chance(0.5)) return changes.slice(0, random.below(changes.length + 1));
  return changes.filter(() => random.chance(0.5));
}

function contentAfterCut({ flushed, unsynced }: Inode, random: Random, habit: number): Buffer {
  // Nothing reached the disk; everything did; the first ones; any; any, some in pieces.
  if (habit === 0) return flushed;
  if (habit === 1) return applied(flushed, unsynced);
  if (habit === 2) return applied(flushed, unsynced.slice(0, random.below(unsynced.length + 1)));
  const kept = unsynced.flatMap((change): Unsynced[] => {
    if (habit === 4 && change.kind === 'write' && random.chance(0.4)) return tornPieces(change, random);
    return random.chance(0.5) ? [change] : [];
  });
  return applied(flushed, kept);
}

/** The sectors of a write that reached the disk; the file may have grown for one that did not. */
function tornPieces(write: Extract<Unsynced, { kind: 'write' }>, random: Random): Unsynced[] {
  const pieces: Unsynced[] = [];
  for (let from = 0; from < write.bytes.length;) {
    const place = write.at + from;
    const to = Math.min(write.bytes.length, from + sector - (place % sector));
    if (random.chance(0.5)) pieces.push({ kind: 'write', at: place, bytes: write.bytes.subarray(from, to) });
    else if (random.chance(0.2)) pieces.push({ kind: 'write', at: write.at + to, bytes: Buffer.alloc(0) });
    from = to;
  }
  return pieces;
}

function applied(content: Buffer, changes: readonly Unsynced[]): Buffer {
  if (changes.length === 0) return content;
  let size = content.length;
  let most = size;
  for (const change of changes) {
    size = change.kind === 'cut' ? change.size : Math.max(size, change.at + change.bytes.length);
    most = Math.max(most, size);
  }
  const result = Buffer.alloc(most);
  content.copy(result);
  size = content.length;
  for (const change of changes) {
    if (change.kind === 'cut') {
      if (change.size < size) result.fill(0, change.size, size);
      size = change.size;
    } else {
      change.bytes.copy(result, change.at);
      size = Math.max(size, change.at + change.bytes.length);
    }
  }
  return result.subarray(0, size);
}
