/** Cures are written for whoever filled the sheet in; what a clerk does with the unit is no cure for the unit itself. */

/** "…; vẫn hỏng thì nhờ đơn vị gửi lại": a clause that only the clerk can follow. */
const CLERKS_CLAUSE = /[;,][^;,.]*nhờ đơn vị[^;,.]*/g;
const CLERKS_ORDER = /^Nhờ đơn vị (\p{L})/u;

/** The cure as the unit reads it. */
export function forUnit(hint: string): string {
  if (!/nhờ đơn vị/i.test(hint)) return hint;
  return hint
    .replace(CLERKS_CLAUSE, '')
    .replace(CLERKS_ORDER, (_, letter: string) => letter.toLocaleUpperCase('vi'));
}
