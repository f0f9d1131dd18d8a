/** Which part of a report tells of a section, by the section's title; plans name their sections in many ways and orders. */
import type { ReportPart } from '../model/plan.ts';
import { bare } from '../text/fold.ts';

export interface PartRead {
  part: ReportPart;
  /** Whether the title names the part itself, and no other. */
  isSure: boolean;
}

/** Words as `bare` leaves them: what the decree and the programmes call the part, then what only points to it. */
const WORDS: readonly [part: ReportPart, named: RegExp, near: RegExp][] = [
  ['1', /\bthe che\b/, /phap luat|\bqppl\b|quy pham/],
  ['2', /thu tuc hanh chinh|\btthc\b/, /thu tuc|mot cua|giai quyet ho so|phan anh,? kien nghi/],
  ['3', /to chuc bo may|bo may (?:hanh chinh|to chuc)/, /\bbo may\b|bien che|sap xep (?:to chuc|don vi)/],
  [
    '4',
    /che do cong vu|\bcong vu\b|doi ngu can bo/,
    /can bo|cong chuc|vien chuc|ky luat|ky cuong|vi tri viec lam/,
  ],
  ['5', /tai chinh cong/, /tai chinh|ngan sach|tai san cong|dau tu cong|giai ngan/],
  [
    '6',
    /chinh (?:quyen|phu) (?:dien tu|so)|chuyen doi so|hien dai hoa (?:nen )?hanh chinh/,
    /cong nghe thong tin|\bcntt\b|ha tang so|du lieu|dich vu cong truc tuyen|an toan thong tin|\bso hoa\b/,
  ],
  [
    'steering',
    /chi dao,? ?(?:va )?dieu hanh/,
    /chi dao|dieu hanh|tuyen truyen|kiem tra|truyen thong|thi dua|to chuc thuc hien|chi so cai cach|doi thoai/,
  ],
];

/** Undefined where nothing in the title points to a part. */
export function partOfTitle(title: string): PartRead | undefined {
  const words = bare(title);
  const named = WORDS.filter(([, name]) => name.test(words));
  const [only] = named.length > 0 ? named : WORDS.filter(([, , near]) => near.test(words));
  return only && { part: only[0], isSure: named.length === 1 };
}
