/**
 * The zip package, in and out. Reading trusts nothing: every size is checked against the directory before
 * anything is unpacked, and every entry against its CRC after. Writing is deterministic: same parts, same bytes.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { textOf } from './encoding.ts';

/**
 * In bytes, but for the number of entries; what ordinary files never meet, measured on 2,502 public workbooks. An
 * entry may hold a look that was dragged down to the last row of a worksheet; of text there may be less.
 */
export const LIMITS = { file: 20 << 20, entries: 500, entry: 112 << 20, text: 64 << 20, total: 128 << 20 };

export type ArchiveFault = 'not-a-zip' | 'cut-off' | 'damaged' | 'encrypted' | 'too-big';

/** The package cannot be trusted or read; the caller turns it into a finding or a UserError. */
export class ArchiveError extends Error {
  constructor(readonly fault: ArchiveFault) {
    super(fault);
  }
}

/** A part as it is stored in a package. */
export interface Packed {
  method: number;
  crc: number;
  /** Of the content. */
  size: number;
  bytes: Buffer;
}

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** A zip package opened for reading. Parts are unpacked one by one, when asked for. */
export class Archive {
  readonly #bytes: Buffer;
  readonly #entries: Map<string, Entry>;
  #unpacked = 0;

  /** @throws ArchiveError before anything is unpacked, when the directory is broken or promises too much. */
  constructor(bytes: Buffer) {
    if (bytes.length > LIMITS.file) throw new ArchiveError('too-big');
    this.#bytes = bytes;
    this.#entries = byName(readDirectory(bytes));
  }

  /** Names of all parts, as stored, in the order of the directory. */
  get names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name.replace(/\\/g, '/').replace(/^\//, ''));
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** Unpacks one part; undefined when there is none of that name (case does not count, as in OPC). */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(key(name));
    if (!entry) return undefined;
    this.#unpacked += entry.size;
    // A part that is named again and again is unpacked again and again.
    if (this.#unpacked > 2 * LIMITS.total) throw new ArchiveError('too-big');
    return unpack(this.#bytes, entry);
  }

  /** One part as it is stored, to be passed on without unpacking; undefined when there is none of that name. */
  packed(name: string): Packed | undefined {
    const entry = this.#entries.get(key(name));
    if (!entry) return undefined;
    if (entry.flags & 1 || (entry.method !== 0 && entry.method !== 8)) throw new ArchiveError('damaged');
    return { method: entry.method, crc: entry.crc, size: entry.size, bytes: packedBytes(this.#bytes, entry) };
  }

  /** The part as text, whatever its encoding. @throws ArchiveError also where the bytes are no text */
  readText(name: string): string | undefined {
    const bytes = this.read(name);
    return bytes && textOfPart(bytes);
  }
}

/** A part's bytes as text. @throws ArchiveError */
export function textOfPart(bytes: Buffer): string {
  if (bytes.length > LIMITS.text) throw new ArchiveError('too-big');
  const text = textOf(bytes);
  if (text === undefined) throw new ArchiveError('damaged');
  return text;
}

/** A name that stands twice means two things, unless both are the same: what one program reads another does not. */
function byName(entries: Entry[]): Map<string, Entry> {
  const named = new Map<string, Entry>();
  for (const entry of entries) {
    const other = named.get(key(entry.name));
    if (other && (other.crc !== entry.crc || other.size !== entry.size)) throw new ArchiveError('damaged');
    named.set(key(entry.name), entry);
  }
  return named;
}

function key(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
}

function readDirectory(bytes: Buffer): Entry[] {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50) throw new ArchiveError('not-a-zip');
  const end = findEnd(bytes);
  if (end === undefined) throw new ArchiveError('cut-off');
  let count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) {
    if (end < 20 || bytes.readUInt32LE(end - 20) !== 0x07064b50) throw new ArchiveError('damaged');
    const end64 = number64(bytes, end - 12);
    if (end64 + 56 > bytes.length || bytes.readUInt32LE(end64) !== 0x06064b50)
      throw new ArchiveError('damaged');
    count = number64(bytes, end64 + 32);
    at = number64(bytes, end64 + 48);
  }
  if (count > LIMITS.entries) throw new ArchiveError('too-big');
  const entries: Entry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new ArchiveError('damaged');
    const entry = readEntry(bytes, at);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (entry.name.endsWith('/')) continue;
    total += entry.size;
    if (entry.size > LIMITS.entry || total > LIMITS.total) throw new ArchiveError('too-big');
    entries.push(entry);
  }
  refuseOverlaps(entries, bytes);
  return entries;
}

function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  return undefined;
}

function readEntry(bytes: Buffer, at: number): Entry {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  if (at + 46 + nameLength + extraLength > bytes.length) throw new ArchiveError('damaged');
  const entry: Entry = {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
  };
  return withZip64(entry, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
}

/** Sizes past 4 GiB are stored in an extra field; some writers put them there for small files too. */
function withZip64(entry: Entry, extra: Buffer): Entry {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4;
      for (const part of ['size', 'packed', 'offset'] as const) {
        if (entry[part] !== 0xffffffff) continue;
        if (field + 8 > Math.min(extra.length, at + 4 + length)) throw new ArchiveError('damaged');
        entry[part] = number64(extra, field);
        field += 8;
      }
    }
    at += 4 + length;
  }
  return entry;
}

function number64(bytes: Buffer, at: number): number {
  if (at < 0 || at + 8 > bytes.length) throw new ArchiveError('damaged');
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ArchiveError('damaged');
  return Number(value);
}

/** Entries that share bytes are how small bombs unpack to terabytes; no honest writer makes them. */
function refuseOverlaps(entries: Entry[], bytes: Buffer): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.offset < end || entry.offset + 30 + entry.packed > bytes.length)
      throw new ArchiveError('damaged');
    end = entry.offset + 30 + entry.packed;
  }
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  if (entry.flags & 1) throw new ArchiveError('encrypted');
  const content = inflate(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ArchiveError('damaged');
  return content;
}

function packedBytes(bytes: Buffer, { offset, packed }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== 0x04034b50) throw new ArchiveError('damaged');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new ArchiveError('cut-off');
  return bytes.subarray(start, start + packed);
}

function inflate(packed: Buffer, entry: Entry): Buffer {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ArchiveError('damaged');
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(entry.size, 1),
      // In one piece: pieces would only be joined again, in twice the room.
      chunkSize: Math.max(entry.size + 1, 64),
    });
  } catch {
    throw new ArchiveError('damaged');
  }
}

const DOS_DAY = (1 << 5) | 1; // 1980-01-01: the zip format's first day, so that time never changes the bytes

/** A part to be written: new content, or one passed on as it was stored. */
export type Part = readonly [name: string, content: Buffer | string | Packed];

/** Packs a content; what is packed already stays as it is. */
export function pack(content: Part[1]): Packed {
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) return content;
  const raw = typeof content === 'string' ? Buffer.from(content) : content;
  return { method: 8, crc: crc32(raw), size: raw.length, bytes: deflateRawSync(raw, { level: 6 }) };
}

/** Packs the parts in the given order. */
export function packArchive(parts: Iterable<Part>): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let count = 0;
  for (const [name, content] of parts) {
    const { method, crc, size, bytes } = pack(content);
    const encoded = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DOS_DAY, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(encoded.length, 22);
    chunks.push(signature(0x04034b50), common, encoded, bytes);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const version = Buffer.alloc(2);
    version.writeUInt16LE(20, 0);
    directory.push(signature(0x02014b50), version, common, tail, encoded);
    offset += 30 + encoded.length + bytes.length;
    count++;
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...chunks, ...directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
