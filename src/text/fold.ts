/** Vietnamese text made comparable. Shown text is never folded; domain.md §1.7 and §6. */

const TONES: Record<string, string> = { '\u0300': '1', '\u0301': '2', '\u0303': '3', '\u0309': '4', '\u0323': '5' };

/** Invisible characters out, every kind of space to one kind, NFC, "Ð" (U+00D0) to "Đ"; line breaks stay. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\r\n?|\u2028|\u2029|\u000b/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/\u00d0/g, 'Đ')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** {@link clean} on one line. */
export function oneLine(text: string): string {
  return clean(text).replace(/\n+/g, ' ');
}

/**
 * The key under which two spellings are the same: case, spaces, dashes and the place of the tone mark
 * (hoá = hóa, uỷ = ủy) do not count; every mark that changes the word does (số ≠ sổ ≠ sơ).
 */
export function fold(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‛]/g, "'")
    .replace(/&/g, ' và ')
    .replace(/\s*([-/,;:.()])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/([^\p{L}\p{M}\p{N}]+)/u)
    .map(foldWord)
    .join('');
}

/** {@link fold} without punctuation: for texts that were typed again. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
}

/** Tone marks to the end of the word, where their place no longer matters. */
function foldWord(word: string): string {
  let tone = '';
  const base = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone += TONES[mark];
    return '';
  });
  return tone ? `${base.normalize('NFC')}${tone}` : base.normalize('NFC');
}

/** Without any mark, in lower case: only for tiny vocabularies ("tháng", "quý"); "số" and "sổ" collapse here. */
export function bare(text: string): string {
  return oneLine(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
}
