/** One cell that names who leads and who supports. */

const SUPPORT_LABEL =
  /(?:^|[\n;.,–(-]|\s)\s*(?:các\s+)?(?:(?:cơ quan|đơn vị|cơ quan, đơn vị)\s+)?phối hợp(?:\s+thực hiện)?\s*[:\-–]\s*/iu;
const LEAD_LABEL =
  /^[\s•+-]*(?:(?:cơ quan|đơn vị|cơ quan, đơn vị)\s+)?chủ trì(?:\s+thực hiện)?\s*[:\-–]\s*/iu;
/** “Phòng Kinh tế chủ trì, phối hợp với các thôn”. */
const SENTENCE = /^(.{2,200}?)\s+chủ trì\s*[,;]?\s*phối hợp(?:\s+(?:với|cùng))?\s+(.+)$/isu;

/** @param isShared the column is headed so that it may hold both */
export function splitLead(
  text: string,
  isShared: boolean,
): { lead: string; support: string; isSplit: boolean } {
  const whole = { lead: text, support: '', isSplit: false };
  if (!/chủ trì|phối hợp/i.test(text)) return isShared ? (halves(text) ?? whole) : whole;
  const sentence = SENTENCE.exec(text);
  if (sentence) return { lead: sentence[1]!.trim(), support: sentence[2]!.trim(), isSplit: true };
  const label = SUPPORT_LABEL.exec(text);
  const before = label ? text.slice(0, label.index) : text;
  const lead = before
    .replace(LEAD_LABEL, '')
    .replace(/[\s;,.–(-]+$/, '')
    .trim();
  const support = label
    ? text
        .slice(label.index + label[0].length)
        .replace(/\)$/, '')
        .trim()
    : '';
  if (lead === text && support === '') return isShared ? (halves(text) ?? whole) : whole;
  // Only who supports is named: nobody is said to lead.
  return { lead, support, isSplit: true };
}

/** “Phòng Văn hóa/Các thôn” below “chủ trì/phối hợp”: two names around a stroke, or on two lines. */
function halves(text: string): { lead: string; support: string; isSplit: boolean } | undefined {
  const parts = text.split(/\s*\/\s*(?!\d)|\n/);
  return parts.length === 2
    ? { lead: parts[0]!.trim(), support: parts[1]!.trim(), isSplit: true }
    : undefined;
}
