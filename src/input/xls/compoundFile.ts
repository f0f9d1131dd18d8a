/** The container of Office 97–2003: streams in sectors of one file, like a disk of its own (MS-CFB). */

import { Broken } from '../budget.ts';

/** The container is broken. */
export class CompoundError extends Broken {}

const SIGNATURE = 'd0cf11e0a1b11ae1';
/** Numbers of sectors from here on mean something else: free, the end of a chain. */
const LAST_SECTOR = 0xfffffffa;
const END = 0xfffffffe;
const ENTRY = 128;
/** Kinds of entries. */
const [STREAM, ROOT] = [2, 5];

interface Entry {
  kind: number;
  start: number;
  size: number;
}

/** A container opened for reading; only what lies in it directly, nothing of the objects embedded in it. */
export class CompoundFile {
  readonly #bytes: Buffer;
  /** Bytes of a sector. */
  readonly #size: number;
  /** For each sector the next of its chain. */
  readonly #next: Uint32Array;
  /** Streams that are too short for sectors lie in one stream, in sectors of its own. */
  readonly #short: { bytes: Buffer; size: number; next: Uint32Array; below: number };
  readonly #entries = new Map<string, Entry>();

  /** @throws CompoundError */
  constructor(bytes: Buffer) {
    if (bytes.length < 512 || bytes.toString('hex', 0, 8) !== SIGNATURE)
      throw new CompoundError('no container');
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new CompoundError('size of sectors');
    this.#bytes = bytes;
    this.#size = 1 << shift;
    this.#next = this.#readTable();
    const directory = this.#chain(bytes.readUInt32LE(48));
    if (directory.length < ENTRY) throw new CompoundError('no directory');
    const root = entryAt(directory, 0);
    if (root.kind !== ROOT) throw new CompoundError('no root');
    this.#short = {
      bytes: root.start < LAST_SECTOR ? this.#chain(root.start) : Buffer.alloc(0),
      size: 1 << Math.min(bytes.readUInt16LE(32), 12),
      next: numbersOf(
        bytes.readUInt32LE(60) < LAST_SECTOR ? this.#chain(bytes.readUInt32LE(60)) : Buffer.alloc(0),
      ),
      below: bytes.readUInt32LE(56),
    };
    this.#readDirectory(directory);
  }

  /** Whether there is something of that name; case does not count. */
  has(name: string): boolean {
    return this.#entries.has(name.toUpperCase());
  }

  /** A stream's bytes; undefined when there is none of that name. @throws CompoundError */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name.toUpperCase());
    if (entry?.kind !== STREAM) return undefined;
    const { bytes, size, next, below } = this.#short;
    const found = entry.size < below ? joined(bytes, 0, size, next, entry.start) : this.#chain(entry.start);
    if (found.length < entry.size) throw new CompoundError('a stream that is cut off');
    return found.subarray(0, entry.size);
  }

  /** Which sectors hold the table of chains is told in the header, and in sectors of its own for more than that. */
  #readTable(): Uint32Array {
    const bytes = this.#bytes;
    const places: number[] = [];
    const add = (from: Buffer, start: number, end: number) => {
      for (let at = start; at + 4 <= end; at += 4)
        if (from.readUInt32LE(at) < LAST_SECTOR) places.push(from.readUInt32LE(at));
    };
    add(bytes, 76, 512);
    let sector = bytes.readUInt32LE(68);
    for (let left = bytes.length / this.#size; sector < LAST_SECTOR; left--) {
      if (left < 0) throw new CompoundError('a chain in circles');
      const more = this.#sector(sector);
      add(more, 0, this.#size - 4);
      sector = more.readUInt32LE(this.#size - 4);
    }
    if (places.length > bytes.length / this.#size) throw new CompoundError('more tables than sectors');
    return numbersOf(Buffer.concat(places.map((place) => this.#sector(place))));
  }

  #sector(index: number): Buffer {
    return sectorOf(this.#bytes, this.#size, this.#size, index);
  }

  #chain(start: number): Buffer {
    return joined(this.#bytes, this.#size, this.#size, this.#next, start);
  }

  /** The entries below the root are a tree of their names. */
  #readDirectory(directory: Buffer): void {
    const waiting = [directory.readUInt32LE(76)];
    const seen = new Set<number>();
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const at = index * ENTRY;
      if (seen.has(index) || at + ENTRY > directory.length) continue;
      seen.add(index);
      const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
      const name = directory.toString('utf16le', at, at + length).toUpperCase();
      if (!this.#entries.has(name)) this.#entries.set(name, entryAt(directory, at));
      waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
    }
  }
}

function entryAt(directory: Buffer, at: number): Entry {
  return {
    kind: directory[at + 66]!,
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2);
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index << 2);
  return numbers;
}

/** @param before bytes before the first sector */
function sectorOf(bytes: Buffer, before: number, size: number, index: number): Buffer {
  const start = before + index * size;
  if (start >= bytes.length) throw new CompoundError('a sector outside the file');
  const sector = bytes.subarray(start, start + size);
  // The last one may lack what nobody filled.
  return sector.length === size ? sector : Buffer.concat([sector], size);
}

/** All sectors of a chain, joined. */
function joined(bytes: Buffer, before: number, size: number, next: Uint32Array, start: number): Buffer {
  const sectors: Buffer[] = [];
  for (let sector = start; sector !== END; sector = next[sector]!) {
    if (sector >= next.length || sectors.length > next.length) throw new CompoundError('a broken chain');
    sectors.push(sectorOf(bytes, before, size, sector));
  }
  return Buffer.concat(sectors);
}
