/**
 * The status of a task in the words of whoever typed it (domain.md §5.2). Only words that mean one of the five and
 * nothing else are read in silence; a likely meaning is a guess, and words that say two things have none.
 */
import { rememberByText } from '../model/remember.ts';
import { STATUSES, type Status } from '../model/sheet.ts';
import { daysIn } from './days.ts';
import { bare, clean, trimEndOf } from './fold.ts';
import { STATUS_LABELS } from './labels.ts';
import { isSlip } from './nearest.ts';
import { saysNothingArose } from './read.ts';

/** A value, likely or certain; or what it could mean: two where it says two things, one that it is near to. */
export type StatusReading =
  | { value: Status; guess?: boolean }
  | { flaw: 'unreadable'; maybe: readonly Status[] };

/** No status takes more characters than this. */
const LONGEST = 200;

/** Words that mean this status and nothing else, in any case and with or without marks. */
const SURE: Record<Status, string> = {
  done: 'đã hoàn thành|hoàn tất|đã hoàn tất|xong|đã xong|xong rồi|đã xong rồi|xong hết|đã xong hết|xong toàn bộ|đã xong toàn bộ|HT|đã HT|H.Thành|đã H.Thành|đã làm xong|làm xong|đã thực hiện xong|thực hiện xong',
  doing:
    'đang TH|đang T.hiện|đang thực hiện tiếp|đang làm|đang xử lý|đang giải quyết|thường xuyên|thực hiện thường xuyên|triển khai thường xuyên|duy trì thường xuyên|đang thực hiện thường xuyên|tiếp tục thực hiện|tiếp tục triển khai',
  notStarted: 'chưa TH|chưa T.hiện|chưa làm|chưa bắt đầu|chưa khởi động|chưa tổ chức',
  noneArising: 'KPS|K phát sinh|ko ps|không ps|kpsinh',
  suspended:
    'tạm hoãn|tạm ngừng|tạm dừng thực hiện|dừng thực hiện|tạm dừng triển khai|đã tạm dừng|đang tạm dừng',
};

/** Words that most likely mean it. */
const LIKELY: Record<Status, string> = {
  done: 'ĐHT|đạt|đã đạt|ok|oke|okie|okay|x|v|rồi|đã thực hiện|đã làm|đã giải quyết xong|đã giải quyết|đã kết thúc',
  doing: 'ĐTH|ĐTK|tiếp tục|đang tiếp tục|đang dở|làm dở',
  notStarted: 'CTH|chưa|chưa có|chưa đến kỳ|chưa đến hạn|chưa tới hạn|chưa đến thời hạn|chưa tới kỳ',
  noneArising: 'không|ko|không có|ko có|không có nhiệm vụ',
  suspended: 'dừng lại|hoãn|ngừng thực hiện',
};

const MARKS = new Set(['√', '✓', '✔', '☑', '✔️', '☑️']);

const WORDS = new Map<string, StatusReading>(
  STATUSES.flatMap((value) => [
    ...LIKELY[value].split('|').map((words) => [keyOf(bare(words)), { value, guess: true }] as const),
    ...[STATUS_LABELS[value], ...SURE[value].split('|')].map(
      (words) => [keyOf(bare(words)), { value }] as const,
    ),
  ]),
);

/** Letters and digits alone: "H.Thành", "hoàn thành", "HOÀN  THÀNH". */
function keyOf(line: string): string {
  return line.replace(/[^a-z0-9]+/g, '');
}

const WORK =
  'thuc hien|trien khai|tien hanh|lam|xay dung|du thao|soan thao|tham muu|xin y kien|lay y kien|hoan thien|ra soat|trinh|tham dinh';

