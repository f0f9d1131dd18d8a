/** The bytes of a part → its text. What cannot be told for certain is no text: never one letter for another. */
import { isAscii, isUtf8 } from 'node:buffer';

const DECLARED = /^\s{0,99}<\?xml\s[^?>]{0,80}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;
/** Where Latin-1 has control characters, Windows has signs; whoever declares either means these. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Names of those two. Node's own decoder leaves the control characters in. */
const LATIN = /^(?:windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/;

/** The text of a part, whatever encoding it is in; undefined where its bytes are no text of the encoding they declare. */
export function textOf(bytes: Buffer): string | undefined {
  const start = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (start === 0xfffe || start === 0x3c00) return decoded(bytes, 'utf-16le');
  if (start === 0xfeff || start === 0x003c) return decoded(bytes, 'utf-16be');
  const declared = DECLARED.exec(bytes.toString('latin1', 0, 256))?.[1]?.toLowerCase() ?? 'utf-8';
  if (isAscii(bytes)) return bytes.toString('latin1');
  // What is read a byte at a time is no UTF-16, whatever it says; some programs say so.
  if (/^utf-?(?:8|16)/.test(declared))
    return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : undefined;
  // Two encodings at once: the one declared would give other letters than the one it looks like.
  if (isUtf8(bytes)) return undefined;
  return LATIN.test(declared) ? latinText(bytes) : decoded(bytes, declared);
}

/** Text of the code page of Western Windows. */
export function latinText(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!);
}

/** Text of a known encoding, without its byte order mark; undefined where the bytes are none. */
export function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
