/** The words around the number of a target. */
import type { Indicator } from '../model/indicator.ts';
import { bare, trimEndOf } from '../text/fold.ts';

export const BULLET = /^(?:[-–+•*#]\s*|\(\d{1,2}\)\s*|[a-zđ]\)\s*|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+)+/u;
export const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?%/gu;

/** Where the words before a further percentage begin a target of their own. */
export const NEXT_BEGINS =
  /(?:,|\svà|\s\()\s*(?:(?:trong đó|phấn đấu|tối thiểu|ít nhất|tỷ lệ|tỉ lệ|mức|trên|có|đạt|từ|≥|>)[^%;]*)?$/iu;

/** “Phấn đấu”, “bảo đảm”: said before a target, and no word of it. */
export const EFFORT =
  /^(?:(?:phấn đấu|bảo đảm|đảm bảo|duy trì|có|đạt|trong đó|tiếp tục|nâng|với|để)[\s,:]+)+/iu;

const AT_LEAST = /(?:tối thiểu|ít nhất|không thấp hơn|không dưới|từ|≥|>=)\s*$/iu;
const MORE = /(?:trên|hơn|vượt|>)\s*$/iu;
const AT_MOST = /(?:dưới|không quá|không vượt quá|tối đa|≤|<=|<|ít hơn|thấp hơn)\s*$/iu;
const OR_MORE = /^(?:trở lên|trở lên\.)/iu;
/** The words between what is counted and its number: “… đạt tối thiểu”. */
export const REACHES =
  /[\s,:]*(?:(?:phải )?(?:đạt|là|ở mức)(?:\s(?:tỷ lệ|mức))?|lên(?:\sđến)?)?(?:[\s,:]*(?:tối thiểu|ít nhất|không thấp hơn|không dưới|từ|trên|hơn|vượt|≥|>))*\s*$/iu;

/** A change against another number, which has to be known. Without marks. */
export const COMPARED =
  /(?:^|\b)(?:cat giam|giam|tang|tiet kiem)(?: it nhat| toi thieu| tren| tu)? (?:\d|ty le)|so voi (?:nam|cung ky|ky)/;

/** What can be counted stands at the beginning. */
export const COUNTED_FIRST =
  /^(?:số |các |nội dung |tổng số )*(?:hồ sơ|TTHC|thủ tục|dịch vụ|văn bản|cán bộ|công chức|viên chức|người|doanh nghiệp|phản ánh|PAKN|đơn vị|cơ quan|phòng|thôn|nhiệm vụ|kết quả|bộ phận|trung tâm|trường|giao dịch)/iu;
/** “Tỷ lệ X đạt 95%”: what is measured is named before its number. */
export const NAMED_FIRST = /^(?:(?:các )?chỉ tiêu )?(?:tỷ lệ|tỉ lệ|mức|chỉ số|số|tỷ trọng)\s/iu;
/** What goes on behind a number that what is measured stands before: “… đạt 100% (trừ hồ sơ mật)”. */
export const GOES_ON =
  /^(?:$|[(.,;:]|(?:trên|trong|so với|vào|theo|trở|của|và|đối với|năm|đến|tại|mỗi)(?:\s|$))/iu;
/** “Sử dụng được” is no passive. */
export const ABLE = /(?:sử dụng|hiểu|làm|đáp ứng|thực hiện|tự)$/iu;
/** “X được Y”. */
export const SUBJECT = /^(.{2,160}?)\s(?:đã\s)?(?:được|không phải)\s/u;
/** A phrase that says already what is done with what it counts. */
export const HAS_VERB =
  /\s(?:được|không|có|đạt|thực hiện|xử lý|nộp|tiếp nhận|niêm yết|hoàn thành|sử dụng)\s/u;

/** @returns undefined for a limit from above, which an indicator does not have */
export function operatorOf(head: string, tail: string, target: number): Indicator['op'] | undefined {
  if (AT_MOST.test(head)) return undefined;
  if (AT_LEAST.test(head) || OR_MORE.test(tail)) return '>=';
  if (MORE.test(head)) return '>';
  return target === 100 ? '=' : '>=';
}

/** The words before a number, without those that only say how it is meant. */
export function withoutEffort(head: string): string {
  let rest = head.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = `${rest} `.replace(EFFORT, '').trim();
  }
  return /^(?:tối thiểu|ít nhất|không thấp hơn|không dưới|từ|trên|hơn|vượt|≥|>=|>|tỷ lệ|đạt|\s)*$/iu.test(
    rest,
  )
    ? ''
    : rest;
}

export function withoutOrMore(tail: string): string {
  return tail.replace(OR_MORE, '').trim();
}

const COUNTED: readonly [words: RegExp, counted: string][] = [
  [/van ban, ho so cong viec/, 'văn bản, hồ sơ công việc'],
  [/phan anh,? (?:va )?kien nghi|\bpakn\b/, 'phản ánh, kiến nghị'],
  [/ho so|ket qua giai quyet/, 'hồ sơ'],
  [/thu tuc hanh chinh|\btthc\b/, 'TTHC'],
  [/dich vu cong/, 'dịch vụ công'],
  [/can bo|cong chuc|vien chuc/, 'cán bộ, công chức'],
  [/van ban/, 'văn bản'],
  [/nguoi dan|doanh nghiep|to chuc/, 'lượt'],
  [/co quan|don vi|phong/, 'đơn vị'],
  [/\bthon\b|khu pho/, 'thôn'],
  [/nhiem vu/, 'nhiệm vụ'],
];

/** What is counted is named first: as written after a number, “hồ sơ”; empty where the words do not tell. */
export function countedIn(what: string): string {
  const text = bare(what);
  const found = COUNTED.flatMap(([words, counted]) => {
    const at = text.search(words);
    return at < 0 ? [] : [{ at, counted }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.counted ?? '';
}

/** Without “số”, “nội dung” before what is counted, for a name. */
export function withoutUnit(what: string): string {
  return trimEndOf(what.replace(/^(?:tổng số|số lượng|số|nội dung)\s/iu, ''), ' .,;');
}

export function capitalised(text: string): string {
  const line = text.trim();
  return line.charAt(0).toLocaleUpperCase('vi') + line.slice(1);
}

/** First letter small, unless the first word is an abbreviation. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
