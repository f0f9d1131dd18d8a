/**
 * Work that comes round: "Định kỳ hằng quý", "6 tháng, năm", "02 lần/năm", "trước ngày 05 của tháng liền kề".
 * Texts are without marks, in lower case (`bare`).
 */
import { RECURRENCES, type Recurrence, type RecurringDay } from '../../model/due.ts';

export interface Recurring {
  every: Recurrence;
  day?: RecurringDay | undefined;
  doubt?: string | undefined;
  /** "Hằng năm" and nothing oftener: with a day, or alone, it is a deadline of the year. */
  isYearly: boolean;
  /** The text without what was understood. */
  rest: string;
}

/** No "quý II", "quy định", "tháng 6", "6 tháng đầu năm", "năm 2026". */
const QUARTER =
  'quy(?! ?(?:iv|i{1,3}|[1-4])(?![a-z0-9]| lan)| (?:dinh|che|trinh|hoach|mo|uoc|tac|phap|nay|sau|truoc)(?![a-z]))';
const MONTH = 'thang(?! ?\\d(?!\\d? lan)| (?:dau|cuoi|lien|sau|ke|tiep|truoc|toi|nay)(?![a-z]))';
const YEAR = 'nam(?! ?\\d(?!\\d? lan)| (?:sau|truoc|lien|tiep|ke|toi|hoc)(?![a-z]))';
const HALF = '(?:0?6 thang(?! (?:dau|cuoi))|nua nam|ban nien)';
const UNIT = `(?:${HALF}|0?3 thang(?! (?:dau|cuoi))|${MONTH}|${QUARTER}|${YEAR}|tuan)(?![a-z])`;
const UNITS = new RegExp(UNIT, 'g');
const EACH = '(?:(?:dinh ky )?(?:vao )?(?:cac )?(?:hang|moi|tung)|dinh ky(?: theo)?|theo|bao cao)';
const MORE = `(?: ?[,;/&-] ?(?:va )?| va | hoac )(?:(?:bao cao )?(?:${EACH}) |ca |bao cao )?`;
const KINDS = new RegExp(
  `(?<![a-z\\d])(?:${EACH} (?:01 |1 |mot )?${UNIT}(?:${MORE}${UNIT})*|(?<=^|bao cao |so ket |tong ket |danh gia |ket )${UNIT}(?:${MORE}${UNIT})+)(?: (?:0?1|mot) lan)?(?![a-z\\d])`,
  'g',
);
/** "Cuối quý", of which quarter is not said. */
const ANY = new RegExp(`(?<![a-z\\d])(?:cuoi|dau|giua) (${MONTH}|${QUARTER})(?![a-z])`);
const ONE = '(?:0?1|mot)';
const TIMES = new RegExp(
  `(?<![a-z\\d])(?:it nhat |toi thieu )?(?:(\\d{1,2}|mot|hai) lan ?(?:/|trong|moi|tren)? ?(?:${ONE} )?(${UNIT})|(?:${ONE} |moi )?(${UNIT}) ?(?:/ ?(?:${ONE} )?|${ONE} )lan|moi (${UNIT}) (\\d{1,2}|hai) lan)(?![a-z\\d])`,
);

const LAST = '(truoc|cham nhat(?: la)?|muon nhat|tre nhat|khong qua|den|(?<!gia )han|vao|trong)';
const DATE = '(0?[1-9]|[12]\\d|3[01])(?![\\d%]| ?[/.-] ?\\d| ?(?:h|gio|lan)(?![a-z]))';
const DAY = `(?:${LAST} (?:(?:vao |trong |het )?ngay )?|ngay )${DATE}`;
const NEXT = '(?:lien ke sau|sau lien ke|lien ke|lien sau|ke tiep|ke sau|tiep theo|sau)';
const OF = '(?: cua| trong|,)?';
const OF_EACH = '(?: cua)?(?: (?:hang|moi|tung|cac))?';
/** A day of the month, with the period that it belongs to. */
const DAYS: [shape: RegExp, every: Recurrence, month: number, doubt?: string][] = [
  [new RegExp(`(?<![a-z\\d])${DAY}${OF} thang cuoi(?: cung)?${OF_EACH} ${QUARTER}(?![a-z])`), 'quarter', 3],
  [
    new RegExp(`(?<![a-z\\d])${DAY}${OF} thang (?:dau|dau tien)${OF_EACH} ${QUARTER} ${NEXT}(?![a-z])`),
    'quarter',
    4,
  ],
  [
    new RegExp(`(?<![a-z\\d])${DAY}${OF} thang (?:dau|dau tien)${OF_EACH} ${QUARTER}(?![a-z])`),
    'quarter',
    1,
    'không rõ tháng đầu của quý đó hay quý sau',
  ],
  [new RegExp(`(?<![a-z\\d])${DAY}${OF} thang ${NEXT}(?![a-z])`), 'month', 2],
  [new RegExp(`(?<![a-z\\d])${DAY}${OF}(?: (?:hang|moi|tung|cac))? ${MONTH}(?![a-z])`), 'month', 1],
];
/** "Hằng tháng, trước ngày 25", "Hằng quý, trước ngày 20 của tháng cuối quý": the period stands before. */
const BARE_DAY = new RegExp(`(?<![a-z\\d])${DAY}(?! (?:thang|nam|quy|ngay))`);

