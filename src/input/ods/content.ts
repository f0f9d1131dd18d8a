/** The content of an .ods, an element at a time: worksheets, rows, cells; what is repeated is told once. */
import { LAST_COLUMN, LAST_ROW } from '../../model/address.ts';
import type { Grid, GridCell } from '../../model/grid.ts';
import { attributesOf, type Handlers, XmlError } from '../../ooxml/xml.ts';
import { MOST_MERGES, MOST_SHEETS, newBudget, spend, TooMuch } from '../budget.ts';
import { EncodingJudge } from '../encodings.ts';
import { LONGEST_RAW } from '../richText.ts';
import { cellOf, type RawOdsCell } from './cell.ts';
import { OdsStyles } from './styles.ts';

/** Elements whose texts and cells are not what stands in a cell: notes, shapes, what was deleted, readings. */
const ASIDE = new Set([
  'office:annotation',
  'table:tracked-changes',
  'table:shapes',
  'draw:frame',
  'draw:custom-shape',
  'draw:rect',
  'draw:line',
  'draw:caption',
  'text:ruby-text',
  'text:note',
]);

export class ContentReader implements Handlers {
  readonly grids: Grid[] = [];
  readonly budget = newBudget();
  readonly encodings = new EncodingJudge();
  readonly #styles = new OdsStyles();
  #date1904 = false;
  #row = 0;
  #column = 0;
  #rowRepeats = 1;
  #rowHidden = false;
  /** Cells of the row that is being read, with what makes those of the rows that repeat it. */
  #line: { column: number; raw: RawOdsCell }[] = [];
  #cell: RawOdsCell | undefined;
  #paragraphs = 0;
  #inParagraph = 0;
  /** Whether a line goes through them, of the pieces of text that are open. */
  #spans: boolean[] = [];
  /** Depth within what is left aside, and within a table in a cell. */
  #aside = 0;

  get #grid(): Grid {
    const grid = this.grids.at(-1);
    if (!grid) throw new XmlError('a row outside a worksheet');
    return grid;
  }

  open(name: string, text: string): void {
    const attributes = attributesOf(text);
    if (this.#aside > 0 || ASIDE.has(name) || (name === 'table:table' && this.#cell)) this.#aside++;
    else if (name === 'table:table') this.#openTable(attributes);
    else if (name === 'table:table-column') this.#openColumn(attributes);
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell') this.#openCell(attributes);
    else if (name === 'table:covered-table-cell')
      this.#column += timesOf(attributes['table:number-columns-repeated']);
    else if (this.#cell) this.#openText(name, attributes);
    else if (name === 'table:null-date')
      this.#date1904 = (attributes['table:date-value'] ?? '').startsWith('1904');
    else this.#styles.open(name, attributes);
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#inParagraph > 0) this.#add(text.replace(/[ \t\n]+/g, ' '));
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (name === 'text:p' && this.#cell) this.#inParagraph--;
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'table:table-cell') this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
  }

  #openTable(attributes: Record<string, string>): void {
    if (this.grids.length >= MOST_SHEETS) throw new TooMuch();
    this.grids.push({
      sheet: attributes['table:name'] ?? '',
      hidden: this.#styles.hides(attributes['table:style-name']),
      rows: new Map(),
      merges: [],
      date1904: this.#date1904,
      hiddenRows: new Set(),
      hiddenColumns: [],
    });
    this.#row = 0;
    this.#column = 0;
  }

  #openColumn(attributes: Record<string, string>): void {
    const from = this.#column + 1;
    this.#column += timesOf(attributes['table:number-columns-repeated']);
    if (isHidden(attributes)) this.#grid.hiddenColumns.push([from, this.#column]);
  }

  #openRow(attributes: Record<string, string>): void {
    this.#rowRepeats = timesOf(attributes['table:number-rows-repeated']);
    this.#row++;
    this.#column = 0;
    this.#line = [];
    this.#rowHidden = isHidden(attributes);
  }

  #openCell(attributes: Record<string, string>): void {
    const [down, across] = [
      timesOf(attributes['table:number-rows-spanned']),
      timesOf(attributes['table:number-columns-spanned']),
    ];
    const [top, left] = [this.#row, this.#column + 1];
    if ((down > 1 || across > 1) && this.#grid.merges.length < MOST_MERGES)
      this.#grid.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
    this.#cell = {
      attributes,
      text: '',
      unstruck: this.#styles.strikes(attributes['table:style-name']) ? '' : undefined,
      font: this.#styles.fontOf(attributes['table:style-name']),
    };
    this.#paragraphs = 0;
    this.#inParagraph = 0;
    this.#spans = [];
  }

  #openText(name: string, attributes: Record<string, string>): void {
    if (name === 'text:p') {
      if (this.#paragraphs++ > 0) this.#add('\n');
      this.#inParagraph++;
    } else if (name === 'text:s') this.#add(' '.repeat(Math.min(timesOf(attributes['text:c']), 1000)));
    else if (name === 'text:span') this.#spans.push(this.#styles.strikes(attributes['text:style-name']));
    else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
  }

  #add(text: string): void {
    if (!this.#cell || this.#cell.text.length > LONGEST_RAW) return;
    if (this.#spans.includes(true)) this.#cell.unstruck ??= this.#cell.text;
    else if (
      this.#cell.unstruck !== undefined &&
      !this.#styles.strikes(this.#cell.attributes['table:style-name'])
    )
      this.#cell.unstruck += text;
    this.#cell.text += text;
  }

  #closeCell(): void {
    const raw = this.#cell;
    this.#cell = undefined;
    if (!raw) return;
    const repeats = timesOf(raw.attributes['table:number-columns-repeated']);
    const isFilled = this.#put(this.#row, this.#column + 1, raw);
    for (let index = 0; isFilled && index < repeats; index++) {
      if (index > 0) this.#put(this.#row, this.#column + 1 + index, raw);
      this.#line.push({ column: this.#column + 1 + index, raw });
    }
    this.#column += repeats;
  }

  /** Each of the cells that are told once is a cell of its own. @returns whether it holds anything */
  #put(row: number, column: number, raw: RawOdsCell): boolean {
    const cell = cellOf(row, column, raw, this.encodings);
    if (!cell) return false;
    if (row > LAST_ROW || column > LAST_COLUMN) throw new TooMuch();
    spend(this.budget, cell);
    const { rows } = this.#grid;
    const line = rows.get(row) ?? new Map<number, GridCell>();
    rows.set(row, line.set(column, cell));
    return true;
  }

  #closeRow(): void {
    const last = this.#row + this.#rowRepeats - 1;
    // Rows that hold nothing may repeat to the end of the world, hidden or not.
    for (let row = this.#row; this.#line.length > 0 && row <= last; row++) {
      if (row > this.#row) for (const { column, raw } of this.#line) this.#put(row, column, raw);
      if (this.#rowHidden) this.#grid.hiddenRows.add(row);
    }
    this.#row = last;
  }
}

/** How often: once where it is not said, or said in a way that cannot be. */
function timesOf(text: string | undefined): number {
  const times = Number(text ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, LAST_ROW) : 1;
}

function isHidden({ 'table:visibility': visibility }: Record<string, string>): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}
