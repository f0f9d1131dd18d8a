/** Finding the cells of a worksheet's XML, and making those that are not there. */
import { addressOf, placeOf } from '../model/address.ts';
import { childrenOf, type Element, element } from '../ooxml/xml.ts';
import { childNamed, localName, named } from './package.ts';

/** The cells of a worksheet part by address. */
export class CellIndex {
  readonly #root: Element;
  readonly #data: Element;
  readonly #rows = new Map<number, Element>();
  readonly #cells = new Map<string, Element>();

  constructor(worksheet: Element) {
    this.#root = worksheet;
    this.#data = childNamed(worksheet, 'sheetData') ?? element(named(worksheet, 'sheetData'));
    let row = 0;
    for (const line of childrenOf(this.#data)) {
      const [first] = childrenOf(line);
      row = Number(line.attributes.r ?? (placeOf(first?.attributes.r ?? null)[0] || row + 1));
      this.#rows.set(row, line);
      let column = 0;
      for (const cell of childrenOf(line)) {
        if (localName(cell) !== 'c') continue;
        column = placeOf(cell.attributes.r ?? null)[1] || column + 1;
        this.#cells.set(addressOf(row, column), cell);
      }
    }
  }

  /** The cell of that address; made, empty and with the look it would have, where there is none. */
  at(address: string): Element {
    const known = this.#cells.get(address);
    if (known) return known;
    const [row, column] = placeOf(address);
    const line = this.#rowAt(row);
    const style = line.attributes.s ?? this.#columnStyle(column);
    const cell = element(named(this.#root, 'c'), {
      r: address,
      ...(style === undefined ? {} : { s: style }),
    });
    this.#name(line, row);
    const next = line.children.findIndex(
      (child) => typeof child !== 'string' && placeOf(child.attributes.r ?? null)[1] > column,
    );
    line.children.splice(next < 0 ? line.children.length : next, 0, cell);
    // An attribute that says how wide the row is may now be wrong; it is only a hint for readers.
    const { spans: _, ...kept } = line.attributes;
    line.attributes = kept;
    this.#cells.set(address, cell);
    return cell;
  }

  /** Cells that go by their order alone are told by name before one is put between them. */
  #name(line: Element, row: number): void {
    let column = 0;
    for (const cell of childrenOf(line)) {
      if (localName(cell) !== 'c') continue;
      column = placeOf(cell.attributes.r ?? null)[1] || column + 1;
      cell.attributes = { ...cell.attributes, r: addressOf(row, column) };
    }
  }

  #rowAt(row: number): Element {
    const known = this.#rows.get(row);
    if (known) return known;
    const line = element(named(this.#root, 'row'), { r: String(row) });
    for (const [number, each] of this.#rows) each.attributes = { ...each.attributes, r: String(number) };
    const later = [...this.#rows].filter(([number]) => number > row).sort(([a], [b]) => a - b)[0];
    const index = later ? this.#data.children.indexOf(later[1]) : this.#data.children.length;
    this.#data.children.splice(index, 0, line);
    this.#rows.set(row, line);
    return line;
  }

  #columnStyle(column: number): string | undefined {
    const columns = childNamed(this.#root, 'cols');
    return (
      columns &&
      childrenOf(columns).find(
        ({ attributes }) => Number(attributes.min) <= column && column <= Number(attributes.max),
      )?.attributes.style
    );
  }
}
