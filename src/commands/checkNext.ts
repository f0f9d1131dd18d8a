/** What comes next after a check: for the unit whose file it was, or for the clerk. */
import { isGuess } from '../findings/guesses.ts';
import type { Next } from '../findings/next.ts';
import { type CheckedFile, cellsToMend, findingsOf } from '../findings/result.ts';
import { countFindings } from '../model/finding.ts';
import { lastWorkingDay, type Period } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { deadline } from '../text/write.ts';
import { dataFolder } from '../workspace/layout.ts';
import { type Checked, type CheckOptions, missingUnits, periodOfSheet } from './checked.ts';
import type { Context } from './context.ts';
import { isMarked } from './markedCopies.ts';
import { fromHere } from './screen.ts';
import { commandLine, forPeriod } from './typed.ts';

/** What comes next. */
export function nextOf(context: Context<CheckOptions>, checked: Checked, files: CheckedFile[]): Next {
  // What comes next is said of the copies.
  if (context.options.ghiChu && checked.intakes.some((intake) => isMarked(intake, checked.findings)))
    return {};
  if (checked.expected && checked.whole) return clerksNext(context, checked, checked.expected);
  const [only] = files;
  if (files.length === 1 && only) return readersNext(context, checked, only);
  const isWrong = checked.findings.some(({ severity }) => severity === 'error');
  return isWrong
    ? { commands: [[`${commandLine(context.io.argv)} --ghi-chu`, 'bản sao có đánh dấu, gửi các đơn vị']] }
    : {};
}

/** Of a whole period: what goes back to the units, who has still to send; else the report. */
function clerksNext(context: Context<CheckOptions>, { findings, plan }: Checked, period: Period): Next {
  const missing = missingUnits(findings, plan);
  const isWrong = findings.some(({ severity, file }) => severity === 'error' && file !== null);
  const folder = fromHere(context, dataFolder(context.workspace, period));
  const wanted = missing.map(({ short }) => short).join(', ');
  return {
    says: missing.length > 0 ? `đôn đốc ${wanted}; biểu gửi về thì chép vào ${folder}, chạy lại.` : undefined,
    commands: isWrong
      ? [[forPeriod(context, 'check', period, ['--ghi-chu']), 'bản sao có đánh dấu, gửi các đơn vị']]
      : missing.length > 0
        ? [[forPeriod(context, 'check', period), '']]
        : [[forPeriod(context, 'report', period), 'bản nháp báo cáo']],
  };
}

/** Of one file: its reader is the unit. */
function readersNext(context: Context<CheckOptions>, checked: Checked, file: CheckedFile): Next {
  const findings = findingsOf(checked, file.file);
  const { errors } = countFindings(findings);
  const sheet = checked.intakes[0]?.sheet;
  const program = sheet ? 'Excel' : 'Word';
  const again = { commands: [[commandLine(context.io.argv), '']] } as const;
  if (file.seen === undefined) return {};
  if (errors > 0) {
    const cells = cellsToMend(findings, file.worksheets);
    const others = findings.some(({ severity, cell }) => severity === 'error' && cell === null);
    const what = cells ? `${cells}${others ? ' và lỗi của cả biểu' : ''}` : 'như trên';
    return { says: `sửa ${what} trong ${program}, lưu, chạy lại`, ...again };
  }
  if (!sheet) return { says: 'đọc lại lần cuối, điền nốt chỗ còn thiếu nếu có, rồi trình ký.' };
  const sending = sendingWords(context, checked, sheet);
  if (findings.some(isGuess) || file.guesses.some(({ spelling }) => !spelling))
    return { says: `đoán sai chỗ nào thì sửa trong biểu, chạy lại; đúng cả thì ${sending}` };
  return { says: findings.length > 0 ? `xem lại các chỗ trên; đúng cả thì ${sending}` : sending };
}

/** Where the sheet goes, and until when. */
function sendingWords(context: Context, checked: Checked, sheet: Sheet): string {
  const { settings } = context.workspace;
  const to = unitNamed(checked.plan, settings.consolidator);
  const period = periodOfSheet(sheet, checked, context);
  if (sheet.unit === settings.consolidator && period)
    return `chép tệp này vào ${fromHere(context, dataFolder(context.workspace, period))}.`;
  const whom = to ? ` cho ${to.name}` : '';
  if (!period?.due) return `gửi tệp này${whom}.`;
  const { day } = lastWorkingDay(period.due, settings.daysOff);
  return day < context.today
    ? `gửi ngay tệp này${whom}: hạn ${deadline(day)} đã qua.`
    : `gửi tệp này${whom}, chậm nhất ${deadline(day)}.`;
}
