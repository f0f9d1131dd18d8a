/** Files that mean harm, each made in one way: what the reader must refuse, or read, without harm. */
import { deflateRawSync } from 'node:zlib';
import { MOST_CELLS } from '../../src/model/grid.ts';
import { Archive, type Part, packArchive } from '../../src/ooxml/archive.ts';

export interface HostileFile {
  name: string;
  bytes: Buffer;
  /** It is refused, with one of these codes. */
  refused?: string[];
  /** It is read, with these findings and no other; where it may be refused too, either of the two. */
  told?: string[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param valid a sheet without a fault */
export function* hostileFiles(valid: Buffer): Generator<HostileFile> {
  const archive = new Archive(valid);
  const first = archive.names.find((name) => /worksheets\/sheet1\.xml$/.test(name))!;
  const changed = (change: (xml: string) => string, part = first) =>
    packArchive(
      archive.names.map(
        (name): Part => [name, name === part ? change(archive.readText(name)!) : archive.packed(name)!],
      ),
    );
  const inData = (xml: string) => changed((sheet) => sheet.replace('<sheetData>', `<sheetData>${xml}`));
  const afterData = (xml: string) => changed((sheet) => sheet.replace('</sheetData>', `</sheetData>${xml}`));
  const damaged = ['CC101'];
  const big = ['CC104'];

  yield { name: 'empty', bytes: Buffer.alloc(0), refused: damaged };
  yield { name: 'one byte', bytes: Buffer.from('P'), refused: [...damaged, 'CC102'] };
  for (const part of [0.1, 0.5, 0.9, 0.999])
    yield {
      name: `cut off at ${part}`,
      bytes: valid.subarray(0, Math.floor(valid.length * part)),
      refused: damaged,
    };
  for (let bit = 0; bit < 24; bit++)
    yield { name: `bit flipped ${bit}`, bytes: flipped(valid, bit), refused: damaged, told: [] };
  yield { name: 'renamed pdf', bytes: Buffer.from('%PDF-1.7\n…'), refused: ['CC102'] };
  yield {
    name: 'renamed html',
    bytes: Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    refused: ['CC102'],
  };
  yield { name: 'renamed csv', bytes: Buffer.from('Mã;TT\nI.1;1\n'), refused: ['CC102'] };
  yield {
    name: 'random bytes',
    bytes: deflateRawSync(Buffer.from('cchc'.repeat(500))),
    refused: [...damaged, 'CC102'],
  };
  yield {
    name: 'ole without streams',
    bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    refused: damaged,
  };
  yield { name: 'ole of a password', bytes: ole('EncryptedPackage'), refused: ['CC103'] };
  yield { name: 'xls of nothing', bytes: ole('Workbook'), refused: [...damaged, ...big] };
  yield { name: 'bomb by its directory', bytes: bomb(), refused: big };
  yield { name: 'bomb of spaces', bytes: changed((xml) => xml + ' '.repeat(65 << 20)), refused: big };
  yield { name: 'size that lies', bytes: lying(valid, first), refused: damaged };
  yield { name: 'overlapping entries', bytes: overlapping(valid), refused: [...damaged, ...big] };
  yield {
    name: 'a thousand entries',
    bytes: packArchive([
      ...parts(archive),
      ...Array.from({ length: 1000 }, (_, index): Part => [`x${index}.xml`, '']),
    ]),
    refused: big,
  };
  yield {
    name: 'more rows than a workbook has cells',
    bytes: inData(Array.from({ length: MOST_CELLS + 1 }, (_, row) => `<row r="${row + 1}"/>`).join('')),
    told: [],
  };
  yield {
    name: 'more cells than a workbook has',
    bytes: inData(`<row>${'<c t="n"><v>1</v></c>'.repeat(1000)}</row>`.repeat(MOST_CELLS / 1000)),
    refused: big,
  };
  yield {
    name: 'rows at the end of the world',
    bytes: inData('<row r="999999999"><c r="ZZZZZZ999999999"><v>1</v></c></row>'),
    refused: damaged,
  };
  yield {
    name: 'columns to 1e9',
    bytes: changed((xml) =>
      xml.replace('<sheetData>', '<cols><col min="1" max="1000000000" hidden="1"/></cols><sheetData>'),
    ),
    told: Array(8).fill('CC111'),
  };
  yield {
    name: 'fifty thousand merges',
    bytes: afterData(
      `<mergeCells>${Array.from({ length: 50_000 }, (_, index) => `<mergeCell ref="A${index * 2 + 50}:C${index * 2 + 51}"/>`).join('')}</mergeCells>`,
    ),
    told: [],
  };
  yield {
    name: 'merges as high as the sheet',
    bytes: afterData(`<mergeCells>${'<mergeCell ref="A9:Z1048576"/>'.repeat(2000)}</mergeCells>`),
    told: [],
  };
  yield {
    name: 'a DOCTYPE',
    bytes: changed((xml) =>
      xml.replace(/^(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
    ),
    refused: damaged,
  };
  yield {
    name: 'ten thousand attributes',
    bytes: changed((xml) =>
      xml.replace(
        '<sheetData>',
        `<sheetData ${Array.from({ length: 10_000 }, (_, index) => `a${index}="1"`).join(' ')}>`,
      ),
    ),
    told: [],
  };
  yield {
    name: 'a tag of ten megabytes',
    bytes: changed((xml) => xml.replace('<sheetData>', `<sheetData a="${'x'.repeat(10 << 20)}">`)),
    refused: big,
  };
  yield {
    name: 'deep nesting',
    bytes: afterData(`${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`),
    refused: damaged,
  };
  yield {
    name: 'names of prototypes',
    bytes: inData(
      ['__proto__', 'constructor', 'toString', 'valueOf']
        .map(
          (word, index) =>
            `<row r="${index + 60}"><c r="A${index + 60}" t="inlineStr"><is><t>${word}</t></is></c><c r="F${index + 60}" t="inlineStr"><is><t>${word}</t></is></c></row>`,
        )
        .join(''),
    ),
    told: [],
  };
  yield {
    name: 'an attribute named __proto__',
    bytes: changed((xml) => xml.replace('<sheetData>', '<sheetData __proto__="1">')),
    refused: damaged,
  };
  yield {
    name: 'strings that are not there',
    bytes: inData('<row r="60"><c r="A60" t="s"><v>99999999</v></c><c r="B60" t="s"><v>-1</v></c></row>'),
    told: ['CC117', 'CC117'],
  };
  yield {
    name: 'a cell of 32,767 letters',
    bytes: inData(
      `<row r="60"><c r="C60" t="inlineStr"><is><t>${'Ch\u00ada thùc hiÖn '.repeat(2000)}</t></is></c></row>`,
    ),
    told: ['CC112', 'CC116'],
  };
  yield {
    name: 'parts that lead in circles',
    bytes: changed(
      (xml) => xml.replace(/Target="[^"]*sheet2\.xml"/, 'Target="../workbook.xml"'),
      'xl/_rels/workbook.xml.rels',
    ),
    refused: damaged,
  };
  yield {
    name: 'parts outside the package',
    bytes: changed(
      (xml) => xml.replace(/Target="[^"]*sheet1\.xml"/, 'Target="../../../../etc/passwd"'),
      'xl/_rels/workbook.xml.rels',
    ),
    refused: damaged,
  };
  yield {
    name: 'the same part a hundred times',
    bytes: sameSheet(archive, first, 100),
    told: ['CC601', 'CC608', ...Array(99).fill('CC116')],
  };
  yield* packages(archive, first);
  yield { name: 'no workbook', bytes: packArchive([['a.txt', 'x']]), refused: ['CC102'] };
}

/** Packages that one program reads in one way and another in another. */
function* packages(archive: Archive, first: string): Generator<HostileFile> {
  const replaced = (...changes: [part: string, content: Buffer | string][]) =>
    packArchive(parts(archive).map((part) => changes.find(([name]) => name === part[0]) ?? part));
  const sheet = archive.readText(first)!;
  const other = sheet.replaceAll('III.2', 'III.5');
  const saying = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${sheet.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))}`;
  const list = archive.readText('xl/workbook.xml')!;
  yield {
    name: 'two parts of one name',
    bytes: packArchive([...parts(archive), [first, other]]),
    refused: ['CC101'],
  };
  yield {
    name: 'two parts of one name but for case',
    bytes: packArchive([[first.toUpperCase(), other], ...parts(archive)]),
    refused: ['CC101'],
  };
  yield {
    name: 'one part twice',
    bytes: packArchive([...parts(archive), [first, archive.packed(first)!]]),
    told: [],
  };
  yield {
    name: 'the module of a macro among the worksheets',
    bytes: replaced([
      'xl/workbook.xml',
      list.replace('</sheets>', '<sheet name="Module1" sheetId="99" r:id=""/></sheets>'),
    ]),
    told: [],
  };
  yield {
    name: 'a worksheet that leads nowhere',
    bytes: replaced([
      'xl/workbook.xml',
      list.replace('</sheets>', '<sheet name="B" sheetId="99" r:id="none"/></sheets>'),
    ]),
    refused: ['CC101'],
  };
  yield {
    name: 'places in small letters',
    bytes: replaced([first, sheet.replace(/ r="([A-Z]+\d+)"/g, (place) => place.toLowerCase())]),
    told: [],
  };
  yield {
    name: 'a worksheet in UTF-16',
    bytes: replaced([first, Buffer.from(`\ufeff${sheet}`, 'utf16le')]),
    told: [],
  };
  yield {
    name: 'a worksheet in UTF-8 that says it is not',
    bytes: replaced([first, saying('windows-1252')]),
    refused: ['CC101'],
  };
  yield {
    name: 'an encoding that nobody knows',
    bytes: replaced([first, Buffer.from(saying('viscii'), 'latin1')]),
    refused: ['CC101'],
  };
  yield {
    name: 'the table once more for other programs',
    bytes: replaced([
      first,
      sheet.replace(
        /<sheetData>.*<\/sheetData>/s,
        (data) =>
          `<mc:AlternateContent><mc:Choice Requires="x14">${data}</mc:Choice><mc:Fallback>${data.replaceAll('III.2', 'III.5')}</mc:Fallback></mc:AlternateContent>`,
      ),
    ]),
    told: [],
  };
  yield {
    name: 'a cell told twice',
    bytes: replaced([
      first,
      sheet.replace(
        '</sheetData>',
        '<row r="90"><c r="Z90"><v>1</v></c><c r="Z90"><v>2</v></c></row></sheetData>',
      ),
    ]),
    told: ['CC117'],
  };
}

function parts(archive: Archive): Part[] {
  return archive.names.map((name): Part => [name, archive.packed(name)!]);
}

function flipped(bytes: Buffer, seed: number): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor((copy.length * (seed + 0.5)) / 24);
  copy[at] = copy[at]! ^ (1 << (seed % 8));
  return copy;
}

/** A container of Office 97 with one name in it, and nothing behind the name. */
function ole(name: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(4096),
  ]);
}

/** A directory that promises one entry of 4 GB. */
function bomb(): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xfffffffe, 24);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(47, 12);
  end.writeUInt32LE(30, 16);
  return Buffer.concat([local, entry, end]);
}

/** The directory says that a part is smaller than it is. */
function lying(valid: Buffer, part: string): Buffer {
  const copy = Buffer.from(valid);
  const name = copy.lastIndexOf(part);
  copy.writeUInt32LE(1, name - 46 + 24);
  return copy;
}

/** Every entry says that it begins where the first does. */
function overlapping(valid: Buffer): Buffer {
  const copy = Buffer.from(valid);
  const mark = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = copy.indexOf(mark); at >= 0; at = copy.indexOf(mark, at + 4)) copy.writeUInt32LE(0, at + 42);
  return copy;
}

function sameSheet(archive: Archive, part: string, times: number): Buffer {
  const list = Array.from(
    { length: times },
    (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="r${index}"/>`,
  ).join('');
  const relations = Array.from(
    { length: times },
    (_, index) => `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="/${part}"/>`,
  ).join('');
  return packArchive([
    [
      '_rels/.rels',
      `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', `<workbook xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations}</Relationships>`],
    [part, archive.read(part)!],
  ]);
}
