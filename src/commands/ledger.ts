/** What a run has written so far: named to the person whatever comes after, an error or a Ctrl-C. */

export class Ledger {
  readonly #paths: string[] = [];
  #goal: { count: number; of: string } | undefined;

  /** Says how many files there are to be. @param of what they are: "biểu" */
  expect(count: number, of: string): void {
    this.#goal = { count, of };
  }

  /** @param path as people read it */
  add(path: string): void {
    this.#paths.push(path);
  }

  /** What was written, in that order, as people read it. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** A line for each file that was written, in that order. */
  get lines(): string[] {
    return this.#paths.map((path) => `  Đã ghi: ${path}`);
  }

  /** "Đã ghi 2/4 biểu, không có tệp dở dang." */
  get count(): string {
    const { length } = this.#paths;
    if (length === 0) return 'Chưa ghi gì.';
    const { count, of } = this.#goal ?? { count: length, of: 'tệp' };
    return `Đã ghi ${length === count ? length : `${length}/${count}`} ${of}, không có tệp dở dang.`;
  }
}
