/** What units write beside a status that it cannot stand beside (CC312). Words are looked for without their marks. */
import type { Status, TextColumn } from '../model/sheet.ts';
import { bare } from '../text/fold.ts';

const WORK = '(?:thuc hien|trien khai|hoan thanh|ban hanh|xay dung|to chuc|lam|trinh|ky|xong)';
const LEADING = '^(?:(?:hien|den nay|hien nay|nhiem vu|van|moi)[ ,]+){0,2}';
const UNFINISHED = [
  `chua (?:the )?${WORK}`,
  `khong ${WORK}`,
  'dang (?:xay dung|soan|du thao|trinh|cho|xin y kien|lay y kien|hoan thien|bo sung)',
  '(?:da|xong|hoan thanh|co)? ?du thao',
  `(?:se|du kien|phan dau) (?:${WORK}|bo sung)`,
  'con thieu',
  '(?:xin|de nghi) (?:gia han|lui)',
].join('|');
/** An end that is denied somewhere in the sentence, of the work itself: "Kế hoạch chưa được phê duyệt". */
const DENIED =
  /(?:^|[,;.:(] ?|(?<![a-z])(?:la|thuc te|ke hoach|van ban|bao cao|quyet dinh|ubnd xa|chu tich|nhiem vu|nay|van|con|nhung) )chua (?:duoc )?(?:(?:hoan thanh|xong|ky|trinh ky|ban hanh|phe duyet|nghiem thu)(?![a-z])|co (?:van ban|so|ket qua)(?=$|[,;.)]))/;
/**
 * No text says that something is unfinished without one of these words. The patterns for all ways to say it are the
 * largest of the program: to make them was a tenth of what all regular expressions of a report cost.
 */
const UNFINISHED_WORD =
  /chua |khong |dang (?:xay|soan|du|trinh|cho|xin|lay|hoan|bo)|du thao|(?:se|du kien|phan dau) |con thieu|(?:xin|de nghi) (?:gia han|lui)/;
const DID = 'hoan thanh|xong|ban hanh|trinh|to chuc|thuc hien|xay dung|du thao|ra soat|giai quyet';

interface Contrary {
  status: Status;
  columns: TextColumn[];
  words: RegExp;
  /** What stands in every text that has such words. */
  sign?: RegExp;
}

const CONTRARIES: Contrary[] = [
  {
    status: 'done',
    columns: ['result'],
    words: new RegExp(`${LEADING}(?:${UNFINISHED}|chua co ket qua)(?![a-z])`),
    sign: UNFINISHED_WORD,
  },
  {
    status: 'done',
    columns: ['proof'],
    words: new RegExp(
      `${LEADING}(?:${UNFINISHED}|chua co|khong co|(?:cong van|van ban|cv) (?:xin|de nghi) (?:gia han|lui))(?![a-z])`,
    ),
    sign: UNFINISHED_WORD,
  },
  { status: 'done', columns: ['result', 'proof', 'difficulty', 'note'], words: DENIED, sign: /chua / },
  {
    status: 'doing',
    columns: ['result'],
    words: /^da (?:hoan thanh|xong)(?: xong| toan bo| het)?(?=$|[,.;:])/,
  },
  {
    status: 'notStarted',
    columns: ['result'],
    words: new RegExp(`^(?:don vi |phong )?(?:da (?:${DID})|dang (?:${DID}|trien khai))(?![a-z])`),
  },
  {
    status: 'noneArising',
    columns: ['result'],
    words: new RegExp(
      `^(?:(?:da |dang )?(?:${DID}|trien khai|tiep nhan)) (?!.*(?<![a-z])(?:khong|chua|ko)(?![a-z]))`,
    ),
  },
];

/** What is looked at of a text, and shown. */
const LONGEST = 80;

/** The columns whose words contradict the status, each with as much of them as was looked at. */
export function contraryWords(
  status: Status,
  textOf: (column: TextColumn) => string,
): { column: TextColumn; words: string }[] {
  const found = new Map<TextColumn, string>();
  for (const { columns, words, sign } of CONTRARIES.filter((each) => each.status === status))
    for (const column of columns) {
      const text = textOf(column);
      if (text === '' || found.has(column)) continue;
      const looked = text.slice(0, LONGEST);
      const line = bare(looked).replace(/^[-–+•( ]+/, '');
      if (sign?.test(line) === false || !words.test(line)) continue;
      found.set(column, text.length > LONGEST ? `${looked.trim()}…` : text);
    }
  return [...found].map(([column, words]) => ({ column, words }));
}
