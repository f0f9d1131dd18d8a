/** Worksheet "Cần sửa": the findings of a file, each with a link to its cell. */

import { countLine } from '../findings/terminal.ts';
import { addressOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import { rowHeight } from '../ooxml/heights.ts';
import { type Element, element } from '../ooxml/xml.ts';
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
}

/** The worksheet part. */
export function listSheet(request: ListRequest, styles: GrowingStyles, namespace: string): Element {
  const { findings, file, sha256, losses } = request;
  const rows: Element[] = [];
  const links: Element[] = [];
  const line = (cells: [text: string, look: ListLook][]) => {
    const number = rows.length + 1;
    rows.push(
      element(
        'row',
        {
          r: String(number),
          ...(cells.length === WIDTHS.length
            ? {
                ht: String(
                  rowHeight(
                    cells.map(([text]) => text),
                    WIDTHS,
                  ),
                ),
                customHeight: '1',
              }
            : {}),
        },
        cells.map(([text, look], index) => textCell(addressOf(number, index + 1), text, styles.look(look))),
      ),
    );
  };
  line([['CẦN SỬA TRƯỚC KHI GỬI LẠI', 'title']]);
  line([
    [
      `Tệp ${file}: ${countLine(findings)}. Ô sai được tô màu và có ghi chú; bấm vào cột “Ô” để đến ô đó.`,
      'text',
    ],
  ]);
  line([['Sửa xong thì lưu và gửi lại chính tệp này; trang “Cần sửa” không được tính là số liệu.', 'text']]);
  line([[`sha256 của tệp đã kiểm tra: ${sha256}`, 'text']]);
  for (const loss of losses) line([[loss, 'text']]);
  line([]);
  line(HEADERS.map((text) => [text, 'header']));
  const header = rows.length;
  for (const [index, finding] of findings.entries()) {
    const { severity, code, sheet, cell, message, hint } = finding;
    line([
      [String(index + 1), 'cell'],
      [severity === 'error' ? 'Lỗi' : 'Cảnh báo', 'cell'],
      [code, 'cell'],
      [sheet ?? '', 'cell'],
      [cell ?? '', sheet !== null && cell !== null ? 'link' : 'cell'],
      [message, 'cell'],
      [hint, 'cell'],
    ]);
    if (sheet !== null && cell !== null)
      links.push(
        element('hyperlink', {
          ref: addressOf(rows.length, LINK_COLUMN),
          location: `'${sheet.replace(/'/g, "''")}'!${cell}`,
          display: cell,
        }),
      );
  }
  return element('worksheet', { xmlns: namespace }, [
    element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: '1' })]),
    element('sheetViews', {}, [
      element('sheetView', { tabSelected: '1', workbookViewId: '0', showGridLines: '0' }, [
        element('pane', {
          ySplit: String(header),
          topLeftCell: `A${header + 1}`,
          activePane: 'bottomLeft',
          state: 'frozen',
        }),
      ]),
    ]),
    element('sheetFormatPr', { defaultRowHeight: '15.75' }),
    element(
      'cols',
      {},
      WIDTHS.map((width, index) =>
        element('col', {
          min: String(index + 1),
          max: String(index + 1),
          width: String(width),
          customWidth: '1',
        }),
      ),
    ),
    element('sheetData', {}, rows),
    ...(links.length > 0 ? [element('hyperlinks', {}, links)] : []),
    element('pageMargins', {
      left: '0.6',
      right: '0.4',
      top: '0.6',
      bottom: '0.6',
      header: '0.3',
      footer: '0.3',
    }),
    element('pageSetup', { paperSize: '9', orientation: 'landscape', fitToHeight: '0' }),
  ]);
}

function textCell(at: string, text: string, style: number): Element {
  return element('c', { r: at, s: String(style), t: 'inlineStr' }, [
    element('is', {}, [element('t', { 'xml:space': 'preserve' }, [text])]),
  ]);
}
