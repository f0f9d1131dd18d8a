/** Records of an old workbook (MS-XLS): a stream of them, and texts that go on from one to the next. */

import { Broken, type Budget, TooMuch } from '../budget.ts';

/** The stream is broken. */
export class RecordError extends Broken {}

/** Kinds of records that say something of cells. */
export const KIND = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  password: 0x002f,
  font: 0x0031,
  goesOn: 0x003c,
  codePage: 0x0042,
  columns: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  richText: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  stringCell: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  flag: 0x0205,
  result: 0x0207,
  row: 0x0208,
  compactNumber: 0x027e,
  formulaOf4: 0x0406,
  format: 0x041e,
  begin: 0x0809,
} as const;

export interface Record {
  kind: number;
  /** Its own bytes, and those of each record that it goes on in. */
  parts: [Buffer, ...Buffer[]];
}

/**
 * The records from there on, each of which costs one.
 * @throws RecordError where one is longer than the stream; TooMuch: worksheets may all be in one place, or go on and on
 */
export function* recordsFrom(stream: Buffer, start: number, { work }: Budget): Generator<Record> {
  let at = start;
  const next = () => {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) throw new RecordError('a record that is cut off');
    const data = stream.subarray(at + 4, end);
    at = end;
    return data;
  };
  while (at + 4 <= stream.length) {
    if (--work.left < 0) throw new TooMuch();
    const kind = stream.readUInt16LE(at);
    const record: Record = { kind, parts: [next()] };
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === KIND.goesOn) record.parts.push(next());
    yield record;
  }
}

/** A text, and the fonts of its letters from there on, where they are not the cell's. */
export interface Text {
  text: string;
  runs?: Run[];
}

interface Run {
  from: number;
  font: number;
}

/** Reads texts, one after the other, out of a record and those that it goes on in. */
export class TextReader {
  readonly #parts: Buffer[];
  #part = 0;
  #at: number;

  constructor({ parts }: Record, at: number) {
    this.#parts = parts;
    this.#at = at;
  }

  /**
   * A text with its number of letters before it, in one byte or two.
   * @param isShared only those of the workbook's own table have runs of fonts, and readings. @throws RecordError
   */
  read(wide: boolean, isShared = false): Text {
    let left = wide ? this.#word() : this.#byte();
    let flags = this.#byte();
    const runs = isShared && flags & 8 ? this.#word() : 0;
    const extra = isShared && flags & 4 ? this.#word() + this.#word() * 0x10000 : 0;
    let text = '';
    while (left > 0) {
      const part = this.#rest();
      const size = flags & 1 ? 2 : 1;
      const count = Math.min(left, Math.floor(part.length / size));
      text += part.toString(size === 2 ? 'utf16le' : 'latin1', 0, count * size);
      this.#at += count * size;
      left -= count;
      // What goes on says anew how wide its letters are.
      if (left > 0) flags = this.#nextPart()[0] ?? 0;
      if (left > 0) this.#at = 1;
    }
    const found = this.#runs(runs, text.length);
    this.#skip(extra);
    return found.length > 0 ? { text, runs: found } : { text };
  }

  /** Those that begin a letter further on than the one before: no more than the text has letters. */
  #runs(count: number, length: number): Run[] {
    const found: Run[] = [];
    for (let index = 0; index < count; index++) {
      const run = { from: this.#word(), font: this.#word() };
      if (run.from < length && run.from > (found.at(-1)?.from ?? -1)) found.push(run);
    }
    return found;
  }

  /** Whether there is nothing more to be read. */
  get atEnd(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#rest().length === 0;
  }

  #rest(): Buffer {
    return this.#parts[this.#part]!.subarray(this.#at);
  }

  #nextPart(): Buffer {
    const part = this.#parts[++this.#part];
    if (!part) throw new RecordError('a text that is cut off');
    this.#at = 0;
    return part;
  }

  #byte(): number {
    while (this.#at >= this.#parts[this.#part]!.length) this.#nextPart();
    return this.#parts[this.#part]![this.#at++]!;
  }

  #word(): number {
    return this.#byte() + this.#byte() * 0x100;
  }

  #skip(count: number): void {
    let left = count;
    while (left > this.#rest().length) {
      left -= this.#rest().length;
      this.#nextPart();
    }
    this.#at += left;
  }
}
