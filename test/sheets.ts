/** Sheets of a few rows as units send them, for the tests: parsed, or as files. */
import type { Period } from '../src/model/period.ts';
import type { Plan } from '../src/model/plan.ts';
import { COUNTS, type Column, type Count, type Sheet } from '../src/model/sheet.ts';
import { type Part, packArchive } from '../src/ooxml/archive.ts';
import { escapeText } from '../src/ooxml/xml.ts';
import { parseSheet } from '../src/parse/sheet.ts';
import {
  ARISING_CODE,
  ARISING_TITLE,
  COLUMN_LABELS,
  COUNT_LABELS,
  INDICATOR_LABELS,
  INDICATOR_SHEET,
  INFO_SHEET,
  PROCEDURE_SHEET,
  PROGRESS_SHEET,
  periodLabel,
} from '../src/text/labels.ts';
import { gridOf, type Value, workbookOf } from './gridOf.ts';

/** What a unit tells of a task: its status alone, or more columns. */
export type Row = string | Partial<Record<Column, string | number>>;

export interface Told {
  unit: string;
  period: Pick<Period, 'key' | 'year'>;
  preparedOn?: string;
  /** By the task's code. */
  tasks: Record<string, Row>;
  /** Rows of the form's block for work outside the plan. */
  arising?: Exclude<Row, string>[];
  /** By the indicator's code: numerator and denominator, or the value alone. */
  indicators?: Record<string, [numerator: Value, denominator: Value] | Value>;
  /** By field; "Tổng cộng" is the total. */
  procedures?: Record<string, Partial<Record<Count, number>>>;
}

const TOLD = [
  'id',
  'status',
  'percent',
  'doneOn',
  'proof',
  'result',
  'difficulty',
  'proposal',
  'next',
  'note',
] as const;

/** Of work outside the plan the unit says these too. */
const OF_ARISING = ['title', 'product', 'dueText'] as const;

function tables({
  unit,
  period,
  preparedOn,
  tasks,
  arising,
  indicators,
  procedures,
}: Told): [string, Value[][]][] {
  const columns: readonly Column[] = arising ? [...TOLD, ...OF_ARISING] : TOLD;
  const rowOf = (id: string, row: Row): Value[] => {
    const told: Partial<Record<Column, Value>> = typeof row === 'string' ? { status: row } : row;
    return columns.map((column) => (column === 'id' ? id : (told[column] ?? null)));
  };
  const rows = [
    ...Object.entries(tasks).map(([id, row]) => rowOf(id, row)),
    ...(arising
      ? [
          columns.map((column) => (column === 'title' ? ARISING_TITLE : null)),
          ...arising.map((row, index) => rowOf(`${ARISING_CODE}${index + 1}`, row)),
        ]
      : []),
  ];
  const figures = Object.entries(indicators ?? {}).map(([id, told]): Value[] =>
    Array.isArray(told) ? [id, '', '', ...told] : [id, '', '', null, null, told],
  );
  const fields = Object.entries(procedures ?? {}).map(([field, counts], index): Value[] => [
    field === 'Tổng cộng' ? null : index + 1,
    field,
    ...COUNTS.map((count) => counts[count] ?? null),
  ]);
  return [
    [PROGRESS_SHEET, [columns.map((column) => COLUMN_LABELS[column]), ...rows]],
    ...(indicators
      ? [[INDICATOR_SHEET, [Object.values(INDICATOR_LABELS), ...figures]] satisfies [string, Value[][]]]
      : []),
    ...(procedures
      ? [
          [
            PROCEDURE_SHEET,
            [['TT', 'Lĩnh vực', ...COUNTS.map((count) => COUNT_LABELS[count])], ...fields],
          ] satisfies [string, Value[][]],
        ]
      : []),
    [
      INFO_SHEET,
      [
        ['Mã đơn vị', unit],
        ['Kỳ báo cáo', periodLabel(period.key)],
        ['Năm', period.year],
        ['Ngày lập', preparedOn ?? null],
      ],
    ],
  ];
}

/** The sheet as it is read; its file is named after the unit. */
export function sheetOf(told: Told, plan: Plan): Sheet {
  const grids = tables(told).map(([sheet, rows]) => gridOf(rows, { sheet }));
  return parseSheet(workbookOf(...grids), `${told.unit}.xlsx`, told.unit, plan);
}

/** Bytes of the sheet as an .xlsx. */
export function fileOf(told: Told): Buffer {
  return bytesOf(tables(told));
}

/** Bytes of an .xlsx with these worksheets, each from A1. */
export function bytesOf(
  all: readonly (readonly [name: string, rows: readonly (readonly Value[])[]])[],
): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const cell = (value: Value) =>
    value === null
      ? '<c/>'
      : typeof value === 'number'
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
  return packArchive([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${office}"><sheets>${all.map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${all.map((_, index) => relation(`r${index}`, 'worksheet', `s${index}.xml`)).join('')}</Relationships>`,
    ],
    ...all.map(
      ([, rows], index): Part => [
        `xl/s${index}.xml`,
        `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ],
    ),
  ]);
}
