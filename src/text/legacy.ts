/**
 * Vietnamese text from before Unicode: TCVN3 (fonts .Vn…) puts one byte, VNI-Windows (fonts VNI-…) one or two
 * where Unicode has one letter, so that a workbook holds "Ch­a thùc hiÖn" or "Chöa thöïc hieän" (domain.md §6).
 * Decided cell by cell: by the font, and by whether what comes out are Vietnamese syllables.
 */
import type { LegacyEncoding } from '../model/grid.ts';
import { rememberByText } from '../model/remember.ts';

/** TCVN3's letters by the Latin-1 characters they look like (TCVN 5712:1993, VN3); "ư" is the soft hyphen. */
const TCVN3 = letters([
  ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
  ['¨©ª«¬\u00ad®', 'ăâêôơưđ'],
  ['µ¶·¸¹', 'àảãáạ'],
  ['»¼½¾Æ', 'ằẳẵắặ'],
  ['ÇÈÉÊË', 'ầẩẫấậ'],
  ['ÌÎÏÐÑ', 'èẻẽéẹ'],
  ['ÒÓÔÕÖ', 'ềểễếệ'],
  ['×ØÜÝÞ', 'ìỉĩíị'],
  ['ßáâãä', 'òỏõóọ'],
  ['åæçèé', 'ồổỗốộ'],
  ['êëìíî', 'ờởỡớợ'],
  ['ïñòóô', 'ùủũúụ'],
  ['õö÷øù', 'ừửữứự'],
  ['úûüýþ', 'ỳỷỹýỵ'],
]);

/** VNI: letters that stand for one letter by themselves, */
const VNI_ALONE = letters([['ìíæóòîñôö', 'ìíỉĩịỵđơư']]);

