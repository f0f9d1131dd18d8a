/** The words around the days of a deadline: limits, conditions, actions. Texts are without marks, in lower case (`bare`). */
import { CITED } from './citations.ts';

/** How a time bounds the work. */
export type Limit = 'none' | 'before' | 'by' | 'start' | 'after' | 'early' | 'middle';

/** Words that stand directly before a time, the longest that fits; "stop": it is not understood. */
const LIMITS = new Map<string, Limit | 'neutral' | 'about' | 'stop'>(
  Object.entries({
    by:
      'khong qua|khong de qua|khong cham qua|khong muon qua|khong cham hon|khong muon hon|khong tre hon|cham nhat|muon nhat|' +
      'tre nhat|han|han chot|han cuoi|thoi han|cuoi|cuoi cung|het|den|toi',
    about: 'du kien|khoang|tam|phan dau|co gang',
    before: 'truoc',
    after: 'sau|ke tu',
    start: 'tu|bat dau|bat dau tu|bat dau thuc hien tu|bat dau trien khai tu',
    early: 'dau',
    middle: 'giua',
    neutral: 'ngay|thang|vao|la|trong|luc|cua|cac|ca|tuc|thoi gian|thoi diem|,|:|(',
    stop: 'gia han|gia han cuoi|gia han chot|khong truoc|khong som hon',
  } satisfies Partial<Record<Limit | 'neutral' | 'about' | 'stop', string>>).flatMap(([means, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, means as Limit] as const),
  ),
);
const LONGEST_LIMIT = 5;

/** "Đợt 1/6", "thứ 2/2026", "số 12/2026": what follows these is no day. */
const COUNTED = /(?:^| )(?:so|thu|dot|lan|ky|phien|khoa|buoc|tuan|diem|khoan|dieu|muc|phan|phu luc)$/;

/** Whether the words directly before what looks like a time make it something else. */
export function isCounted(words: string): boolean {
  return COUNTED.test(words);
}

/** The limit that stands directly before a time, and the words before it. */
export function limitBefore(before: string): { limit: Limit; isAbout: boolean; rest: string } {
  const words = before.split(' ');
  let limit: Limit = 'none';
  let isAbout = false;
  for (;;) {
    const [length, means] = lastLimit(words);
    if (means === undefined || means === 'stop') break;
    if (means === 'about') isAbout = true;
    else if (means !== 'neutral') {
      // "đến trước 30/6" is before; "trước cuối tháng" is not understood.
      const agrees = limit === 'none' || limit === means || (means === 'by' && limit === 'before');
      if (!agrees && !(means === 'start' && (limit === 'early' || limit === 'middle'))) break;
      if (limit === 'none') limit = means;
    }
    words.length -= length;
  }
  return { limit, isAbout, rest: words.join(' ') };
}

function lastLimit(words: string[]): [length: number, means: ReturnType<typeof LIMITS.get>] {
  for (let length = Math.min(LONGEST_LIMIT, words.length); length > 0; length--) {
    const means = LIMITS.get(words.slice(-length).join(' '));
    if (means !== undefined) return [length, means];
  }
  return [0, undefined];
}

/** "Theo hướng dẫn của tỉnh", "Sau 03 tháng kể từ khi …", "Khi có phát sinh". */
const AWAITED =
  /(?:^| )(?:theo|khi|ke tu|trong vong|tuy(?: theo| thuoc)?|dot xuat|can cu|phu thuoc|phat sinh|\d{1,3} ngay(?: lam viec)?(?: sau| ke)|sau (?=[a-z\d]))(?= |$)|^sau /;

/** Words that turn a day into another one where they were not understood. */
const CONTRARY =
  /(?:^| )(?:truoc|sau|ke tu|khong|chua|neu|khi|tru|ngoai|gia han|lui|huy|hoac|hay|tuan|thu(?! (?:tuc|hai|ba|tu|nam|sau|bay))|hoan(?! (?:thanh|thien|tat|chinh|toan)))(?= |$)|[<>≤≥=]/;

/** Words with which a day is as it stands: who does what. */
const ACTIONS = new Set(
  (
    'ban hanh ke hoach to chuc thuc hien trien khai bao cao ket qua hoan thanh xong gui trinh kiem tra tu ra soat tong hop ' +
    'tuyen truyen cai cach hanh chinh cchc phe duyet tham muu xay dung cong bo khai danh gia so ket van ban chuong trinh hoi ' +
    'nghi khao sat cap nhat lap dang phat hanh theo doi dieu chinh hoan thien tiep tuc duy tri va cac trong cua ubnd xa ' +
    'phuong quyet dinh noi dung nhiem vu giai doan thoi gian han dinh giao chi tieu nop chuyen doi mo lop tap huan dao tao boi ' +
    'duong kh qd bc cv tb ct thuong xuyen thong bao thi dua ngay cac dong thoi sau do viec niem yet'
  ).split(' '),
);

/** What is left of a deadline, when its times and limits are taken out. */
export function meaningOf(words: string): 'plain' | 'conditional' | 'contrary' | 'unknown' {
  const line = ` ${words.replace(/[(),;.:+"-]/g, ' ').replace(/ +/g, ' ')} `
    .replaceAll(' sau do ', ' ')
    .trim();
  if (AWAITED.test(line)) return 'conditional';
  if (CONTRARY.test(line)) return 'contrary';
  return line.split(' ').every((word) => word === '' || word === CITED || ACTIONS.has(word))
    ? 'plain'
    : 'unknown';
}
