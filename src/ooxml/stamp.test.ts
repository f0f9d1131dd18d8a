/** Our own file is known again, byte for byte; whoever touches it makes it theirs. */
import { describe, expect, it } from 'vitest';
import { Archive, type Packed, type Part, pack, packArchive } from './archive.ts';
import { sha256Of } from './digest.ts';
import { packStamped, stampOf } from './stamp.ts';
import { childrenOf, parseXml } from './xml.ts';

const isUntouched = (bytes: Buffer) => stampOf(bytes)?.untouched ?? false;

const CUSTOM = 'docProps/custom.xml';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A small package; `others` come after, or in place of the part of that name. */
function parts(...others: [name: string, content: string][]): Part[] {
  return [
    ...new Map<string, string>([
      ['[Content_Types].xml', TYPES],
      ['_rels/.rels', RELATIONS],
      ['word/document.xml', '<w>12 nhiệm vụ</w>'],
      ...others,
    ]),
  ];
}

/** The package with one part made anew. */
function changed(bytes: Buffer, part: string, change: (xml: string) => string): Buffer {
  const archive = new Archive(bytes);
  return packArchive(
    archive.names.map((name): Part => {
      const xml = archive.readText(name)!;
      return [name, name === part ? change(xml) : xml];
    }),
  );
}

const stamped = packStamped(parts());

describe('a stamped file', () => {
  it('is known again', () => expect(isUntouched(stamped)).toBe(true));

  it.each([
    ['edited', changed(stamped, 'word/document.xml', (xml) => xml.replace('12', '3'))],
    ['edited at the same size', changed(stamped, 'word/document.xml', (xml) => xml.replace('12', '13'))],
    [
      'without one of its parts',
      packArchive(
        new Archive(stamped).names
          .filter((name) => name !== 'word/document.xml')
          .map((name): Part => [name, new Archive(stamped).read(name)!]),
      ),
    ],
    [
      'with one more part',
      packArchive([
        ...new Archive(stamped).names.map((name): Part => [name, new Archive(stamped).read(name)!]),
        ['word/x.xml', ''],
      ]),
    ],
    [
      'whose part has another name',
      Buffer.from(stamped.toString('latin1').replaceAll('document.xml', 'documenu.xml'), 'latin1'),
    ],
    ['whose stamp was dropped', changed(stamped, CUSTOM, (xml) => xml.replace('cchc', 'khác'))],
    [
      'whose stamp is another',
      changed(stamped, CUSTOM, (xml) => xml.replace(/[0-9a-f]{64}/, '0'.repeat(64))),
    ],
    ['with a byte after its end', Buffer.concat([stamped, Buffer.from('x')])],
    ['with as many bytes after its end as an end has', Buffer.concat([stamped, Buffer.alloc(22)])],
    ['cut off', stamped.subarray(0, -1)],
    ['never stamped', packArchive(parts())],
  ])('is not, once it is %s', (_, bytes) => {
    expect(isUntouched(bytes)).toBe(false);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('abc')],
    ['an end alone', Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])],
  ])('is not %s', (_, bytes) => expect(isUntouched(bytes)).toBe(false));

  it('is known however it is packed: the contents count, not how hard they were pressed', () => {
    const archive = new Archive(stamped);
    const again = archive.names.map((name): Part => [name, archive.packed(name)!]);
    expect(isUntouched(packArchive(again))).toBe(true);
  });
});

describe('a file that version 0.1 stamped', () => {
  // Its digest told of the parts alone.
  const others = parts();
  const first = sha256Of(
    others
      .map(([name, content]): [string, Packed] => [name, pack(content)])
      .map(([name, { size, crc }]) => `${name}\0${size}\0${crc}\0`)
      .join(''),
  );
  const property = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="cchc"><vt:lpwstr xmlns:vt="v">${first}</vt:lpwstr></property>`;
  const bytes = packArchive([...others, [CUSTOM, `<Properties xmlns="p">${property}</Properties>`]]);

  it('is known again', () => expect(stampOf(bytes)).toEqual({ untouched: true }));

  it.each([
    ['edited', changed(bytes, 'word/document.xml', (xml) => xml.replace('12', '13'))],
    ['given a property', changed(bytes, CUSTOM, (xml) => xml.replace('</P', '<property name="Số"/></P'))],
  ])('is not, once it is %s', (_, edited) => expect(isUntouched(edited)).toBe(false));
});

describe('the stamp', () => {
  const read = (bytes: Buffer, name: string) => parseXml(new Archive(bytes).readText(name)!);
  const properties = (bytes: Buffer) =>
    childrenOf(read(bytes, CUSTOM)).map(({ attributes }) => [attributes.name, attributes.pid]);

  it('is a custom property, named to Office once', () => {
    expect(properties(stamped)).toEqual([['cchc', '2']]);
    const overrides = childrenOf(read(stamped, '[Content_Types].xml'), 'Override');
    expect(overrides.map(({ attributes }) => attributes.PartName)).toEqual([`/${CUSTOM}`]);
    const [relation, ...more] = childrenOf(read(stamped, '_rels/.rels'));
    expect([relation!.attributes.Target, more]).toEqual([CUSTOM, []]);
  });

  it('stands beside the properties that the document has, under a number of its own', () => {
    const property = (name: string, pid: number) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr xmlns:vt="v">x</vt:lpwstr></property>`;
    const own = `<Properties xmlns="p">${property('Số', 7)}${property('Khác', 3)}</Properties>`;
    const bytes = packStamped(parts([CUSTOM, own]));
    expect(properties(bytes)).toEqual([
      ['Số', '7'],
      ['Khác', '3'],
      ['cchc', '8'],
    ]);
    expect(isUntouched(bytes)).toBe(true);
  });

  it('takes the place of an older one', () => {
    const archive = new Archive(stamped);
    const again = packStamped(
      archive.names.map((name): Part => [name, `${archive.readText(name)!.replace('12', '13')}`]),
    );
    expect(properties(again)).toEqual([['cchc', '2']]);
    expect(childrenOf(read(again, '_rels/.rels'))).toHaveLength(1);
    expect(childrenOf(read(again, '[Content_Types].xml'), 'Override')).toHaveLength(1);
    expect(isUntouched(again)).toBe(true);
  });

  it('finds its place in parts that are empty, or whose names carry a prefix', () => {
    const bytes = packStamped(
      parts(
        ['[Content_Types].xml', '<ct:Types xmlns:ct="c"/>'],
        ['_rels/.rels', '<r:Relationships xmlns:r="r"></r:Relationships>'],
        [CUSTOM, '<p:Properties xmlns:p="p"/>'],
      ),
    );
    expect(childrenOf(read(bytes, '[Content_Types].xml'), 'ct:Override')).toHaveLength(1);
    expect(childrenOf(read(bytes, '_rels/.rels'), 'r:Relationship')).toHaveLength(1);
    expect(childrenOf(read(bytes, CUSTOM), 'p:property')).toHaveLength(1);
    expect(isUntouched(bytes)).toBe(true);
  });
});