/** Phrases without marks, each after what it begins with: a pattern that no text asks for is never made. */
const PHRASES: [beginnings: string[], phrase: RegExp, reading: StatusReading][] = [
  [
    ['da hoan ', 'hoan '],
    /^(?:da )?(?:hoan thanh|hoan tat)(?: (?:nhiem vu|cong viec|xong|toan bo|dung han|truoc han|som han|dung tien do|trong ky|tot)){1,2}$/,
    { value: 'done' },
  ],
  // Before a day "sau" and "quá" say when, not that it is late.
  [
    ['da ', 'hoan ', 'xong '],
    /^(?:da )?(?:hoan thanh|xong) (?:(?:muon|cham|tre)(?: han)?|(?:qua|sau) han)$/,
    { value: 'done', guess: true },
  ],
  [
    ['dang '],
    new RegExp(
      `^dang (?:(?:duoc|tiep tuc|to chuc|trong qua trinh|tich cuc) ){0,3}(?:${WORK})(?: (?:thuc hien|nhiem vu|du thao))?(?:, chua (?:hoan thanh|xong))?$`,
    ),
    { value: 'doing' },
  ],
  [['chua '], /^chua (?:thuc hien|trien khai|tien hanh)(?: thuc hien)?$/, { value: 'notStarted' }],
  [
    ['chua '],
    /^chua (?:den|toi) (?:thoi han|han|ky)(?: bao cao| thuc hien)?$/,
    { value: 'notStarted', guess: true },
  ],
  [
    ['trong ', 'k', 'chua'],
    /^(?:trong (?:ky|thang|quy) )?(?:khong|ko|kg|k|chua)[./]? ?(?:co )?phat sinh(?: trong (?:ky|thang|quy))?$/,
    { value: 'noneArising' },
  ],
];

/** Whether the words are a status, if only most likely. */
export function isStatus(text: string): boolean {
  return 'value' in readStatus(text);
}

/** A status from what was typed. @param year of a day that says none */
export function readStatus(text: string, year?: number): StatusReading {
  const typed = clean(text);
  if (typed.length > LONGEST) return unknown();
  if (MARKS.has(typed)) return { value: 'done', guess: true };
  const line = bareLine(typed);
  if (isDitto(typed) || !/[a-z0-9/-]/.test(line)) return unknown();
  const read = readWords(line, year) ?? nothingArose(typed);
  if (read === undefined) return misspelt(line) ?? unknown(...couldBe(line));
  // A question is no answer.
  return typed.includes('?') && 'value' in read ? unknown(read.value) : read;
}

function readWords(line: string, year: number | undefined): StatusReading | undefined {
  const whole = known(line);
  if (whole) return whole;
  const { words, share, dated, fraction } = measured(line, year);
  if (words === '') return share === undefined ? undefined : ofShare(share);
  const read = known(words) ?? stopped(words, share) ?? issued(words) ?? goingOn(words);
  if (!read || !('value' in read)) return read;
  if (share !== undefined && contradicts(read.value, share, words)) {
    const other = share === 100 ? 'done' : share === 0 ? 'notStarted' : 'doing';
    return unknown(...new Set(inOrder(read.value, other)));
  }
  return read.guess || fraction || dated || (share ?? 0) > 100 ? { value: read.value, guess: true } : read;
}

function known(words: string): StatusReading | undefined {
  return (
    WORDS.get(keyOf(words)) ??
    PHRASES.find(
      ([beginnings, phrase]) =>
        beginnings.some((beginning) => words.startsWith(beginning)) && phrase.test(words),
    )?.[2]
  );
}