/** A unit of time without its number; without one nothing comes round, and no other pattern has to be made. */
const MAYBE =
  /lan(?![a-z])|(?:thang|quy|tuan)(?![a-z]| ?\d| (?:iv|i{1,3})(?![a-z]))|(?:hang|moi|tung|theo|ky|cao|ket|gia|va|[,;/&-]) ?(?:bao cao |ca )?nam(?! ?\d)|nua nam|ban nien/;

/** What a text says of work that comes round; undefined where it says nothing of the kind. */
export function recurringIn(text: string): Recurring | undefined {
  if (!MAYBE.test(text)) return undefined;
  const [dayed, afterDay] = dayOfPeriod(text);
  const counted = TIMES.exec(afterDay);
  const afterCount = counted ? afterDay.replace(TIMES, ' ') : afterDay;
  const named = [...afterCount.matchAll(KINDS)].map(([words]) => words);
  const any = ANY.exec(afterCount);
  const rest = afterCount.replace(KINDS, ' ').replace(ANY, ' ');
  const kinds = named.flatMap((words) => [...words.matchAll(UNITS)].map(([unit]) => kindOf(unit)));
  const count = counted && countedKind(counted);
  const all = [
    ...(dayed ? [dayed.every] : []),
    ...kinds,
    ...(count ? [count.every] : []),
    ...(any ? [kindOf(any[1]!)] : []),
  ];
  const every = RECURRENCES.find((each) => all.includes(each));
  if (!every) return undefined;
  const alone = !dayed && every === 'month' ? BARE_DAY.exec(rest) : null;
  const isYearly = every === 'year' && !count && named.every((words) => !/dinh ky/.test(words));
  return {
    every,
    day: dayed?.every === every ? dayed.day : alone ? lastDay(alone[1], alone[2]!, 1) : undefined,
    doubt:
      count?.doubt ??
      dayed?.doubt ??
      (named.some((words) => words.includes(' hoac ')) ? 'có hai kỳ, lấy kỳ ngắn hơn' : undefined) ??
      (named.some((words) => /tuan/.test(words)) ? 'hằng tuần, tính theo từng tháng' : undefined) ??
      (any && named.length === 0 && !dayed ? 'không nói tháng nào, quý nào; hiểu là định kỳ' : undefined),
    isYearly,
    rest: (alone ? rest.replace(BARE_DAY, ' ') : rest).replace(/ +/g, ' ').trim(),
  };
}

interface Dayed {
  every: Recurrence;
  day: RecurringDay;
  doubt: string | undefined;
}

function dayOfPeriod(text: string): [Dayed | undefined, rest: string] {
  for (const [shape, every, month, doubt] of DAYS) {
    const found = shape.exec(text);
    if (found) return [{ every, day: lastDay(found[1], found[2]!, month), doubt }, text.replace(shape, ' ')];
  }
  return [undefined, text];
}

/** "trước ngày 05" is the 4th; before the first is the last of the month before. */
function lastDay(limit: string | undefined, date: string, month: number): RecurringDay {
  const last = Number(date) - (limit === 'truoc' ? 1 : 0);
  return last === 0 ? { date: 31, month: month - 1 } : { date: last, month };
}

function kindOf(unit: string): Recurrence {
  if (/^(?:0?6|nua|ban)/.test(unit)) return 'halfYear';
  if (/^(?:0?3|quy)/.test(unit)) return 'quarter';
  return unit.startsWith('nam') ? 'year' : 'month';
}

/** "02 lần/năm" is each half-year, or so; "01 lần/quý" each quarter. */
function countedKind(found: RegExpExecArray): { every: Recurrence; doubt?: string } {
  const kind = kindOf((found[2] ?? found[3] ?? found[4])!);
  const word = found[1] ?? found[5] ?? '1';
  const count = word === 'mot' ? 1 : word === 'hai' ? 2 : Number(word);
  if (count === 1 || kind === 'month') return { every: kind };
  const doubt = `${count} lần, hiểu là chia đều`;
  if (kind === 'halfYear') return { every: 'quarter', doubt };
  if (kind === 'quarter') return { every: 'month', doubt };
  return { every: count === 2 ? 'halfYear' : count <= 4 ? 'quarter' : 'month', doubt };
}
