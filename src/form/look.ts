/** How every worksheet of the form looks: one font, three fills, thin borders, A4. */
import type { Cell, Fill, Font, Style, Worksheet } from 'exceljs';
import { rememberByText } from '../model/remember.ts';
import type { Unit } from '../model/unit.ts';

export const DATE_FORMAT = 'dd/mm/yyyy';
export const TEXT_FORMAT = '@';

const HEADER = fill('FFD9E2EC');
const SECTION = fill('FFEEF2F6');
const LOCKED = fill('FFF2F2F2');
/** Cells that the unit fills in: the same pale yellow on every worksheet. */
const OPEN = fill('FFFFFBE6');
/** Such cells that come filled in from the sheet before. */
const CARRIED = fill('FFE3F1FB');
const LINE = { style: 'thin', color: { argb: 'FF8C98A4' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

type Horizontal = 'left' | 'center' | 'right';

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** The form’s font, with what differs. */
export function font(more: Partial<Font> = {}): Partial<Font> {
  return { name: 'Times New Roman', size: 12, ...more };
}

type Look = Partial<Style>;

/** Text outside tables: titles, hints, signatures. */
export function write(
  cell: Cell,
  text: string,
  more: Partial<Font> & { align?: Horizontal; wrap?: boolean; look?: Look } = {},
): void {
  const { align = 'left', wrap = false, look, ...fontOptions } = more;
  cell.value = text;
  // Into the object that is there, which cells merged into this one share.
  Object.assign(cell.style, {
    font: font(fontOptions),
    alignment: { horizontal: align, vertical: 'middle', wrapText: wrap },
    ...look,
  });
}

// Cells that look alike share one object: exceljs works out a look for each object, not for each look. Nothing may be
// said of such a cell afterwards.

const headerLook = lookBy((align) => ({
  font: font({ bold: true }),
  fill: HEADER,
  border: BORDER,
  alignment: { horizontal: align, vertical: 'middle', ...(align === 'center' && { wrapText: true }) },
}));
const sectionLook = lookBy((align) => ({
  font: font({ bold: true }),
  fill: SECTION,
  border: { top: LINE, bottom: LINE },
  alignment: { horizontal: align, vertical: 'middle' },
}));
const tableLook = lookBy((align) => ({
  font: font(),
  border: BORDER,
  alignment: { horizontal: align, vertical: 'middle', wrapText: true },
}));
const computedLook = rememberByText(
  (numFmt): Look => Object.freeze({ ...tableLook('right'), fill: LOCKED, numFmt }),
);
const openLook = looksToFillIn(OPEN);
const carriedLook = looksToFillIn(CARRIED);

function looksToFillIn(background: Fill): (numFmt: string) => (align: Horizontal) => Look {
  return rememberByText((numFmt) =>
    lookBy((align) => ({ ...tableLook(align), fill: background, numFmt, protection: { locked: false } })),
  );
}

function lookBy(make: (align: Horizontal) => Look): (align: Horizontal) => Look {
  return rememberByText((align) => Object.freeze(make(align as Horizontal)));
}

/** A header cell: bold, filled, framed. */
export function headerCell(cell: Cell, text: string, align: Horizontal = 'center'): void {
  cell.value = text;
  cell.style = headerLook(align);
}

/** Text runs on over the empty cells to its right: a section's title needs no merged cells. */
export function sectionCell(cell: Cell, text: string, align: Horizontal): void {
  if (text) cell.value = text;
  cell.style = sectionLook(align);
}

/** A cell that comes filled in and stays locked. */
export function givenCell(cell: Cell, value: string | number, align: Horizontal = 'left'): void {
  cell.value = value;
  cell.style = tableLook(align);
}

/** Makes a cell bold, whatever else it looks like. */
export function embolden(cell: Cell): void {
  cell.style = { ...cell.style, font: font({ bold: true }) };
}

/** A cell that the program or a formula fills: locked and grey. */
export function computedCell(cell: Cell, format = 'General'): void {
  cell.style = computedLook(format);
}

/** A cell for the unit to fill in. */
export function openCell(cell: Cell, format: string = TEXT_FORMAT, align: Horizontal = 'left'): void {
  cell.style = openLook(format)(align);
}

/** A cell that the unit filled in before and may change: the same pale blue on every worksheet. */
export function carriedCell(
  cell: Cell,
  value: string | number | Date,
  format: string = TEXT_FORMAT,
  align: Horizontal = 'left',
): void {
  cell.value = value;
  cell.style = carriedLook(format)(align);
}

/** Widths of the first columns, in characters. */
export function setWidths(sheet: Worksheet, widths: number[]): void {
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
}

/** Without a password: it keeps prefilled cells from slips of the hand, not from people. */
export async function lock(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

/** A4, margins, repeated header row, page number. */
export function setPage(
  sheet: Worksheet,
  options: { unit: Unit; orientation?: 'landscape' | 'portrait'; headerRow?: number },
): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: options.orientation ?? 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(options.headerRow ? { printTitlesRow: `${options.headerRow}:${options.headerRow}` } : {}),
  };
  // "&" is the mark of a code in footers.
  const unit = options.unit.name.replaceAll('&', '&&');
  sheet.headerFooter.oddFooter = `&L&"Times New Roman,Italic"&10${unit}&R&"Times New Roman,Regular"&10Trang &P/&N`;
}
