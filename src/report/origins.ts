/** Where everything in the report comes from: all rows of all units side by side, each with its file and cell. */
import { CATEGORY_WORDS } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import { percentOf } from '../model/indicator.ts';
import {
  type Cell,
  COUNTS,
  indicatorRow,
  type ProgressRow,
  type Sheet,
  TEXT_COLUMNS,
  TOLD_COLUMNS,
  type ToldColumn,
  VALUE_COLUMNS,
  type ValueColumn,
} from '../model/sheet.ts';
import {
  ARISING_CODE,
  COLUMN_LABELS,
  COUNT_LABELS,
  INDICATOR_LABELS,
  INDICATOR_SHEET,
  INFO_LABELS,
  ORIGIN_LABELS,
  ORIGINS_SHEET,
  PROCEDURE_SHEET,
  PROGRESS_SHEET,
  periodName,
  STATUS_LABELS,
} from '../text/labels.ts';
import { targetText } from '../text/target.ts';
import type { ReportSubject } from './subject.ts';

/** A cell of a unit's sheet. */
export interface Origin {
  file: string;
  sheet: string;
  cell: string;
}

export type OriginValue = string | number | null | { day: Day } | { percent: number } | { origin: Origin };

export interface OriginTable {
  name: string;
  title: string;
  columns: { label: string; width: number }[];
  rows: OriginValue[][];
}

/** The tables of tong-hop-<kỳ>-<năm>.xlsx. */
export function originTables(subject: ReportSubject): OriginTable[] {
  const about = periodName(subject.period);
  return [
    { ...progressTable(subject), title: `Tiến độ các nhiệm vụ, ${about}` },
    { ...indicatorTable(subject), title: `Số liệu các chỉ tiêu, ${about}` },
    ...(subject.procedures
      ? [{ ...procedureTable(subject.procedures.sheet), title: `Hồ sơ thủ tục hành chính, ${about}` }]
      : []),
    { ...fileTable(subject), title: `Biểu dùng để lập báo cáo, ${about}` },
  ];
}

const SOURCE = [
  { label: 'Tệp', width: 34 },
  { label: 'Ô', width: 16 },
];

/** What units tell, and how wide it stands. */
const WIDTHS: Record<ToldColumn, number> = {
  status: 16,
  percent: 10,
  doneOn: 12,
  proof: 26,
  result: 40,
  difficulty: 28,
  proposal: 24,
  next: 24,
  person: 16,
  note: 14,
};

/** What is no words, as what it is; else as the unit wrote it. */
const VALUES: Record<ValueColumn, (row: ProgressRow | undefined) => OriginValue> = {
  status: (row) =>
    row?.status.value
      ? STATUS_LABELS[row.status.value]
      : row?.status.text || CATEGORY_WORDS.notReported.status,
  percent: (row) =>
    row?.percent.value === undefined ? (row?.percent.text ?? '') : { percent: row.percent.value },
  doneOn: (row) => (row?.doneOn.value === undefined ? (row?.doneOn.text ?? '') : { day: row.doneOn.value }),
};

/** A row for each task and each unit that answers for it; one that sent nothing says so. Then what arose outside the plan. */
function progressTable({ tally, arising }: ReportSubject): Omit<OriginTable, 'title'> {
  return {
    name: PROGRESS_SHEET,
    columns: [
      { label: COLUMN_LABELS.id, width: 8 },
      { label: COLUMN_LABELS.title, width: 44 },
      { label: 'Đơn vị', width: 24 },
      ...TOLD_COLUMNS.map((column) => ({ label: COLUMN_LABELS[column], width: WIDTHS[column] })),
      ...SOURCE,
    ],
    rows: [...tally.outcomes, ...arising].flatMap(({ task, parts }) =>
      parts.map(({ unit, sheet, row }): OriginValue[] => {
        return [
          task.id || ARISING_CODE,
          task.title,
          unit.name,
          ...VALUE_COLUMNS.map((column) => VALUES[column](row)),
          ...TEXT_COLUMNS.map((column) => row?.[column].text ?? ''),
          sheet?.file ?? '',
          originOf(sheet, row?.sheet, row?.status ?? row?.id),
        ];
      }),
    ),
  };
}

