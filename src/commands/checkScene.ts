/** What a check came to, with what a person is told around it: whose, of when, and what comes next. */
import { basename } from 'node:path';
import type { CheckedFile, CheckResult, Scene } from '../findings/result.ts';
import type { Intake } from '../intake/read.ts';
import type { Period } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import { guessesOf } from '../parse/guesses.ts';
import { communeName } from '../text/communes.ts';
import { shortPeriodName } from '../text/labels.ts';
import { number, shortDay } from '../text/write.ts';
import {
  type Checked,
  type CheckOptions,
  isElsewhere,
  type Looked,
  periodOfSheet,
  readingOrder,
  standardsOf,
} from './checked.ts';
import { nextOf } from './checkNext.ts';
import type { Context } from './context.ts';
import { deadlineWords, windowWords } from './deadline.ts';

/** The result, and the words around it. */
export function checkResult(context: Context<CheckOptions>, checked: Checked): CheckResult {
  const { intakes, looked, findings } = checked;
  const files = [
    ...intakes.map((intake) => sheetFile(intake, checked, context)),
    ...looked.map(documentFile),
  ];
  return { files, findings, scene: sceneOf(context, checked, files) };
}

function sheetFile(intake: Intake, checked: Checked, context: Context): CheckedFile {
  const { expected, whole, judged } = checked;
  const { file, sha256, sheet } = intake;
  if (isElsewhere(file, checked)) {
    const remark = whole && expected ? NOT_COUNTED : undefined;
    return { file, sha256, ...NOTHING, seen: undefined, remark };
  }
  const { plan } = standardsOf(file, checked, context);
  const rows = sheet?.progress?.rows.filter(({ task }) => task !== undefined).length ?? 0;
  const arising = sheet?.arising.length ?? 0;
  const figures = sheet?.indicators?.rows.length ?? 0;
  return {
    file,
    sha256,
    unit: sheet?.unit ?? null,
    period: sheet?.period ?? (sheet ? (expected?.key ?? null) : null),
    guesses: sheet ? guessesOf(sheet, plan) : [],
    worksheets: readingOrder(intake),
    replacedBy: judged.replaced.get(file),
    seen: sheet && [
      `${number(rows)} nhiệm vụ`,
      ...(arising > 0 ? [`${number(arising)} phát sinh`] : []),
      ...(figures > 0 ? [`${number(figures)} chỉ tiêu`] : []),
    ],
    remark: whole && expected ? remarkOn(intake, checked) : undefined,
  };
}

/** Whose plans the sheets were judged by, a sentence each; which is whose, where there are several. */
function plansTold(context: Context, checked: Checked): string[] {
  const files = new Map<string, string[]>();
  for (const { file, sheet } of checked.intakes) {
    const by = sheet && judgedBy(file, checked, context);
    if (by !== undefined) files.set(by, [...(files.get(by) ?? []), file]);
  }
  return [...files].map(([by, of]) => (files.size === 1 ? `${by}.` : `${by}: ${of.join(', ')}.`));
}

/** Whose plan it was, where the folder does not say that. */
function judgedBy(file: string, checked: Checked, context: Context): string | undefined {
  const guest = checked.guests.get(file);
  if (!guest && context.workspace.isOffice) return undefined;
  if (isElsewhere(file, checked)) return undefined;
  const { plan, settings } = standardsOf(file, checked, context);
  const { number: symbol } = plan.document;
  const name = symbol === null ? `kế hoạch năm ${plan.year}` : `Kế hoạch số ${symbol}`;
  const from = guest ? 'kèm trong biểu' : 'có sẵn trong chương trình';
  return `Theo ${name} của ${communeName(settings.commune)} (${from})`;
}

/** Of what is no sheet of the plan. */
const NOTHING = { unit: null, period: null, guesses: [], worksheets: [] };

function documentFile({ file, sha256, notes }: Looked): CheckedFile {
  const seen = sha256 === null ? undefined : [];
  return { file, sha256, ...NOTHING, seen, notes, remark: undefined };
}

const NOT_COUNTED = 'không được tính';

/** Of a file that does not count, that; of a unit that sent several files, which of them does. */
function remarkOn({ file, sheet }: Intake, checked: Checked): string | undefined {
  const { sheets, replaced } = checked.judged;
  if (!sheet || replaced.has(file)) return undefined;
  if (sheet.unit === undefined || !sheets.has(sheet.unit)) return NOT_COUNTED;
  const rivals = rivalsIn(checked).get(sheet.unit)!;
  const used = sheets.get(sheet.unit)!;
  const [original] = [...replaced].find(([, copy]) => copy === file) ?? [];
  if (original !== undefined && used === sheet) return `dùng bản đã sửa, thay ${basename(original)}`;
  if (rivals < 2) return undefined;
  if (used !== sheet) return 'không dùng tệp này';
  const on = used.info.preparedOn.value;
  return `có ${rivals} tệp, dùng ${on === undefined ? 'tệp này' : `tệp lập ${shortDay(on)}`}`;
}

/** How many files of each unit might be its sheet. */
const rivalsIn = rememberByObject((checked: Checked) => {
  const rivals = new Map<string, number>();
  for (const { file, sheet } of checked.intakes) {
    if (sheet?.unit === undefined || checked.judged.replaced.has(file) || isElsewhere(file, checked))
      continue;
    rivals.set(sheet.unit, (rivals.get(sheet.unit) ?? 0) + 1);
  }
  return rivals;
});

function sceneOf(context: Context<CheckOptions>, checked: Checked, files: CheckedFile[]): Scene {
  const { plan, expected, whole, intakes } = checked;
  const sheets = new Map(intakes.map(({ file, sheet }) => [file, sheet]));
  // A guest's unit is in its own plan, and maybe, as another commune's, in the one at hand.
  const plans = [...[...checked.guests.values()].map((guest) => guest.plan), plan];
  const named = (unit: string) => plans.map((each) => unitNamed(each, unit)).find(Boolean);
  return {
    head: expected && whole ? headOf(context, expected) : [],
    plans: plansTold(context, checked),
    about({ file, unit, seen }) {
      const sheet = sheets.get(file);
      if (!sheet || seen === undefined) return seen === undefined ? [] : ['thể thức văn bản'];
      const period = periodOfSheet(sheet, checked, context);
      return [
        ...(unit === null ? [] : [unitNamed(standardsOf(file, checked, context).plan, unit)?.name ?? unit]),
        ...(period ? [shortPeriodName(period)] : []),
      ];
    },
    shortName: (unit) => named(unit)?.short ?? unit,
    fullName: (unit) => named(unit)?.name ?? unit,
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
