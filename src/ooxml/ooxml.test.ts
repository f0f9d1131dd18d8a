import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Archive, ArchiveError, LIMITS, packArchive } from './archive.ts';
import {
  attribute,
  type Element,
  element,
  escapeText,
  parseXml,
  readXml,
  writeXml,
  XmlError,
} from './xml.ts';

const faultOf = (work: () => unknown) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof ArchiveError ? error.fault : error;
  }
};

describe('archive', () => {
  const packed = packArchive([
    ['a.xml', '<a/>'],
    ['b/c.txt', 'Đồng Kỳ'.repeat(100)],
  ]);

  it('gives back what was packed, by any case of its name', () => {
    const archive = new Archive(packed);
    expect(archive.names).toEqual(['a.xml', 'b/c.txt']);
    expect(archive.readText('B/C.TXT')).toBe('Đồng Kỳ'.repeat(100));
    expect(archive.read('none')).toBeUndefined();
  });

  it('is the same bytes every time', () => {
    const parts: [string, string][] = [
      ['a', '1'],
      ['b', '2'],
    ];
    expect(packArchive(parts).equals(packArchive(parts))).toBe(true);
  });

  it('notices every flipped bit of the content', () => {
    const start = packed.indexOf('a.xml') + 5;
    for (let at = start; at < start + 4; at++) {
      const damaged = Buffer.from(packed);
      damaged[at]! ^= 0x10;
      expect(faultOf(() => new Archive(damaged).read('a.xml'))).toBe('damaged');
    }
  });

  it('never throws anything but ArchiveError, however it is cut or changed', () => {
    fc.assert(
      fc.property(
        fc.nat(packed.length),
        fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { maxLength: 8 }),
        (length, changes) => {
          const bytes = Buffer.from(packed.subarray(0, length));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const fault = faultOf(() => {
            const archive = new Archive(bytes);
            for (const name of archive.names) archive.read(name);
          });
          expect([undefined, 'not-a-zip', 'cut-off', 'damaged', 'encrypted', 'too-big']).toContain(fault);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('refuses what would unpack beyond the limit, before unpacking', () => {
    const many = packArchive(
      Array.from({ length: LIMITS.entries + 1 }, (_, index) => [`${index}`, ''] as const),
    );
    expect(faultOf(() => new Archive(many))).toBe('too-big');
    const lying = Buffer.from(packed);
    lying.writeUInt32LE(LIMITS.entry + 1, packed.lastIndexOf('PK\x01\x02') + 24);
    expect(faultOf(() => new Archive(lying))).toBe('too-big');
  });

  it('stops a bomb whose directory lies about its size', () => {
    const bomb = packArchive([['a', '']]);
    const content = deflateRawSync(Buffer.alloc(1 << 20));
    const bytes = Buffer.concat([bomb.subarray(0, 31), content, bomb.subarray(33)]);
    const directory = bytes.indexOf('PK\x01\x02');
    bytes.writeUInt32LE(content.length, directory + 20);
    bytes.writeUInt32LE(10, directory + 24);
    bytes.writeUInt32LE(directory, bytes.indexOf('PK\x05\x06') + 16);
    expect(faultOf(() => new Archive(bytes).read('a'))).toBe('damaged');
  });

  it('stops unpacking the same part again and again', () => {
    // The directory promises the most that one part may hold; what is really there is too little, and quickly read.
    const bytes = Buffer.from(packed);
    bytes.writeUInt32LE(LIMITS.entry, packed.indexOf('PK\x01\x02') + 24);
    const archive = new Archive(bytes);
    const times = Math.floor((2 * LIMITS.total) / LIMITS.entry);
    const faults = Array.from({ length: times + 1 }, () => faultOf(() => archive.read('a.xml')));
    expect(faults).toEqual([...Array(times).fill('damaged'), 'too-big']);
  });

  it('refuses entries that share bytes', () => {
    const bytes = packArchive([
      ['a', 'x'.repeat(50)],
      ['b', 'y'.repeat(50)],
    ]);
    bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\x01\x02') + 42);
    expect(faultOf(() => new Archive(bytes))).toBe('damaged');
  });
});

/** What saxes says of a document: its events, or that it is none. */
function bySaxes(xml: string): string[] | 'refused' {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let refused = false;
  parser.on('error', () => {
    refused = true;
  });
  parser.on('doctype', () => {
    refused = true;
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth++;
    events.push(`<${tag.name} ${JSON.stringify(Object.entries(tag.attributes))}`);
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.push(`>${tag.name}`);
  });
  const text = (value: string) => depth > 0 && value !== '' && events.push(`"${value}`);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return refused ? 'refused' : joined(events);
}

function byOurs(xml: string): string[] | 'refused' {
  const events: string[] = [];
  const walk = (node: Element) => {
    events.push(`<${node.name} ${JSON.stringify(Object.entries(node.attributes))}`);
    for (const child of node.children) typeof child === 'string' ? events.push(`"${child}`) : walk(child);
    events.push(`>${node.name}`);
  };
  try {
    walk(parseXml(xml));
    return joined(events);
  } catch (error) {
    if (error instanceof XmlError) return 'refused';
    throw error;
  }
}

/** Pieces of one text are one text. */
function joined(events: string[]): string[] {
  const whole: string[] = [];
  for (const event of events)
    if (event.startsWith('"') && whole.at(-1)?.startsWith('"')) whole[whole.length - 1] += event.slice(1);
    else if (event !== '"') whole.push(event);
  return whole;
}

const PIECES = [
  ...[
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<x:c/>',
    '<d\n e=\'&lt;"\' f="2"/>',
    ' ',
    '\n',
    'chữ',
    '&amp;',
    '&#10;',
    '&#x1EDB;',
  ],
  ...[
    '<!-- <a> -->',
    '<![CDATA[<&]]>',
    '<?pi?>',
    '&bad;',
    '&',
    '<',
    '>',
    '"',
    '<a',
    '<!DOCTYPE a>',
    '<e g="1" g="2"/>',
    '\r\n',
    ' h="3"',
  ],
];

describe('xml', () => {
  it('reads what saxes reads, in the same way, and refuses nothing else', () => {
    const document = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(document, fc.boolean(), (inner, wrapped) => {
        const xml = wrapped ? `<?xml version="1.0"?><r>${inner}</r>` : inner;
        const expected = bySaxes(xml);
        if (expected !== 'refused') expect(byOurs(xml)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['<a>', 'an open tag'],
    ['<a></b>', 'another end'],
    ['<a/><b/>', 'two roots'],
    ['<a>&x;</a>', 'an unknown entity'],
    ['<!DOCTYPE a><a/>', 'a DOCTYPE'],
    ['<a x=1/>', 'a bare value'],
    ['<a x="1" x="2"/>', 'one name twice'],
    ['<a __proto__="1"/>', 'the name of a prototype'],
    ['<a>\u0000</a>', 'a forbidden character'],
    ['', 'nothing'],
    ['x', 'text alone'],
  ])('refuses %s: %s', (xml) => {
    expect(() => parseXml(xml)).toThrow(XmlError);
  });

  it('is written as it was read', () => {
    const xml = '<w:a x="1 &lt; &quot;2&quot;&#10;"><w:b> Đồng &amp; Kỳ </w:b><w:c/></w:a>';
    expect(writeXml(parseXml(xml)).split('\n').slice(1).join('\n')).toBe(xml);
  });

  it('keeps every text that XML can hold', () => {
    // Any code point but halves of pairs. (`unit: 'binary'` says the same, and takes a second to get ready.)
    const unit = fc
      .nat(0x10ffff - 0x800)
      .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const root = parseXml(writeXml(element('a', { b: text }, [text])));
        const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        expect(root.children.join('')).toBe(kept);
        expect(root.attributes.b).toBe(kept);
      }),
    );
  });

  it('drops halves of surrogate pairs', () =>
    expect(escapeText('a\ud800b\udc00c\ud83d\ude00')).toBe('abc\ud83d\ude00'));

  it('reads names without their prefixes, and refuses a DOCTYPE', () => {
    const names: string[] = [];
    readXml('<x:a xmlns:x="u" x:r="1"><x:b/></x:a>', {
      open: (name, attributes) => names.push(name, attribute(attributes, 'r') ?? ''),
    });
    expect(names).toContain('b');
    expect(names).toContain('1');
    expect(() => readXml('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', { open: () => undefined })).toThrow(
      XmlError,
    );
    expect(() => parseXml('<a><b></a>')).toThrow(XmlError);
  });
});
