/** What comes next after a check: for the unit whose file it was, or for the clerk. */
import { dirname, resolve } from 'node:path';
import { isGuess } from '../findings/guesses.ts';
import type { Next } from '../findings/next.ts';
import { type CheckedFile, cellsToMend, findingsOf } from '../findings/result.ts';
import { countFindings, type Finding } from '../model/finding.ts';
import { lastWorkingDay, type Period } from '../model/period.ts';
import type { Sheet } from '../model/sheet.ts';
import { consolidatorOf } from '../text/unitNames.ts';
import { deadline } from '../text/write.ts';
import { dataFolder } from '../workspace/layout.ts';
import { type Checked, type CheckOptions, missingUnits, periodOfSheet, standardsOf } from './checked.ts';
import type { Context } from './context.ts';
import { isMarked } from './markedCopies.ts';
import { fromHere } from './screen.ts';
import { commandLine, forPeriod, sourceFolder } from './typed.ts';

/** What comes next. */
export function nextOf(context: Context<CheckOptions>, checked: Checked, files: CheckedFile[]): Next {
  // What comes next is said of the copies.
  if (context.options.ghiChu && checked.intakes.some((intake) => isMarked(intake, checked.findings)))
    return {};
  if (checked.expected && checked.whole) return clerksNext(context, checked, checked.expected);
  const [only] = files;
  if (files.length === 1 && only) return readersNext(context, checked, only);
  if (!checked.findings.some(isError)) return {};
  return canBeMarked(context, checked)
    ? { commands: [[`${commandLine(context.io.argv)} --ghi-chu`, MARKED]] }
    : { says: AS_TOLD, commands: [[commandLine(context.io.argv), '']] };
}

const MARKED = 'bản sao có đánh dấu, gửi các đơn vị';
const AS_TOLD = 'sửa như trên, chạy lại';

const isError = ({ severity }: Finding) => severity === 'error';

/** Whether a marked copy, not wanted yet, would show a unit an error: one inside a sheet that could be read. */
function canBeMarked({ options }: Context<CheckOptions>, { findings }: Checked): boolean {
  return !options.ghiChu && findings.some((finding) => isError(finding) && finding.sheet !== null);
}

/** Of a whole period: what goes back to the units, who has still to send; else the report. */
function clerksNext(context: Context<CheckOptions>, checked: Checked, period: Period): Next {
  const { findings, plan } = checked;
  const missing = missingUnits(findings, plan);
  const isWrong = findings.some((finding) => isError(finding) && finding.file !== null);
  if (missing.length === 0 && !isWrong)
    return { commands: [[forPeriod(context, 'report', period), 'bản nháp báo cáo']] };
  const folder = sourceFolder(context, period);
  const wanted = missing.map(({ short }) => short).join(', ');
  const isMarkable = canBeMarked(context, checked);
  return {
    says:
      missing.length > 0
        ? `đôn đốc ${wanted}; biểu gửi về thì chép vào ${folder}, chạy lại.`
        : isMarkable
          ? undefined
          : AS_TOLD,
    commands: [
      isMarkable
        ? [forPeriod(context, 'check', period, ['--ghi-chu']), MARKED]
        : [forPeriod(context, 'check', period), ''],
    ],
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
  const { says, commands } = sendingOf(context, checked, sheet);
  const isGuessed = findings.some(isGuess) || file.guesses.some(({ spelling }) => !spelling);
  const first = isGuessed
    ? 'đoán sai chỗ nào thì sửa trong biểu, chạy lại; đúng cả thì '
    : findings.length > 0
      ? 'xem lại các chỗ trên; đúng cả thì '
      : '';
  return { says: first + says, commands };
}

/** Where the sheet goes, and until when; one that lies where it belongs goes nowhere. */
function sendingOf(
  context: Context,
  checked: Checked,
  sheet: Sheet,
): Pick<Next, 'commands'> & { says: string } {
  const { root } = context.workspace;
  const { plan, settings } = standardsOf(sheet.file, checked, context);
  const to = consolidatorOf(plan, settings);
  const period = periodOfSheet(sheet, checked, context);
  const folder = period && dataFolder(context.workspace, period);
  if (period && dirname(resolve(root, sheet.file)) === folder) {
    const ofAll = { ...context, options: { ...context.options, nguon: undefined } };
    return { says: 'kiểm tra cả kỳ', commands: [[forPeriod(ofAll, 'check', period), '']] };
  }
  if (folder && to !== undefined && sheet.unit === to.id && !checked.guests.has(sheet.file))
    return { says: `chép tệp này vào ${fromHere(context, folder)}.` };
  const whom = to ? ` cho ${to.name}` : '';
  if (!period?.due) return { says: `gửi tệp này${whom}.` };
  const { day } = lastWorkingDay(period.due, settings.daysOff);
  return day < context.today
    ? { says: `gửi ngay tệp này${whom}: hạn ${deadline(day)} đã qua.` }
    : { says: `gửi tệp này${whom}, chậm nhất ${deadline(day)}.` };
}
