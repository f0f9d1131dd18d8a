/** What many sheets say in the same words is kept once. */

/** Cells and texts that are remembered; when there are as many, all are forgotten and it begins again. */
const MOST = 20_000;

/**
 * A function that puts one cell in the place of all cells alike, and one text in the place of all texts alike, in what it
 * is given. A text that was cut out of a file's XML no longer keeps all of that in memory. Of 4,000 sheets of one form
 * 24 kB each are left, of 66.
 */
export function keeperOfAlikes(): <T>(value: T) => T {
  const texts = new Map<string, string>();
  const cells = new Map<string, object>();
  const textLike = (text: string): string => {
    let kept = texts.get(text);
    if (kept === undefined) {
      if (texts.size >= MOST) texts.clear();
      // A copy, not a part of the XML.
      kept = structuredClone(text);
      texts.set(kept, kept);
    }
    return kept;
  };
  const cellLike = (cell: object): object => {
    const key = JSON.stringify(cell);
    const kept = cells.get(key);
    if (kept) return kept;
    if (cells.size >= MOST) cells.clear();
    cells.set(key, partsAlike(cell));
    return cell;
  };
  const partsAlike = <T extends object>(whole: T): T => {
    for (const name in whole) whole[name] = like(whole[name]);
    return whole;
  };
  const like = <T>(value: T): T => {
    if (typeof value === 'string') return textLike(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    return ('at' in value && 'text' in value ? cellLike(value) : partsAlike(value)) as T;
  };
  return like;
}
