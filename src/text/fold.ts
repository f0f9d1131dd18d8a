/** Vietnamese text made comparable. Shown text is never folded; domain.md §1.7 and §6. */
import { rememberByText } from '../model/remember.ts';
import { withoutMarks, wordsAlone } from './letters.ts';

const TONES: Record<string, string> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
};

/** What {@link clean} changes: anything but precomposed letters, signs and single plain spaces between them. */
const UNCLEAN =
  /[^ -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20ab]| {2}|^ | $/;

/** Invisible characters out, every kind of space to one kind, NFC, "Ð" (U+00D0) to "Đ"; line breaks stay. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return (MAYBE_HEAPED.test(text) ? withoutHeaps(text) : text)
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\r\n?|\u2028|\u2029|\u000b/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/\u00d0/g, 'Đ')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** As many signs as a heap of marks has at least, none of them a precomposed letter, a common sign or a space. */
const MAYBE_HEAPED = /[^\s -\u02ff\u1e00-\u1eff\u2010-\u20cf\u2100-\u2bff]{5}/;

/** A run of a million marks at once is more than a regular expression can hold. */
function withoutHeaps(text: string): string {
  return text.replace(/(\p{M}{4})\p{M}{1,5000}/gu, '$1');
}

/** {@link clean} on one line. */
export function oneLine(text: string): string {
  const lines = clean(text);
  return lines.includes('\n') ? lines.replace(/\n+/g, ' ') : lines;
}

/**
 * The key under which two spellings are the same: case, spaces, dashes and the place of the tone mark
 * (hoá = hóa, uỷ = ủy) do not count; every mark that changes the word does (số ≠ sổ ≠ sơ).
 */
export const fold = rememberByText((text): string => {
  let line = oneLine(text).toLowerCase();
  if (RARE.test(line))
    line = line
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[‘’‛]/g, "'")
      .replace(/&/g, ' và ')
      .replace(/ +/g, ' ');
  if (PUNCTUATED.test(line)) line = line.replace(/ ?([-/,;:.()]) ?/g, '$1');
  return byWords(line.trim(), foldedWord);
});

const RARE = /[&\u2010-\u2015\u2212“”„‟«»‘’‛]/;
const PUNCTUATED = /[-/,;:.()]/;
/** A word with a tone mark in it; the marks that make another letter (â, ơ) belong to the word. */
const TONED = /([\u0300\u0301\u0303\u0309\u0323])([a-zđ\u0300-\u0323\u031b]*)/g;

const foldedWord = rememberByText((word): string =>
  word.normalize('NFD').replace(TONED, toneLast).normalize('NFC'),
);

/** The tone mark to the end of the word, where its place no longer matters. */
function toneLast(_: string, tone: string, rest: string): string {
  return rest + TONES[tone];
}

/** What is made of each word: sheets hold a few hundred, again and again. No mark goes over a space. */
function byWords(line: string, make: (word: string) => string): string {
  return line.includes(' ') ? line.split(' ').map(make).join(' ') : make(line);
}

/** {@link fold} without punctuation: for texts that were typed again. */
export const foldWords = rememberByText((text): string => wordsAlone(fold(text)));

/** Without any mark, in lower case: only for tiny vocabularies ("tháng", "quý"); "số" and "sổ" collapse here. */
export const bare = rememberByText((text): string => byWords(oneLine(text), bareWord));

const bareWord = rememberByText((word): string => {
  const letters = withoutMarks(word.normalize('NFD')).toLowerCase().replace(/đ/g, 'd');
  // Put together from single letters it takes one byte each: regular expressions are compiled for one kind of text.
  return [...letters].join('');
});

/** Without these characters at its end; a loop, because a regular expression would look from every place. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && (characters.includes(text[end - 1]!) || text[end - 1]!.trim() === '')) end--;
  return text.slice(0, end);
}
