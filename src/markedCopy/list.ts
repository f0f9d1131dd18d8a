/** Worksheet "Cần sửa": the findings of a file, each with a link to its cell. */

import { countLine } from '../findings/words.ts';
import { addressOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import { rowHeight } from '../ooxml/spreadsheet/heights.ts';
import {
  A4_LANDSCAPE,
  type CellLink,
  FITTED,
  frozenBelow,
  linksXml,
  rowXml,
  sheetData,
  textCell,
  widthsXml,
  worksheetXml,
} from '../ooxml/spreadsheet/worksheet.ts';
import type { GrowingStyles, ListLook } from './styles.ts';

const HEADERS = ['STT', 'Mức', 'Mã', 'Trang', 'Ô', 'Điều gì', 'Cách sửa'];
const WIDTHS = [6, 11, 9, 14, 8, 62, 62];
const LINK_COLUMN = 5;

export interface ListRequest {
  findings: Finding[];
  /** Name of the file that was checked, without its folders. */
  file: string;
  sha256: string;
  /** What the copy could not keep; a sentence each. */
  losses: string[];
  /** Worksheet with the list of an earlier marking, which this one replaces. */
  earlierList: string | undefined;
  /** What the copy's stamp says that it is about. */
  about: string;
}

type Line = [text: string, look: ListLook][];

/** The XML of the worksheet part. */
export function listSheet(request: ListRequest, styles: GrowingStyles, namespace: string): string {
  const digest: Line = [[`sha256 của tệp đã kiểm tra: ${request.sha256}`, 'text']];
  const above = [digest, ...linesAbove(request), [], HEADERS.map((text): Line[number] => [text, 'header'])];
  const lines = [...above, ...request.findings.map(lineOf)];
  return worksheetXml(
    [
      FITTED,
      frozenBelow(above.length, 'tabSelected="1" workbookViewId="0" showGridLines="0"'),
      '<sheetFormatPr defaultRowHeight="15.75"/>',
      widthsXml(WIDTHS),
      // The digest is for who reads the copy that is sent back (parse/sheet.ts), no person.
      sheetData(lines.map((line, index) => lineXml(index + 1, line, styles, line === digest))),
      linksXml(request.findings.flatMap((finding, index) => linkOf(finding, above.length + 1 + index))),
      A4_LANDSCAPE,
    ],
    { namespace },
  );
}

function linesAbove({ findings, file, losses }: ListRequest): Line[] {
  return [
    [['CẦN SỬA TRƯỚC KHI GỬI LẠI', 'title']],
    ...[
      `Tệp ${file}: ${countLine(findings)}. Ô sai được tô màu và có ghi chú; bấm vào cột “Ô” để đến ô đó.`,
      'Sửa xong thì lưu và gửi lại chính tệp này; trang “Cần sửa” không được tính là số liệu.',
      ...losses,
    ].map((text): Line => [[text, 'text']]),
  ];
}

function lineOf(finding: Finding, index: number): Line {
  const { severity, code, sheet, cell, message, hint } = finding;
  return [
    [String(index + 1), 'cell'],
    [severity === 'error' ? 'Lỗi' : 'Cảnh báo', 'cell'],
    [code, 'cell'],
    [sheet ?? '', 'cell'],
    [cell ?? '', sheet !== null && cell !== null ? 'link' : 'cell'],
    [message, 'cell'],
    [hint, 'cell'],
  ];
}

function linkOf({ sheet, cell }: Finding, row: number): CellLink[] {
  if (sheet === null || cell === null) return [];
  const place = `'${sheet.replace(/'/g, "''")}'!${cell}`;
  return [{ at: addressOf(row, LINK_COLUMN), place, text: cell }];
}

/** Only lines of the table are wrapped, and need their height said. */
function lineXml(row: number, line: Line, styles: GrowingStyles, hidden: boolean): string {
  const cells = line.map(([text, look], index) =>
    textCell(addressOf(row, index + 1), styles.look(look), text),
  );
  const texts = line.map(([text]) => text);
  const height = line.length === WIDTHS.length ? { height: rowHeight(texts, WIDTHS) } : {};
  return rowXml(row, cells, { ...height, hidden });
}
