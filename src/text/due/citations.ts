/**
 * What looks like a day in a deadline and is none: the documents it cites, with their days, and hours of the clock.
 * Texts here are without marks, in lower case, on one line (`bare`). Patterns are tried only where a cheap look finds a
 * reason to: they cost more to be made than most deadlines to be read.
 */

/** Stands in a text where a document was cited. */
export const CITED = '§';

const KINDS =
  'quyet dinh|nghi quyet|nghi dinh|chi thi|thong tu|lien tich|ke hoach|cong van|cong dien|thong bao|ket luan|huong dan|' +
  'bao cao|to trinh|chuong trinh|de an|van ban|luat|phap lenh|quy dinh|quy che|qd|nq|nd|ct|tt|kh|cv|tb|kl|hd|bc';

const MAYBE_UNNUMBERED = new RegExp(`(?:${KINDS}) (?:so |\\(?(?:ban hanh |ky )?ngay|cua|\\d)`);

/** Every cited document, with its day, taken out. */
export function withoutCitations(text: string): string {
  let rest = text;
  if (/\/ ?[a-z]/.test(rest)) rest = rest.replace(numbered(), ` ${CITED} `);
  if (MAYBE_UNNUMBERED.test(rest)) rest = rest.replace(unnumbered(), ` ${CITED} `);
  return rest === text ? text : withoutTheirDays(rest).replace(/ +/g, ' ').trim();
}

/** "Quyết định số 1234/QĐ-TTg", "57-NQ/TW", "số …/KH-UBND"; not "30/tháng 6", "01/quý". */
function numbered(): RegExp {
  const noTime = '(?!(?:thang|nam|quy|tuan|ngay|lan|gio)(?![a-z])|[tq]\\d)';
  const symbol = `${noTime}[a-z][a-z0-9]*(?:[-/&.][a-z][a-z0-9]*| ?- ?(?:ttg|cp|tw|tu|ubnd|hdnd|bnv)(?![a-z]))*`;
  const withYear = `\\d+[a-z]?(?: ?/ ?(?:19|20)\\d\\d)? ?/ ?${symbol}`;
  const ofTheParty = `\\d+ ?- ?${noTime}[a-z]+ ?/ ?[a-z]+`;
  const blank = `so ?[.…_ ]*/ ?${symbol}`;
  return new RegExp(
    `(?:(?<![a-z])(?:${KINDS}) )?(?:(?<![a-z])so )?(?:(?<![\\d/.-])(?:${withYear}|${ofTheParty})|(?<![a-z])${blank})`,
    'g',
  );
}

/** "Nghị quyết số 57", "Đề án 06", "Quyết định ngày 25/9/2025": no year, day or count behind the kind of document. */
function unnumbered(): RegExp {
  const number =
    '(?!20[2-4]\\d(?!\\d))\\d+(?![\\d%]| ?[/.-] ?\\d| ?- ?[a-z]| (?:thang|ngay|lan|nam|quy|gio|tuan)(?![a-z]))';
  return new RegExp(
    `(?<![a-z])(?:(?:${KINDS}) (?:so )?${number}|(?!bao cao|bc)(?:${KINDS})(?= (?:cua(?: [a-z-]+)* )?${DATED}))`,
    'g',
  );
}

const PART = '(?:\\d\\d?|[.…_ ]+)';
const DATED = `\\(?(?:ban hanh |ky )?ngay ?${PART} ?(?:[/.-]|thang) ?${PART} ?(?:[/.-]|,? ?nam) ?(?:(?:19|20)?\\d\\d(?!\\d))?\\)?`;
/** Words with which a deadline begins, and no name of an issuer goes on. */
const LIMIT = '(?:truoc|cham|muon|tre|den|het|xong|trong|tu|ngay|khong|sau|quy|thang|nam|cuoi|han)(?![a-z])';

/** The day of a document behind it, with who issued it between: "… của Thủ tướng Chính phủ, ngày 25/9/2025". */
function withoutTheirDays(text: string): string {
  return text.replace(
    new RegExp(`${CITED} (?:,? ?cua(?: (?!${LIMIT})[a-z-]+)+ ?)?,? ?${DATED}`, 'g'),
    `${CITED} `,
  );
}

/** Without hours: "trước 17 giờ ngày 15/6" leaves the whole of that day. */
export function withoutClock(text: string): string {
  if (!/\d ?(?:gio|[hg:])/.test(text)) return text;
  const minutes = '(?:[0-5]\\d(?![\\d/.-]| ?thang))?';
  const clock = `(?<![\\d/.-])\\d\\d? ?(?:(?:gio|h|g)(?![a-z]) ?${minutes}(?: ?phut)?|:[0-5]\\d(?![\\d:]))(?: (?:sang|trua|chieu|toi)(?![a-z]))?`;
  return text
    .replace(new RegExp(`(?:(?<![a-z])tu )?${clock} ?(?:-|den) ?${clock} ?,?`, 'g'), ' ')
    .replace(new RegExp(`(?<![a-z])truoc (?!0?0 ?[hg:])${clock} ?,?`, 'g'), ' cham nhat ')
    .replace(new RegExp(`(?:(?<![a-z])(?:vao luc|luc|vao) )?${clock} ?,?`, 'g'), ' ')
    .replace(/ +/g, ' ')
    .trim();
}
