import { describe, expect, it } from 'vitest';
import { textOf } from './encoding.ts';

const declared = (encoding: string, rest: string | Buffer, as: BufferEncoding = 'latin1') =>
  Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`),
    typeof rest === 'string' ? Buffer.from(rest, as) : rest,
  ]);
const after = (text: string | undefined) => text?.replace(/^<\?xml[^>]*\?>/, '');

describe('the text of a part', () => {
  it('is UTF-8 where nothing else is said, with a byte order mark or without', () => {
    expect(textOf(Buffer.from('<a>đã</a>'))).toBe('<a>đã</a>');
    expect(textOf(Buffer.from('\ufeff<a>đã</a>'))).toBe('<a>đã</a>');
    expect(textOf(Buffer.alloc(0))).toBe('');
  });

  it('is UTF-16 by its first bytes, whatever it says', () => {
    const little = Buffer.from('<a>đã</a>', 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) expect(textOf(bytes)).toBe('<a>đã</a>');
    expect(textOf(Buffer.from('\ufeff<a>đã</a>', 'utf16le'))).toBe('<a>đã</a>');
    // What some .NET programs write: it says UTF-16 and is not.
    expect(after(textOf(declared('utf-16', '<a>đã</a>', 'utf8')))).toBe('<a>đã</a>');
  });

  it('is what its declaration says, the signs of Windows included', () => {
    expect(after(textOf(declared('windows-1252', Buffer.from([0x93, 0xe0, 0x94, 0x80]))))).toBe('“à”€');
    expect(after(textOf(declared('ISO-8859-1', Buffer.from([0xe0, 0x93]))))).toBe('à“');
    expect(after(textOf(declared('windows-1258', Buffer.from([0xfe]))))).toBe('₫');
    expect(after(textOf(declared('shift_jis', Buffer.from([0x8a, 0xbf]))))).toBe('漢');
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xe0, 0x3e])],
    ['an encoding that nobody knows', declared('viscii', Buffer.from([0xe0, 0x41]))],
    ['two encodings at once', declared('windows-1252', 'đã', 'utf8')],
    ['half a letter', Buffer.from([0xff, 0xfe, 0x3c])],
    ['half a pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x3c, 0x00])],
  ])('is none: %s', (_, bytes) => {
    expect(textOf(bytes)).toBeUndefined();
  });
});
