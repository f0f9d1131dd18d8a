/** Text of old encodings in a workbook: decided cell by cell, the doubtful cells by what the others are (CC112). */
import type { GridCell } from '../model/grid.ts';
import { type LegacyReading, mayBeLegacy, readLegacy } from '../text/legacy.ts';
import { TooMuch } from './budget.ts';

/** A cell whose text could be Unicode or not. */
interface Doubt {
  cell: GridCell;
  reading: Exclude<LegacyReading, 'unicode'>;
}

/** Characters of one workbook that may be of an old encoding: each of their words is looked at. */
const MOST_READ = 3_000_000;

/** Puts texts into the cells of one workbook, and the doubtful ones when all have been seen. */
export class EncodingJudge {
  readonly #doubts: Doubt[] = [];
  /** Readings by text and font: many cells may show one text. */
  readonly #read = new Map<string, LegacyReading | undefined>();
  #left = MOST_READ;
  #legacy = 0;
  #unicode = 0;

  /** Before any cleaning: TCVN3's "ư" is a soft hyphen. @param font of what a person sees in the cell */
  put(cell: GridCell, text: string, font: string | undefined): void {
    cell.kind = 'text';
    cell.value = text;
    const reading = this.#readingOf(text, font);
    if (reading === undefined) return;
    if (reading === 'unicode') this.#unicode++;
    else if (reading.sure) {
      this.#legacy++;
      convert(cell, reading);
    } else this.#doubts.push({ cell, reading });
  }

  #readingOf(text: string, font: string | undefined): LegacyReading | undefined {
    if (!mayBeLegacy(text)) return readLegacy(text, font);
    const key = `${font} ${text}`;
    if (!this.#read.has(key)) {
      this.#left -= text.length;
      if (this.#left < 0) throw new TooMuch();
      this.#read.set(key, readLegacy(text, font));
    }
    return this.#read.get(key);
  }

  /** Converts the doubtful cells where the workbook's other cells are in the same encoding. */
  settle(): void {
    if (this.#legacy > this.#unicode) for (const { cell, reading } of this.#doubts) convert(cell, reading);
  }
}

function convert(cell: GridCell, { text, encoding }: Doubt['reading']): void {
  cell.value = text;
  cell.converted = encoding;
}