/** One line without marks, bullets, numbering, quotes or a full stop. */
const bareLine = rememberByText((text): string => {
  const line = bare(text)
    .replace(/[‐-―−]/g, '-')
    .replace(/^(?:[-+*•]\s+|\d[.)]\s+)/, '')
    .replace(/[“”"]/g, '');
  return trimEndOf(line, '.;,…!:').trim();
});

interface Measured {
  /** What is left without them. */
  words: string;
  /** In percent; the least, where several are told. */
  share: number | undefined;
  /** A day was told too: "Hoàn thành ngày 30/3". */
  dated: boolean;
  /** The share was told as "2/3". */
  fraction: boolean;
}

const PERCENTS = /((?:\b(?:gan|duoi)|[<≤]=?) ?(?:dat )?)?(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|phan tram)/g;
const FRACTIONS = /(?<![\d/]|ngay )(\d{1,4}) ?\/ ?(\d{1,4})(?![\d/]| ?\/)/g;
/** "gần 100%" is not the whole, however near. */
const ALMOST = 99;
/** Words that only lead to a number, and what it counts. */
const AROUND_SHARE =
  /\b(?:dat|duoc|khoang|tren|hon|gan|uoc|muc|ty le|ti le|van ban|nhiem vu|noi dung|ho so|thu tuc|tthc|chi tieu|cong viec)\b/g;

/** Shares and days among the words, taken out of them. */
function measured(line: string, year: number | undefined): Measured {
  if (!/\d/.test(line)) return { words: unpunctuated(line), share: undefined, dated: false, fraction: false };
  const shares: number[] = [];
  let fraction = false;
  let words = line.replace(PERCENTS, (_, below: string | undefined, percent: string) => {
    const share = Number(percent.replace(',', '.'));
    shares.push(below && share === 100 ? ALMOST : share);
    return ' ';
  });
  words = words.replace(FRACTIONS, (whole, n: string, d: string) => {
    if (Number(d) === 0 || Number(n) > Number(d)) return whole;
    shares.push((Number(n) / Number(d)) * 100);
    fraction = true;
    return ' ';
  });
  const { days, rest } = daysIn(words, year);
  if (days.length > 0) words = rest.replace(/\b(?:vao )?(?:ngay|luc|vao)\b(?! *[a-z])/g, ' ');
  if (shares.length > 0) words = words.replace(AROUND_SHARE, ' ');
  return {
    words: unpunctuated(words),
    share: shares.length > 0 ? Math.min(...shares) : undefined,
    dated: days.length > 0,
    fraction,
  };
}

function unpunctuated(words: string): string {
  return trimEndOf(words.replace(/[(),;:=~>≥]/g, ' ').replace(/ +/g, ' '), '.-').replace(/^[- ]+/, '');
}

/** "100%", "5/5", "70%" in place of words. */
function ofShare(share: number): StatusReading {
  if (share > 100) return unknown();
  return { value: share === 100 ? 'done' : share === 0 ? 'notStarted' : 'doing', guess: true };
}

function contradicts(status: Status, share: number, words: string): boolean {
  if (status === 'done') return share < 100;
  if (status === 'doing') return (share === 100 && !words.includes('thuong xuyen')) || share === 0;
  return share > 0 && status !== 'suspended';
}

/** "Tạm dừng do thiếu vốn", unless it goes on to say something else: "Tạm dừng, đã hoàn thành". */
function stopped(words: string, share: number | undefined): StatusReading | undefined {
  const found = /^(?:da |dang )?tam (?:dung|hoan|ngung)(?![a-z]| thanh)/.exec(words)?.[0];
  if (found === undefined) return undefined;
  const more = affirmedIn(words.slice(found.length));
  if (FINISHED.test(more) && !YET.test(more) && (share ?? 100) === 100) return unknown('done', 'suspended');
  if (/\b(?:dang|da|tiep tuc) (?:thuc hien|trien khai|lam)\b/.test(more))
    return unknown('doing', 'suspended');
  return { value: 'suspended', guess: true };
}

const ISSUED = /^da (?:tham muu )?(?:ubnd xa )?(?:ky )?(?:ban hanh|ky|phe duyet)(?![a-z])/;
/** Documents that are a result; a "tờ trình" only asks for one. */
const DOCUMENT =
  /\b(?:ke hoach|quyet dinh|bao cao|cong van|thong bao|nghi quyet|chi thi|quy che|quy dinh|huong dan|de an|chuong trinh|phuong an|van ban|kh|qd|bc|cv|tb|nq|ct|qc|vb|hd|ctr)(?: (?:trien khai|thuc hien))?\b/g;
/** "15/KH-UBND", "02". */
const DOCUMENT_NUMBER = /\d{1,6}(?: ?\/ ?[a-z0-9][a-z0-9&/-]*)?/g;
/** Words in which what was issued is about something that is still to come, or does not come. */
const NO_RESULT =
  /\b(?:nhung|chua|khong|huy|tam (?:dung|hoan|ngung)|kien nghi|de xuat|keo dai|se|trong \d|kho khan|vuong mac)\b/;

/** "Đã ban hành KH số 15/KH-UBND ngày 20/3": finished, where nothing but a document is told; else it may lead there. */
function issued(words: string): StatusReading | undefined {
  const verb = ISSUED.exec(words)?.[0];
  if (verb === undefined) return undefined;
  if (
    /\b(?:du thao|xin|de nghi|lui|gia han|dang|chua|mot phan|mot so|buoc|giai doan|dot|giay moi|hop|con)\b/.test(
      words,
    )
  )
    return unknown('doing');
  const [document = '', ...about] = words.slice(verb.length).split(/ (?:ve(?: viec)?|v\/v) /);
  const beside = document
    .replace(DOCUMENT_NUMBER, ' ')
    .replace(DOCUMENT, ' ')
    .replace(/\b(?:so|ngay|va|cua ubnd(?: xa)?)\b/g, ' ');
  return beside.trim() === '' && !NO_RESULT.test(about.join(' '))
    ? { value: 'done', guess: true }
    : unknown('done', 'doing');
}

/** "Đang lấy ý kiến các phòng": any work that goes on, but waiting is none. */
function goingOn(words: string): StatusReading | undefined {
  const isWork = /^dang (?!cho|tam|hoan |ngung|dung|vuong|gap)[a-z]/.test(words);
  return isWork && !FINISHED.test(words) && !/\b(?:chua|khong)\b/.test(words)
    ? { value: 'doing', guess: true }
    : undefined;
}

/** "-", "không có TTHC phát sinh": nothing arose, most likely. */
function nothingArose(text: string): StatusReading | undefined {
  const said =
    saysNothingArose(text) ||
    (/^(?:không|ko|kg)(?: có)? (?:[^,;.]{0,40} )?phát sinh(?: [^,;.]{0,40})?$/i.test(text) &&
      !/ (?:nhưng|đã) /i.test(text));
  return said ? { value: 'noneArising', guess: true } : undefined;
}

const DITTO =
  /^(?:[-.]*\s?(?:n[./]?t|nhu (?:tren|dong tren|muc tren|o tren)|tuong tu)\s?[-.]*|\/\/|["“”〃″]{1,2}|'')$/;

/** "nt", "-nt-", "như trên", "//", "〃": the same as above. */
export const isDitto = rememberByText(
  (text): boolean => text.length <= 20 && DITTO.test(bare(text).replace(/[‐-―−]/g, '-')),
);

const SPELT = [
  ...STATUSES.map((value) => [STATUS_LABELS[value], value] as const),
  ['Đã hoàn thành', 'done'] as const,
  ['Đang triển khai', 'doing'] as const,
  ['Chưa triển khai', 'notStarted'] as const,
].map(([label, value]) => ({ words: bare(label).split(' '), value }));

/** "Hoan tahnh", "Đang thưc hienj": a letter amiss in a word, and no word more or less. */
function misspelt(line: string): StatusReading | undefined {
  const typed = line.split(' ');
  const meant = SPELT.find(
    ({ words }) =>
      words.length === typed.length &&
      words.every((word, index) => word === typed[index] || (word.length > 3 && isSlip(word, typed[index]!))),
  );
  return meant && { value: meant.value, guess: true };
}

const FINISHED = /\b(?:hoan thanh|hoan tat|xong|dat|ok|ban hanh|dung han|truoc han)\b/;
const NOT = '(?:chua|khong|ko|kg|chang)';
const DENIES = new RegExp(`\\b${NOT} `);
/** "chưa thể hoàn thành": the finishing that is denied. */
const DENIED = new RegExp(
  `\\b${NOT} (?:[a-z]{1,6} ){0,2}(?:hoan thanh|hoan tat|xong|dat|ok|ban hanh|dung han|kip)\\b`,
  'g',
);

/** The words without the finishing that is denied. */
function affirmedIn(words: string): string {
  return DENIES.test(words) ? words.replace(DENIED, ' ') : words;
}

const YET =
  /\b(?:gan|sap|se|du kien|phan dau|mot phan|1 phan|buoc|phan|giai doan|dot|du thao|trinh|xin|lui|gia han|de nghi|hen|hoan thien)\b/;

/** What words that nobody can be sure of could mean; never the contrary of what they say. */
function couldBe(line: string): Status[] {
  const affirmed = affirmedIn(line);
  if (/\b(?:chua|khong) (?:biet|ro)\b/.test(line)) return [];
  if (FINISHED.test(affirmed)) return YET.test(affirmed) && affirmed === line ? ['doing'] : ['done', 'doing'];
  if (affirmed !== line || /\b(?:chua|cht|cho|cham|tre|qua han|vuong)\b/.test(line))
    return ['doing', 'notStarted'];
  if (/\b(?:khong|ko|kg|chang)\b/.test(line)) return ['notStarted', 'noneArising'];
  if (YET.test(line)) return ['doing'];
  return /^(?:da|thuc hien|trien khai)\b/.test(line)
    ? ['done', 'doing']
    : /\bdang\b/.test(line)
      ? ['doing']
      : [];
}

function inOrder(...statuses: Status[]): Status[] {
  return STATUSES.filter((status) => statuses.includes(status));
}

function unknown(...maybe: Status[]): StatusReading {
  return { flaw: 'unreadable', maybe };
}
