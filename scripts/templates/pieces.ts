/** Paragraphs and tables as the templates use them: a style, a text, and nothing else. */
import {
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

export function p(style: string, text = ''): Paragraph {
  return new Paragraph({ style, children: text === '' ? [] : [new TextRun(text)] });
}

export interface Cell {
  text: string;
  style: string;
  span?: number;
  rows?: number;
}

/** Two columns without borders, as in the official samples: letterhead and signature. */
export function twoColumns(
  widths: [left: number, right: number],
  indent: number,
  rows: [Paragraph[], Paragraph[]][],
): Table {
  return new Table({
    columnWidths: widths,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    indent: { size: indent, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ([left, right]) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: left, width: { size: widths[0], type: WidthType.DXA } }),
            new TableCell({ children: right, width: { size: widths[1], type: WidthType.DXA } }),
          ],
        }),
    ),
  });
}

/** A bordered table with fixed columns; the first `headers` rows repeat on every page. */
export function grid(widths: number[], headers: number, rows: Cell[][]): Table {
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, marginUnitType: WidthType.DXA },
    rows: placed(rows).map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < headers,
          children: cells.map(
            ({ text, style, span = 1, rows: height = 1, column }) =>
              new TableCell({
                children: [p(style, text)],
                columnSpan: span,
                rowSpan: height,
                verticalAlign: VerticalAlignTable.CENTER,
                width: {
                  size: widths.slice(column, column + span).reduce((sum, width) => sum + width, 0),
                  type: WidthType.DXA,
                },
              }),
          ),
        }),
    ),
  });
}

/** Which grid column each cell starts at: cells under one that spans rows are not in the row's own list. */
function placed(rows: Cell[][]): (Cell & { column: number })[][] {
  const busyUntil: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((busyUntil[column] ?? 0) > row) column++;
      const at = column;
      for (let offset = 0; offset < (cell.span ?? 1); offset++) busyUntil[column++] = row + (cell.rows ?? 1);
      return { ...cell, column: at };
    });
  });
}
