/** Text of old encodings in a workbook: decided cell by cell, the doubtful cells by what the others are (CC112). */
import type { GridCell } from '../model/grid.ts';
import { type LegacyReading, readLegacy } from '../text/legacy.ts';

/** A cell whose text could be Unicode or not. */
interface Doubt {
  cell: GridCell;
  reading: Exclude<LegacyReading, 'unicode'>;
}

/** Puts texts into the cells of one workbook, and the doubtful ones when all have been seen. */
export class EncodingJudge {
  readonly #doubts: Doubt[] = [];
  #legacy = 0;
  #unicode = 0;

  /** Before any cleaning: TCVN3's "ư" is a soft hyphen. @param font of what a person sees in the cell */
  put(cell: GridCell, text: string, font: string | undefined): void {
    cell.kind = 'text';
    cell.value = text;
    const reading = readLegacy(text, font);
    if (reading === undefined) return;
    if (reading === 'unicode') this.#unicode++;
    else if (reading.sure) {
      this.#legacy++;
      convert(cell, reading);
    } else this.#doubts.push({ cell, reading });
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
