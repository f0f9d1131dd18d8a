/**
 * What looks like a day in a deadline and is none: the documents it cites, with their days, and hours of the clock.
 * Texts here are without marks, in lower case, on one line (`bare`).
 */

/** Stands in a text where a document was cited. */
export const CITED = '§';

const KINDS =
  'quyet dinh|nghi quyet|nghi dinh|chi thi|thong tu(?: lien tich)?|ke hoach|cong van|cong dien|thong bao|ket luan|' +
  'huong dan|bao cao|to trinh|chuong trinh|de an|van ban|luat|phap lenh|quy dinh|quy che|qd|nq|nd|ct|tt|kh|cv|tb|kl|hd|bc';
const BLANK = '[.…_ ]{1,20}';
/** No letters of a document: "30/tháng 6", "01/quý", "2/lần". */
const NO_TIME = '(?!(?:thang|nam|quy|tuan|ngay|lan|gio)(?![a-z])|[tq]\\d)';
const SYMBOL = `${NO_TIME}[a-z][a-z0-9]{0,11}(?: ?- ?(?:ttg|cp|tw|ubnd|hdnd|ubtvqh|bnv|btttt|bkhcn)(?![a-z])|[-/&.][a-z][a-z0-9]{0,11}){0,4}`;
const NUMBERED = `(?:(?<![\\d/.-])\\d{1,5}[a-z]?(?: ?/ ?(?:19|20)\\d\\d)? ?/ ?${SYMBOL}|(?<![\\d/.-])\\d{1,5} ?- ?${NO_TIME}[a-z]{2,6} ?/ ?[a-z]{2,}|so ?(?:${BLANK})? ?/ ?${SYMBOL})`;
/** "Nghị quyết số 57", "Đề án 06": a number alone, which is no year, day or count. */
const ALONE =
  '(?:so )?(?!20[2-4]\\d(?!\\d))\\d{1,5}(?![\\d%]| ?[/.-] ?\\d| ?- ?[a-z]| (?:thang|ngay|lan|nam|quy|gio|tuan)(?![a-z]))';
const PART = '(?:\\d{1,2}|[.…_ ]{1,9})';
const DATED = `\\(?(?:ban hanh |ky )?ngay ?${PART} ?(?:[/.-]|thang) ?${PART} ?(?:[/.-]|,? ?nam) ?(?:(?:19|20)?\\d\\d(?!\\d))?\\)?`;
/** "của Thủ tướng Chính phủ": up to its day, unless a deadline begins before. */
const ISSUER =
  ' ?,?(?: cua(?: (?!(?:truoc|cham|muon|tre|den|het|xong|trong|tu|ngay|khong|sau|quy|thang|nam|cuoi)(?![a-z]))[a-z][a-z-]{0,14}){1,14})?';

const CITATION = new RegExp(
  `(?<![a-z\\d])(?:(?:(?:${KINDS}) )?(?:so )?${NUMBERED}(?:${ISSUER} ?,? ?${DATED})?|(?:${KINDS}) ${ALONE}(?:${ISSUER} ?,? ?${DATED})?|(?!bao cao|bc)(?:${KINDS}) (?:cua(?: [a-z-]{1,15}){1,8} )?${DATED})`,
  'g',
);

/** Every cited document, with its day, taken out. */
export function withoutCitations(text: string): string {
  return text.replace(CITATION, ` ${CITED} `).replace(/ +/g, ' ').trim();
}

const CLOCK =
  '(?<![\\d/.-])\\d{1,2} ?(?:(?:gio|h|g)(?![a-z]) ?(?:[0-5]\\d(?![\\d/.-]| ?thang))?(?: ?phut)?|:[0-5]\\d(?![\\d:]))(?: (?:sang|trua|chieu|toi)(?![a-z]))?';
const CLOCK_RANGE = new RegExp(`(?:(?<![a-z])tu )?${CLOCK} ?(?:-|den) ?${CLOCK} ?,?`, 'g');
const BEFORE_CLOCK = new RegExp(`(?<![a-z])truoc (?!0?0 ?[ghg:])${CLOCK} ?,?`, 'g');
const ONE_CLOCK = new RegExp(`(?:(?<![a-z])(?:vao luc|luc|vao) )?${CLOCK} ?,?`, 'g');

/** Without hours: "trước 17 giờ ngày 15/6" leaves the whole of that day. */
export function withoutClock(text: string): string {
  return text
    .replace(CLOCK_RANGE, ' ')
    .replace(BEFORE_CLOCK, ' cham nhat ')
    .replace(ONE_CLOCK, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
