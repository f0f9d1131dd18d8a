/** One cell that names who leads and who supports. */
import { trimEndOf } from '../text/fold.ts';

export interface Names {
  lead: string;
  support: string;
  /** How the two were told apart: by the plan's own labels, or by what the words are likely to mean. */
  split: 'none' | 'labelled' | 'guessed';
}

const SUPPORT_LABEL =
  /(?:^|[\n;.,(-]|\s)\s?(?:các )?(?:cơ quan, đơn vị |cơ quan |đơn vị )?phối hợp(?: thực hiện)?\s?:\s?/iu;
const LEAD_LABEL = /^[\s•+-]*(?:cơ quan, đơn vị |cơ quan |đơn vị )?chủ trì(?: thực hiện)?\s?[:–-]\s?/iu;
/** “Phòng Kinh tế chủ trì, phối hợp với các thôn”. */
const SENTENCE = /^([^;:]{2,200}?)\s+chủ trì\s?[,;]?\s?phối hợp(?:\s(?:với|cùng))?\s+(.+)$/isu;
const ENDS = ' \n;,.–-(';

/** @param isShared the column is headed so that it may hold both */
export function splitLead(text: string, isShared: boolean): Names {
  const whole: Names = { lead: text, support: '', split: 'none' };
  if (/chủ trì|phối hợp/i.test(text)) {
    const [, first, second] = SENTENCE.exec(text) ?? [];
    if (first && second) return { lead: first.trim(), support: second.trim(), split: 'guessed' };
    const label = SUPPORT_LABEL.exec(text);
    const before = label ? text.slice(0, label.index) : text;
    const lead = trimEndOf(before.replace(LEAD_LABEL, ''), ENDS);
    // Where only who supports is named, nobody is said to lead.
    const support = label
      ? text
          .slice(label.index + label[0].length)
          .replace(/\)$/, '')
          .trim()
      : '';
    if (label || lead !== trimEndOf(text, ENDS)) return { lead, support, split: 'labelled' };
  }
  return isShared ? (halves(text) ?? whole) : whole;
}

/** “Phòng Văn hóa/Các thôn” below “chủ trì/phối hợp”: two names around a stroke, or on two lines. */
function halves(text: string): Names | undefined {
  const [first, second, ...more] = text.split(/\s?\/\s?(?!\d)|\n/);
  if (!first || !second || more.length > 0) return undefined;
  return { lead: first.trim(), support: second.trim(), split: 'guessed' };
}