/** and marks that follow the letter they belong to. */
const VNI_MARKED = new Map<string, Map<string, string>>(
  [
    ['a', 'øùûõïâàáåãäêèéúüë', 'àáảãạâầấẩẫậăằắẳẵặ'],
    ['e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
    ['o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
    ['u', 'øùûõï', 'ùúủũụ'],
    ['y', 'øùûõ', 'ỳýỷỹ'],
    ['ô', 'øùûõï', 'ờớởỡợ'],
    ['ö', 'øùûõï', 'ừứửữự'],
  ].map(([base, marks, made]) => [base!, letters([[marks!, made!]])]),
);

function letters(rows: [from: string, to: string][]): Map<string, string> {
  return new Map(rows.flatMap(([from, to]) => [...from].map((letter, index) => [letter, [...to][index]!])));
}

/** Something above ASCII that could be a letter of an old encoding. */
const HIGH = /[\u00a1-\u00ff]/;
/** Letters that only Unicode has: such a text was converted already, whatever its font. */
const UNICODE = /[\u0100-\u02af\u0300-\u036f\u1e00-\u1eff]/;
const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
/** A cell holds at most 32,767 characters; that much of it is looked at. */
const LONGEST = 40_000;

/** What a cell's text is taken for. */
export type LegacyReading =
  /** In that encoding; the text is what it says. */
  | { text: string; encoding: LegacyEncoding; sure: true }
  /** It could be either: what the other cells of the workbook are decides. */
  | { text: string; encoding: LegacyEncoding; sure: false }
  /** In Unicode, although the font is one of an old encoding. */
  | 'unicode';

/** Whether there is something to be looked at in the words of a text. */
export function mayBeLegacy(text: string): boolean {
  return HIGH.test(text) && !UNICODE.test(text);
}

/** Reads a text that may be in an old encoding; undefined when nothing speaks for it. */
export function readLegacy(text: string, font: string | undefined): LegacyReading | undefined {
  const named = encodingOfFont(font ?? '');
  if (text.length > LONGEST) return undefined;
  if (UNICODE.test(text)) return named && 'unicode';
  if (!named) return mayBeLegacy(text) ? likeliest(text) : undefined;
  const reading = mayBeLegacy(text) ? readAs(text, named, true) : undefined;
  return reading && { ...reading, text: isCapitalFont(font) ? reading.text.toUpperCase() : reading.text };
}

/** A text whose font tells nothing; all sheets have the same headers and statuses. */
const likeliest = rememberByText((text): LegacyReading | undefined =>
  text.match(WORD)!.every(isEveryday)
    ? undefined
    : (['TCVN3', 'VNI'] as const)
        .flatMap((encoding) => readAs(text, encoding, false) ?? [])
        .sort((a, b) => Number(b.sure) - Number(a.sure) || b.common - a.common)[0],
);

/** Whether a word, small or with a capital, makes sense as it is: no reading of a text of these alone is better. */
function isEveryday(word: string): boolean {
  return !HIGH.test(word) || EVERYDAY.has(word) || EVERYDAY.has(word[0]!.toLowerCase() + word.slice(1));
}

/** The text as that encoding would have it; undefined when that makes less sense than the text as it is. */
function readAs(
  text: string,
  encoding: LegacyEncoding,
  named: boolean,
): { text: string; encoding: LegacyEncoding; sure: boolean; common: number } | undefined {
  let seen = 0;
  let valid = 0;
  let validBefore = 0;
  let gained = 0;
  let common = 0;
  let everyday = 0;
  // A font shows capitals with the small accented letters of the encoding: "PHßNG" is "PHÒNG".
  const capitals = !/[a-z]/.test(text) && /[A-Z][^\sA-Z]?[A-Z]/.test(text);
  const made = text.replace(WORD, (word) => {
    const letters = HIGH.test(word) ? decodeWord(word, encoding) : undefined;
    const decoded = capitals ? letters?.toUpperCase() : letters;
    // Signs that stand by themselves (m², ½, «…») are no letters, and no reason to leave the rest.
    if (decoded === undefined) return word;
    seen++;
    const before = isSyllable(unquoted(word));
    const after = isSyllable(unquoted(decoded));
    if (before) validBefore++;
    if (after) valid++;
    if (after && !before && decoded.length > 1) gained++;
    if (COMMON.has(decoded.toLowerCase())) common++;
    if (EVERYDAY.has(word.toLowerCase())) everyday++;
    return decoded;
  });
  if (seen === 0 || valid < validBefore || (valid === 0 && !named)) return undefined;
  const sure = gained > 0 && valid > validBefore && valid >= 0.9 * seen;
  if (!sure && (everyday > 0 || valid < seen))
    return named && gained > 0 ? { text: made, encoding, sure: true, common } : undefined;
  return { text: made, encoding, sure, common };
}

const encodingOfFont = rememberByText((font): LegacyEncoding | undefined =>
  /^\.vn/i.test(font) ? 'TCVN3' : /^vni[- ]/i.test(font) ? 'VNI' : undefined,
);

/** ".VnTimeH" shows small letters as capitals. */
function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^\.vn.*h$/i.test(font);
}

/** The word decoded; undefined when it holds signs that the encoding has no letter for, or is but a sign itself. */
function decodeWord(word: string, encoding: LegacyEncoding): string | undefined {
  if (/^[\u00a1-\u00bf×÷]$/.test(word)) return undefined;
  const decode = encoding === 'TCVN3' ? decodeTcvn3 : decodeVni;
  const [, before, inner, after] = /^(«?)(.*?)(»?)$/.exec(word)!;
  const quoted = before || after ? decode(inner!) : undefined;
  if (quoted !== undefined && isSyllable(quoted)) return `${before}${quoted}${after}`;
  return decode(word);
}

function unquoted(word: string): string {
  return word.replace(/^«|»$/g, '');
}

function decodeTcvn3(word: string): string | undefined {
  let made = '';
  for (const letter of word) {
    const decoded = letter < '\u0080' ? letter : TCVN3.get(letter);
    if (decoded === undefined) return undefined;
    made += decoded;
  }
  return made;
}

function decodeVni(word: string): string | undefined {
  let made = '';
  for (let index = 0; index < word.length; index++) {
    const letter = word[index]!;
    const small = letter.toLowerCase();
    const marked = VNI_MARKED.get(small)?.get(word[index + 1]?.toLowerCase() ?? '');
    const decoded = marked ?? VNI_ALONE.get(small) ?? (letter < '\u0080' ? small : undefined);
    if (decoded === undefined) return undefined;
    made += letter === small ? decoded : decoded.toUpperCase();
    if (marked !== undefined) index++;
  }
  return made;
}

const SYLLABLE = new RegExp(
  `^(${'ngh|ng|nh|n|gh|gi|g|kh|k|ph|p|th|tr|t|ch|c|qu|b|d|đ|h|l|m|r|s|v|x'})?` +
    `(${[
      'uyê|uya|uyu|iêu|yêu|ươi|ươu|uôi|oai|oay|oao|oeo|uây|ia|iê|iu|yê|ươ|ưa|ưi|ưu|uô|ua|uâ|uê|ui|uơ|uy',
      'oa|oă|oe|oi|ôi|ơi|ai|ao|au|ay|âu|ây|eo|êu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
    ].join('|')})(ch|c|m|ng|nh|n|p|t)?$`,
);
/** Consonants that are spelt one way before i, e, ê, y and another before the other vowels. */
const MISSPELT = /^(?:[cg](?=[eê])|c(?=[iy])|ng(?=[ieê])|(?:ngh|gh)(?![ieêy])|k(?![hieêy]))/;
/** Nuclei that end in a glide, where no consonant can follow. */
const CLOSED = /^(?!uy$).*(?:[aâeêoôơuư][iyou]|iu|uyu|uya|ia|ưa|ua|uơ)$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word is spelt as a Vietnamese syllable can be, or is an abbreviation in capitals with a Đ. */
const isSyllable = rememberByText(
  (word): boolean => word.length <= 7 && (/^[A-ZĐ]*Đ[A-ZĐ]*$/.test(word) || looksLikeSyllable(word)),
);

function looksLikeSyllable(word: string): boolean {
  const small = word.toLowerCase();
  const capitals = word.toUpperCase();
  if (word !== small && word !== capitals && word !== capitals[0] + small.slice(1)) return false;
  const apart = [...small].map((letter) => letter.normalize('NFD'));
  const tones = apart.flatMap((letter, index) =>
    [...letter.matchAll(TONES)].map(([tone]) => ({ tone, index })),
  );
  const plain = apart.map((letter) => letter.replace(TONES, '').normalize('NFC')).join('');
  const found = tones.length > 1 || MISSPELT.test(plain) ? null : SYLLABLE.exec(plain);
  if (!found) return false;
  const [, initial = '', nucleus = '', final = ''] = found;
  if (final !== '' && CLOSED.test(nucleus)) return false;
  const [toned] = tones;
  // Before a stop only two tones exist.
  if (/^(ch|c|p|t)$/.test(final))
    return /[\u0301\u0323]/.test(toned?.tone ?? '') && bears(nucleus, final, toned!.index - initial.length);
  return toned === undefined || bears(nucleus, final, toned.index - initial.length);
}

/** Whether that vowel of a nucleus can bear the tone mark; "hoà" and "hòa" are both in use. */
function bears(nucleus: string, final: string, index: number): boolean {
  if (final !== '') return index === nucleus.length - 1;
  const marked = nucleus.search(/[ăâêôơ]|ư(?!ơ)/);
  if (marked >= 0) return index === marked;
  if (/^(oa|oe|uy)$/.test(nucleus)) return index === 0 || index === 1;
  return index === (nucleus.length === 3 ? 1 : 0);
}

/** Frequent words of sheets, by which one encoding is told from the other where both make sense. */
const COMMON = new Set(
  (
    'chưa đã được của số việc thực hiện kế hoạch cải cách hành chính xã phòng văn hóa không có và là các tháng quý ' +
    'nhiệm vụ tình trạng kết quả hoàn thành đang phát sinh đơn vị nội dung ngày báo cáo thủ tục hồ sơ'
  ).split(' '),
);

/** Frequent words that are written the same in Latin-1 and in Unicode. */
const EVERYDAY = new Set(
  (
    'không có và là các công hành thành hoàn nhà quá báo cáo ngày tháng trình xã hòa hóa thông chính phòng tài ' +
    'làm tình hình cán viên liên chuyên tâm dân nhân trên bên tên nên còn tính sáng hàng nâng toàn bàn giá xét ' +
    'tiên nhiên quân nông thôn môi phát sinh pháp lý sát kiên yên vùng cùng đúng xong xã cho khó khăn rà soát ' +
    'xây dân số văn bán kiên quan trì trí vì thì khi ý kiên ban tra thanh tài khoán kê khai lãnh ngành khóa dùng bé mã hùng bình võ chú'
  ).split(' '),
);
