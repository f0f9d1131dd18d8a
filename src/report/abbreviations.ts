/** First in full, with the abbreviation in brackets; from then on the abbreviation alone (NĐ 30/2020, Phụ lục I). */
import type { Gap, Text } from '../model/text.ts';

/** Abbreviations of the field. Those in names ("Văn phòng HĐND và UBND xã") and symbols are never touched. */
const ABBREVIATIONS: [short: string, full: string][] = [
  ['CCHC', 'cải cách hành chính'],
  ['TTHC', 'thủ tục hành chính'],
  ['PAKN', 'phản ánh, kiến nghị'],
  ['QPPL', 'quy phạm pháp luật'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['CNTT', 'công nghệ thông tin'],
  ['NSNN', 'ngân sách nhà nước'],
];

/** Quoted titles are told as the plan prints them, and a document's symbol is no word. */
const UNTOUCHED = /“[^”]*”|[\p{L}\d]*[/-][\p{L}\d/-]+/gu;

/**
 * Spells out the first mention of each abbreviation that the texts use.
 * @param texts of the body, in the order in which they are read
 * @param cited titles that stand in them without quotation marks
 */
export function introduceAbbreviations(texts: Text[], cited: string[] = []): Text[] {
  const bits: (string | Gap)[][] = texts.map((text) =>
    typeof text === 'string' ? [text] : [...text.phrase],
  );
  const titles = cited.map((title) => new RegExp(literal(title), 'giu'));
  const known = new Map<string, string>();
  const masked = (text: string) => {
    let mask = known.get(text);
    if (mask === undefined) {
      mask = titles.reduce(blotted, blotted(text, UNTOUCHED));
      known.set(text, mask);
    }
    return mask;
  };
  for (const [short, full] of ABBREVIATIONS) introduce(bits, short, full, masked);
  return texts.map((text, index) =>
    typeof text === 'string' ? (bits[index]![0] as string) : { ...text, phrase: bits[index]! },
  );
}

function introduce(
  bits: (string | Gap)[][],
  short: string,
  full: string,
  masked: (text: string) => string,
): void {
  const isUsed = (bit: string | Gap) =>
    typeof bit === 'string' && bit.includes(short) && placeOf(short, masked(bit)) >= 0;
  if (!bits.some((text) => text.some(isUsed))) return;
  for (const text of bits) {
    for (const [at, bit] of text.entries()) {
      if (typeof bit !== 'string') continue;
      const shortAt = bit.includes(short) ? placeOf(short, masked(bit)) : -1;
      const fullAt = bit.toLowerCase().includes(full) ? placeOf(full, lowered(masked(bit))) : -1;
      if (shortAt < 0 && fullAt < 0) continue;
      const isFull = fullAt >= 0 && (shortAt < 0 || fullAt < shortAt);
      const [from, length] = isFull ? [fullAt, full.length] : [shortAt, short.length];
      const [before, after] = [bit.slice(0, from), bit.slice(from + length)];
      if (after.startsWith(` (${short})`)) return;
      const inFull = isFull
        ? bit.slice(from, from + length)
        : startsSentence(before, at)
          ? capital(full)
          : full;
      text[at] = `${before}${inFull} (${short})${after}`;
      return;
    }
  }
}

/** Where the words stand by themselves in a text; -1 where they do not. */
function placeOf(words: string, text: string): number {
  let at = text.indexOf(words);
  while (
    at >= 0 &&
    (ENDS_IN_WORD.test(text.slice(0, at)) || BEGINS_WITH_WORD.test(text.slice(at + words.length)))
  )
    at = text.indexOf(words, at + 1);
  return at;
}

const ENDS_IN_WORD = /[\p{L}\d]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\d]/u;

/** In small letters, each where it was: the only letter that would become two is written as one. */
function lowered(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

/** The text with what must stay blotted out, at the same length. */
function blotted(text: string, what: RegExp): string {
  return text.replace(what, (part) => ' '.repeat(part.length));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** @param at which bit of its text the words stand in: a later one goes on after a gap */
function startsSentence(before: string, at: number): boolean {
  return (at === 0 && /^\s*[-+]?\s*$/.test(before)) || /[.!?]\s+$/.test(before);
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
