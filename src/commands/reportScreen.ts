/** What a person is told of a report that was written: counts, what is missing, what comes next. */
import { basename, dirname, resolve } from 'node:path';
import { countOf, guessList } from '../findings/guesses.ts';
import { nextLines } from '../findings/next.ts';
import { findingsOf } from '../findings/result.ts';
import { percentOf } from '../model/indicator.ts';
import { guessesOf } from '../parse/guesses.ts';
import type { ReportSubject } from '../report/subject.ts';
import { measuredTasks } from '../report/tally.ts';
import { hung, unbroken } from '../text/layout.ts';
import { speakable } from '../text/speakable.ts';
import { number, rate } from '../text/write.ts';
import type { Context } from './context.ts';
import { fromHere, screenOf } from './screen.ts';
import { forPeriod, sourceFolder } from './typed.ts';

/** What was written. */
export interface Written {
  path: string;
  /** The workbook of origins, for a report that has one. */
  origins: string | undefined;
  /** Gaps in the document, each of them yellow. */
  gaps: number;
  /** The very same stood there already. */
  isSame: boolean;
}

/** The screen of `cchc report`. */
export function reportLines(context: Context, subject: ReportSubject, written: Written): string[] {
  const look = screenOf(context);
  const path = look.strong(fromHere(context, written.path));
  const head = written.isSame
    ? 'Số liệu không đổi; bản nháp đang có vẫn đúng, không ghi lại: '
    : 'Đã lập bản nháp: ';
  return [
    ...hung('', head + path, look.width, 2),
    ...[sentWords(subject), foundWords(context, subject), ...fileWords(context, subject, written)].flatMap(
      (line) => (line === undefined ? [] : hung('  ', line, look.width)),
    ),
    ...nextLines({ says: nextWords(context, subject, written) }, look),
  ];
}

/** "3/4 đơn vị đã gửi; chưa gửi: Phòng Kinh tế · 9/42 nhiệm vụ xong (21,43%) · 1 quá hạn". */
function sentWords({ tally, arising, settings, expected, missing, kind }: ReportSubject): string {
  const { done, overdue } = tally.counts;
  const whole = measuredTasks(tally, settings);
  const names = missing.map(({ name }) => name).join(', ');
  const sent = kind.unit
    ? `${kind.unit.name} ${missing.length > 0 ? 'chưa gửi biểu' : 'đã gửi biểu'}`
    : `${expected.length - missing.length}/${expected.length} đơn vị đã gửi${names ? `; chưa gửi: ${names}` : ''}`;
  return [
    sent,
    `${done}/${whole} nhiệm vụ${settings.countOngoing ? '' : ' có thời hạn'} xong (${rate(percentOf(done, whole) ?? 0)})`,
    ...(overdue > 0 ? [`${overdue} quá hạn`] : []),
    ...(arising.length > 0 ? [`${number(arising.length)} nhiệm vụ phát sinh`] : []),
  ].join(' · ');
}

/** "7 cảnh báo, 5 chỗ đoán (xem: cchc check --thang 4)", as the check counts them; undefined for nothing to see. */
function foundWords(context: Context, subject: ReportSubject): string | undefined {
  const { findings, sheets, plan } = subject;
  const read = new Map([...sheets.values()].map((sheet) => [sheet.file, sheet]));
  const files = new Set<string | null>([...read.keys(), ...findings.map(({ file }) => file)]);
  const found = [...files].map((file) => {
    const sheet = file === null ? undefined : read.get(file);
    return { findings: findingsOf({ findings }, file), guesses: sheet ? guessesOf(sheet, plan) : [] };
  });
  if (!found.some((each) => each.findings.length > 0 || guessList(each.guesses, []).length > 0))
    return undefined;
  return `${countOf(found)} (xem: ${screenOf(context).command(unbroken(checkCommand(context, subject)))})`;
}

/** What shows the findings of a report: the check of the unit's own file, where it is the unit's and it sent one. */
export function checkCommand(context: Context, { kind, sheets, period }: ReportSubject): string {
  const sheet = kind.unit && sheets.get(kind.unit.id);
  if (!sheet) return forPeriod(context, 'check', period);
  const file = fromHere(context, resolve(context.workspace.root, sheet.file));
  const alone = { ...context, options: { ...context.options, nguon: undefined } };
  return forPeriod(alone, 'check', period, [file]);
}

function fileWords(
  context: Context,
  { settings, kind }: ReportSubject,
  { path, origins, gaps }: Written,
): string[] {
  const { khongGhiChu } = context.options as { khongGhiChu?: boolean };
  const commented = settings.comments && !khongGhiChu;
  const isBeside = origins !== undefined && dirname(origins) === dirname(path);
  return [
    ...(gaps > 0
      ? [
          `${number(gaps)} chỗ thiếu tô vàng${commented ? `, có chú thích thiếu gì${kind.unit ? '' : ', của ai'}` : ''}`,
        ]
      : []),
    ...(origins === undefined
      ? []
      : [
          `Nguồn từng con số: ${isBeside ? `${speakable(basename(origins))}, cùng thư mục` : fromHere(context, origins)}`,
        ]),
  ];
}

function nextWords(context: Context, { missing, period }: ReportSubject, { gaps }: Written): string {
  if (missing.length === 0)
    return 'mở bằng Word, đọc lại, điền số, ngày, trình ký. Cứ sửa thẳng trong tệp, chạy lại không mất chỗ đã sửa.';
  const folder = sourceFolder(context, period);
  const names = missing.map(({ name }) => name).join(', ');
  const yellow = gaps > 0 ? `${number(gaps)} chỗ vàng` : 'bản nháp';
  return `chép biểu của ${names} vào ${folder} rồi chạy lại; phải nộp ngay thì xử lý ${yellow} trong Word.`;
}