/** Each unit's numbers, and below those of several units their sum. */
function indicatorTable({ indicators, sheets }: ReportSubject): Omit<OriginTable, 'title'> {
  return {
    name: INDICATOR_SHEET,
    columns: [
      { label: INDICATOR_LABELS.code, width: 10 },
      { label: INDICATOR_LABELS.name, width: 50 },
      { label: INDICATOR_LABELS.target, width: 12 },
      { label: 'Đơn vị', width: 26 },
      { label: INDICATOR_LABELS.numerator, width: 12 },
      { label: INDICATOR_LABELS.denominator, width: 12 },
      { label: INDICATOR_LABELS.value, width: 12 },
      { label: INDICATOR_LABELS.note, width: 24 },
      ...SOURCE,
    ],
    rows: indicators.flatMap((result) => {
      const { indicator } = result;
      const known = [indicator.id, indicator.name, targetText(indicator)];
      const value = (n: number | null, d: number | null): OriginValue => {
        const rate = n === null || d === null || n > d ? undefined : percentOf(n, d);
        return rate === undefined ? '' : { percent: rate };
      };
      const rows = [...result.sources.map(({ unit }) => unit), ...result.missing.map(({ unit }) => unit)].map(
        (unit): OriginValue[] => {
          const sheet = sheets.get(unit.id);
          const row = indicatorRow(sheet?.indicators, indicator.id);
          const number = (cell: Cell<number> | undefined) => cell?.value ?? cell?.text ?? '';
          const [n, d] = [row?.numerator.value ?? null, row?.denominator.value ?? null];
          return [
            ...known,
            unit.name,
            number(row?.numerator),
            number(row?.denominator),
            indicator.unit === 'index' ? number(row?.value) : value(n, d),
            row ? row.note.text : sheet ? 'Chưa ghi số liệu' : 'Chưa gửi báo cáo',
            sheet?.file ?? '',
            originOf(sheet, sheet?.indicators?.sheet, row?.numerator.at ? row.numerator : row?.value),
          ];
        },
      );
      if (rows.length < 2) return rows;
      return [
        ...rows,
        [
          ...known,
          'Cộng các đơn vị',
          result.numerator,
          result.denominator,
          value(result.numerator, result.denominator),
          '',
          '',
          '',
        ],
      ];
    }),
  };
}

function procedureTable(sheet: Sheet): Omit<OriginTable, 'title'> {
  const table = sheet.procedures!;
  return {
    name: PROCEDURE_SHEET,
    columns: [
      { label: 'Lĩnh vực', width: 30 },
      ...COUNTS.map((count) => ({ label: COUNT_LABELS[count], width: 12 })),
      ...SOURCE,
    ],
    rows: [...table.fields, ...(table.total ? [table.total] : [])].map((row) => [
      row.field,
      ...COUNTS.map((count) => row.counts[count].value ?? row.counts[count].text),
      sheet.file,
      originOf(sheet, table.sheet, row.counts.received),
    ]),
  };
}

function fileTable({ sheets, plan }: ReportSubject): Omit<OriginTable, 'title'> {
  return {
    name: ORIGINS_SHEET,
    columns: [
      { label: ORIGIN_LABELS.unit, width: 40 },
      { label: ORIGIN_LABELS.file, width: 50 },
      { label: INFO_LABELS.preparedOn, width: 12 },
      { label: ORIGIN_LABELS.digest, width: 70 },
    ],
    rows: plan.units.flatMap((unit) => {
      const sheet = sheets.get(unit.id);
      if (!sheet) return unit.mustReport ? [[unit.name, 'Chưa gửi báo cáo', '', '']] : [];
      const { preparedOn } = sheet.info;
      return [
        [unit.name, sheet.file, preparedOn.value ? { day: preparedOn.value } : preparedOn.text, sheet.sha256],
      ];
    }),
  };
}

function originOf(
  sheet: Sheet | undefined,
  name: string | undefined,
  cell: Cell<unknown> | undefined,
): OriginValue {
  return sheet && name !== undefined && cell?.at
    ? { origin: { file: sheet.file, sheet: name, cell: cell.at } }
    : '';
}
