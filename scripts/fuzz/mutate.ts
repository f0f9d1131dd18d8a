/** Sheets as accidents and ill will leave them: bytes flipped, cut and doubled, parts rewritten with sound checksums. */
import { Archive, type Part, packArchive } from '../../src/ooxml/archive.ts';
import type { Random } from './random.ts';

/** Values that programs stumble over. */
const STUMBLING = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '{{mở đầu}}',
    '&lt;',
    '=1+1',
    '_x0000_',
    '_xD800_',
    '_xFFFE_',
  ],
  ...[
    '1e308',
    '-1e308',
    'NaN',
    'Infinity',
    '1e999',
    '-1',
    '0',
    '99999999999',
    '3000000',
    '-5',
    '0.5',
    '1.234',
    '12/0',
    '5/3',
  ],
  ...[
    '',
    '  ',
    '\n',
    '-',
    '\u0301',
    'đ'.repeat(300),
    'Ch\u00ada thùc hiÖn',
    'Tieáng Vieät',
    '2026-13-45',
    '10/4',
    '31/02/2026',
  ],
  ...[
    'I.1',
    'III.1',
    'VIII.1',
    'IV',
    'Hoàn thành',
    'không phát sinh',
    '100%',
    'thang 4',
    'Tổng cộng',
    'Nơi nhận:',
    'Cần sửa',
  ],
  ...[
    'XFD1048576',
    'ZZZZZZZZ9',
    'A99999999999999999999',
    'a1',
    '1:1',
    'A1:XFD1048576',
    'rId1',
    's',
    'str',
    'd',
    'e',
    'b',
    'true',
  ],
];
const NUMBERS = ['0', '-1', '1e308', '999999999', '1048576', '16384', '65536', '2', '3', '7'];
const TYPES = ['s', 'str', 'd', 'e', 'b', 'inlineStr', 'n', 'x'];

type Mutation = (xml: string, random: Random) => string;

/** Puts something else in place of one of the matches. */
function replacing(pattern: RegExp, make: (found: string, random: Random) => string): Mutation {
  return (xml, random) => {
    const found = [...xml.matchAll(pattern)];
    if (found.length === 0) return xml;
    const { 0: text, index } = random.pick(found);
    return xml.slice(0, index) + make(text, random) + xml.slice(index + text.length);
  };
}

const escaped = (text: string) =>
  text
    .replace(/&(?!lt;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
const stumbling = (random: Random) => escaped(random.pick(STUMBLING));

const XML_MUTATIONS: Mutation[] = [
  replacing(/="[^"]*"/g, (_, random) => `="${stumbling(random)}"`),
  replacing(/>[^<]+</g, (_, random) => `>${stumbling(random)}<`),
  replacing(/>[^<]+</g, (_, random) => `>${stumbling(random)}<`),
  replacing(/ [\w:]+="[^"]*"/g, () => ''),
  replacing(/<[^>]+\/>/g, (found, random) => found.repeat(random.below(4))),
  replacing(/<(c|row|si|xf|sheet|Relationship)\b[^>]*>.*?<\/\1>/gs, (found, random) =>
    found.repeat(random.below(3)),
  ),
  replacing(/\d+/g, (_, random) => random.pick(NUMBERS)),
  replacing(/ t="\w+"/g, (_, random) => ` t="${random.pick(TYPES)}"`),
  replacing(/<v>[^<]*<\/v>/g, (_, random) =>
    random.pick([
      '<f>1/0</f><v></v>',
      '<f/>',
      '<v/>',
      `<v>${stumbling(random)}</v>`,
      `<is><t>${stumbling(random)}</t></is>`,
    ]),
  ),
  (xml, random) => (random.below(4) === 0 ? xml.slice(0, random.below(xml.length)) : xml),
  (xml, random) => {
    const at = random.below(xml.length);
    return random.below(4) === 0 ? xml.slice(0, at) + xml.slice(at + random.below(50)) : xml;
  },
];

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

const BYTE_MUTATIONS: ByteMutation[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let left = 1 + random.below(20); left > 0; left--)
      copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  // The directory of the package, where a lie costs most.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    const start = Math.max(0, copy.length - 2000);
    for (let left = 1 + random.below(8); left > 0; left--)
      copy[start + random.below(copy.length - start)] = random.pick([0, 255, random.below(256)]);
    return copy;
  },
  (bytes, random) =>
    Buffer.concat([
      bytes.subarray(0, random.below(bytes.length)),
      bytes.subarray(random.below(bytes.length)),
    ]),
];

/** One mutation of a workbook; a package's parts are rewritten twice as often as its bytes. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  const isPackage = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isPackage && random.below(3) > 0
    ? mutateParts(bytes, random)
    : random.pick(BYTE_MUTATIONS)(bytes, random);
}

function mutateParts(bytes: Buffer, random: Random): Buffer {
  const archive = new Archive(bytes);
  const often = archive.names.filter((name) => /sheet\d*\.xml$|sharedStrings|content\.xml$/.test(name));
  const any = archive.names.filter((name) => /\.(xml|rels|vml)$/.test(name));
  const from = random.below(4) > 0 && often.length > 0 ? often : any;
  const chosen = new Set([random.pick(from), random.pick(from)]);
  return packArchive(
    archive.names.flatMap((name): Part[] => {
      if (!chosen.has(name)) return [[name, archive.read(name)!]];
      if (random.below(40) === 0) return [];
      let xml = archive.readText(name)!;
      for (let left = 1 + random.below(6); left > 0; left--) xml = random.pick(XML_MUTATIONS)(xml, random);
      return [[name, xml]];
    }),
  );
}
