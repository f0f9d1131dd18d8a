/** A container of Office 97 (MS-CFB) with one stream in it, for files that mean harm: sound where the harm is not. */

const SECTOR = 512;
const [FREE, END, TABLE] = [0xffffffff, 0xfffffffe, 0xfffffffd];
/** The header has room for so many sectors of the table of chains: for streams of up to 7 MB. */
const MOST_TABLES = 109;

/** @param stream of at least 4096 bytes, or it would have to lie elsewhere */
export function container(name: string, stream: Buffer): Buffer {
  const filled = Buffer.concat([stream], Math.max(4096, Math.ceil(stream.length / SECTOR) * SECTOR));
  const sectors = filled.length / SECTOR;
  const tables = Math.ceil((sectors + 1) / (SECTOR / 4 - 1));
  if (tables > MOST_TABLES) throw new RangeError('a stream of more than 7 MB');
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, tables],
    [48, tables],
    [56, 4096],
    [60, END],
    [68, END],
  ] as const)
    header.writeUInt32LE(value, at);
  const chains = Buffer.alloc(tables * SECTOR, 0xff);
  for (let table = 0; table < tables; table++) {
    header.writeUInt32LE(table, 76 + 4 * table);
    chains.writeUInt32LE(TABLE, 4 * table);
  }
  chains.writeUInt32LE(END, 4 * tables);
  for (let sector = 0; sector < sectors; sector++) {
    const at = tables + 1 + sector;
    chains.writeUInt32LE(sector === sectors - 1 ? END : at + 1, 4 * at);
  }
  const directory = Buffer.concat([
    entry('Root Entry', 5, END, 0, 1),
    entry(name, 2, tables + 1, filled.length, FREE),
    Buffer.alloc(SECTOR - 256),
  ]);
  return Buffer.concat([header, chains, directory, filled]);
}

function entry(name: string, kind: number, start: number, size: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = kind;
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(FREE, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** A record of an .xls. */
export function record(kind: number, ...data: (Buffer | number[])[]): Buffer {
  const content = Buffer.concat(data.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

/** An .xls of one worksheet "A", told so often, of these records, and of what stands before the worksheets. */
export function xls(worksheet: Buffer, globals: Buffer = Buffer.alloc(0), sheets = 1): Buffer {
  const begin = (kind: number) => record(0x0809, [0, 6, kind, 0], Buffer.alloc(12));
  const place = Buffer.alloc(4);
  const before = Buffer.concat([begin(5), globals]);
  place.writeUInt32LE(before.length + sheets * 13 + 4, 0);
  return container(
    'Workbook',
    Buffer.concat([
      before,
      ...Array.from({ length: sheets }, () => record(0x0085, place, [0, 0, 1, 0, 0x41])),
      record(0x000a),
      begin(0x10),
      worksheet,
      record(0x000a),
    ]),
  );
}
