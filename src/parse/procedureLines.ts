/** What a row of the TTHC table is, by its number and its name alone. */
import type { ProcedureRow } from '../model/sheet.ts';
import { bare } from '../text/fold.ts';
import { beginsWith } from '../text/words.ts';
import { type AskedTime, isOfAnotherYear, OTHER_TIME, periodNamed } from './otherTime.ts';
import { isTotal } from './rows.ts';

/** A row of the table; one without numbers is there for what it heads. */
export interface ProcedureLine extends ProcedureRow {
  counted: boolean;
  kind: LineKind;
  /** It heads a level: "I. Cấp xã", "A. Tư pháp"; how its levels are numbered. */
  opensGroup: 'roman' | 'letter' | undefined;
  /** What comes below are parts of what stands above: "Trong đó:". */
  opensParts: boolean;
}

export type LineKind = 'field' | 'heading' | 'group' | 'part' | 'total' | 'nameless' | 'other-time' | 'rate';

/** Names longer than this are sentences. */
const LONGEST_NAME = 200;

const ROMAN = /^[IVX]+(?:[.)]?$|[.)] )/;
const LETTER = /^[A-Z](?:[.)]?$|[.)] )/;
/** "1.1", which Excel may take for a number, "a)". */
const PART_NUMBER = /^(?:\d+[.,]\d[\d.,]*|[a-zđ][.)]|[-–+•])$/;
const PART_NAME = /^(?:[-–+•*] ?|[a-zđ][.)] )(?=\S)/;
const WITHIN = /^[-–+•* ]*(?:trong đó|bao gồm|gồm(?: có)?|trong số đó)/i;
const BEFORE = /(?<![a-z])(?:ky|thang|quy|nam) (?:truoc|ngoai)(?![a-z])/;
const RATE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|% )/i;
/** "Cộng cấp xã", "Tổng số lĩnh vực của xã"; "Cộng đồng" is none. */
const SUM =
  /^(?:tổng|cộng)(?: (?:số|cộng))?(?: (?:cấp|mục|phần|nhóm|các|toàn|chung|thuộc|của|hồ sơ|lĩnh vực) .*)?[.:]?$/i;

function levelOf(text: string): ProcedureLine['opensGroup'] {
  if (ROMAN.test(text)) return 'roman';
  return LETTER.test(text) ? 'letter' : undefined;
}

const PERIOD = /^(?:tháng|quý|6 tháng|9 tháng|(?:cả )?năm) ?[\divx]/i;
/** "Theo Luật Đất đai năm 2024" is a field. */
const OF_A_LAW =
  /(?<![a-z])(?:luat|nghi (?:dinh|quyet)|quyet dinh|thong tu|chi thi|ke hoach|de an|chuong trinh)(?![a-z])/;

/** "Tháng 3" in a table of April, "Hộ tịch năm 2025" in one of 2026; a row of April's own is a field. */
function isOtherPeriod(name: string, words: string, { periods: [period], year }: AskedTime): boolean {
  const isPeriod = PERIOD.test(name);
  if (!isPeriod && !/20\d\d/.test(name)) return false;
  const named = periodNamed(name, year);
  if (isPeriod) return named !== period;
  return named !== undefined && isOfAnotherYear(named) && !OF_A_LAW.test(words);
}

/** Its kind, and what it opens. */
export function kindOf(
  tt: string,
  name: string,
  { counted, indented, asked }: { counted: boolean; indented: boolean; asked: AskedTime },
): Pick<ProcedureLine, 'kind' | 'opensGroup' | 'opensParts'> {
  const short = name.slice(0, LONGEST_NAME);
  const opensGroup = levelOf(tt) ?? (/^[^ ]+ /.test(short) ? levelOf(short) : undefined);
  const opensParts = beginsWith(short, WITHIN);
  const kind = (): LineKind => {
    if (!counted) return 'heading';
    if (name === '') return 'nameless';
    const words = bare(short);
    if (OTHER_TIME.test(words) || BEFORE.test(words) || isOtherPeriod(short, words, asked))
      return 'other-time';
    if (RATE.test(short)) return 'rate';
    if (isTotal(short) || SUM.test(short)) return 'total';
    if (opensParts || indented || PART_NUMBER.test(tt) || PART_NAME.test(short)) return 'part';
    return opensGroup ? 'group' : 'field';
  };
  return { kind: kind(), opensGroup, opensParts };
}
