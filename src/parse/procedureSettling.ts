/** What is known of the rows of a TTHC table while they are sorted out. */
import type { Unclear } from '../model/sheet.ts';
import type { ProcedureLine } from './procedureLines.ts';

/** Sorted out so far, line by line: sums, totals, and lines that nobody can be certain of. */
export class Settling {
  readonly sums: { whole: ProcedureLine; parts: ProcedureLine[] }[] = [];
  readonly unclear: { line: ProcedureLine; why: Unclear; counted: boolean }[] = [];
  readonly lines: ProcedureLine[];
  /** Lines that add up others, by their name or their numbers. */
  readonly totals: Set<ProcedureLine>;
  /** Lines that are known to be no fields of their own. */
  readonly #out = new Set<ProcedureLine>();

  constructor(lines: ProcedureLine[]) {
    this.lines = lines;
    this.totals = new Set(lines.filter(({ kind }) => kind === 'total'));
  }

  /** Whether it may still be a field. */
  stands(line: ProcedureLine): boolean {
    return line.counted && !this.totals.has(line) && !this.#out.has(line);
  }

  tell(line: ProcedureLine, why: Unclear, counted = false): void {
    this.unclear.push({ line, why, counted });
    if (!counted) this.#out.add(line);
  }

  /** @param kept whether the whole is the field, and not its parts */
  add(whole: ProcedureLine, parts: ProcedureLine[], kept: boolean): void {
    this.sums.push({ whole, parts });
    for (const line of kept ? parts : [whole]) this.#out.add(line);
  }

  /** Lines between two others that may still be fields. */
  between(from: number, to: number): ProcedureLine[] {
    return this.lines.slice(from + 1, to).filter((line) => this.stands(line));
  }

  /** The next line after `from` that `ends` holds for; else behind the last. */
  next(from: number, ends: (line: ProcedureLine) => boolean): number {
    const found = this.lines.findIndex((line, index) => index > from && ends(line));
    return found < 0 ? this.lines.length : found;
  }
}
