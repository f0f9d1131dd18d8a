/** What a check came to, with what a person is told around it: whose, of when, and what comes next. */
import { basename } from 'node:path';
import type { CheckedFile, CheckResult, Scene } from '../findings/result.ts';
import type { Judgement } from '../intake/judge.ts';
import type { Intake } from '../intake/read.ts';
import type { Period } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { guessesOf } from '../parse/guesses.ts';
import { shortPeriodName } from '../text/labels.ts';
import { number, shortDay } from '../text/write.ts';
import { type Checked, type CheckOptions, type Looked, periodOfSheet, readingOrder } from './checked.ts';
import { nextOf } from './checkNext.ts';
import type { Context } from './context.ts';
import { deadlineWords, windowWords } from './deadline.ts';

/** The result, and the words around it. */
export function checkResult(context: Context<CheckOptions>, checked: Checked): CheckResult {
  const { intakes, looked, findings } = checked;
  const files = [...intakes.map((intake) => sheetFile(intake, checked)), ...looked.map(documentFile)];
  return { files, findings, scene: sceneOf(context, checked, files) };
}

function sheetFile(intake: Intake, { plan, expected, whole, judged, intakes }: Checked): CheckedFile {
  const { file, sha256, sheet } = intake;
  const rows = sheet?.progress?.rows.filter(({ task }) => task !== undefined).length ?? 0;
  const figures = sheet?.indicators?.rows.length ?? 0;
  return {
    file,
    sha256,
    unit: sheet?.unit ?? null,
    period: sheet?.period ?? (sheet ? (expected?.key ?? null) : null),
    guesses: sheet ? guessesOf(sheet, plan) : [],
    worksheets: readingOrder(intake),
    replacedBy: judged.replaced.get(file),
    seen: sheet && [`${number(rows)} nhiệm vụ`, ...(figures > 0 ? [`${number(figures)} chỉ tiêu`] : [])],
    remark: whole && expected ? remarkOn(intake, intakes, judged) : undefined,
  };
}

function documentFile({ file, sha256, notes }: Looked): CheckedFile {
  const seen = sha256 === null ? undefined : [];
  const nothing = { unit: null, period: null, guesses: [], worksheets: [] };
  return { file, sha256, ...nothing, seen, notes, remark: undefined };
}

/** Of a file that does not count, that; of a unit that sent several files, which of them does. */
function remarkOn(
  { file, sheet }: Intake,
  intakes: Intake[],
  { sheets, replaced }: Judgement,
): string | undefined {
  if (!sheet || replaced.has(file)) return undefined;
  if (sheet.unit === undefined || !sheets.has(sheet.unit)) return 'không được tính';
  const rivals = intakes.filter((other) => other.sheet?.unit === sheet.unit && !replaced.has(other.file));
  const used = sheets.get(sheet.unit)!;
  const [original] = [...replaced].find(([, copy]) => copy === file) ?? [];
  if (original !== undefined && used === sheet) return `dùng bản đã sửa, thay ${basename(original)}`;
  if (rivals.length < 2) return undefined;
  if (used !== sheet) return 'không dùng tệp này';
  const on = used.info.preparedOn.value;
  return `có ${rivals.length} tệp, dùng ${on === undefined ? 'tệp này' : `tệp lập ${shortDay(on)}`}`;
}

function sceneOf(context: Context<CheckOptions>, checked: Checked, files: CheckedFile[]): Scene {
  const { plan, expected, whole, intakes } = checked;
  const sheetOf = (file: string) => intakes.find((intake) => intake.file === file)?.sheet;
  return {
    head: expected && whole ? headOf(context, expected) : [],
    about({ file, unit, seen }) {
      const sheet = sheetOf(file);
      if (!sheet) return seen === undefined ? [] : ['thể thức văn bản'];
      const period = periodOfSheet(sheet, checked, context);
      return [
        ...(unit === null ? [] : [unitNamed(plan, unit)?.name ?? unit]),
        ...(period ? [shortPeriodName(period)] : []),
      ];
    },
    shortName: (unit) => unitNamed(plan, unit)?.short ?? unit,
    fullName: (unit) => unitNamed(plan, unit)?.name ?? unit,
    next: nextOf(context, checked, files),
  };
}

/** "Tháng 4/2026 · số liệu 14/3–15/4 · hạn gửi thứ Tư 15/4, đã qua 2 ngày". */
function headOf({ workspace, today }: Context, period: Period): string[] {
  const name = shortPeriodName(period);
  const due = deadlineWords(period, workspace.settings, today);
  return [
    name.charAt(0).toUpperCase() + name.slice(1),
    `số liệu ${windowWords(period)}`,
    ...(due ? [due] : []),
  ];
}
