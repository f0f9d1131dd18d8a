/** What a check of files came to, before anybody asks how it is shown. */
import { placeOf } from '../model/address.ts';
import { countFindings, type Finding } from '../model/finding.ts';
import type { Guess } from '../model/guess.ts';
import { speakable } from '../text/speakable.ts';

/** A severity as people read it. */
export const SEVERITY_WORDS = { error: 'lỗi', warning: 'cảnh báo' } as const;

export interface CheckedFile {
  file: string;
  /** null when the file could not even be opened. */
  sha256: string | null;
  unit: string | null;
  period: string | null;
  /** The mended copy that is read in its place; nothing in the file itself is judged then. */
  replacedBy?: string | undefined;
  /** What was taken for what, where the sheet leaves it open. */
  guesses: Guess[];
  /** What else a reader of the file wants to know, a sentence each. */
  notes?: string[] | undefined;
}

export interface CheckResult {
  files: CheckedFile[];
  /** Sorted. */
  findings: Finding[];
}

/** Findings of one file, or of the period as a whole. */
export function findingsOf({ findings }: Pick<CheckResult, 'findings'>, file: string | null): Finding[] {
  return findings.filter((finding) => finding.file === file);
}

/** More places than this are counted, not named. */
const MOST_NAMED = 6;

/** "Sửa 3 ô (Tiến độ › H12, G14; Số liệu › D5), rồi chạy lại."; undefined when no error is left in the file. */
export function nextStep(findings: Finding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, cell } of errors)
    if (sheet !== null && cell !== null) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(cell));
  const count = [...bySheet.values()].reduce((sum, cells) => sum + cells.size, 0);
  const other = errors.filter(({ cell }) => cell === null).length;
  let left = MOST_NAMED;
  const named = [...bySheet].flatMap(([sheet, cells]) => {
    const shown = [...cells].sort(byPlace).slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [`${speakable(sheet)} › ${shown.join(', ')}`] : [];
  });
  const parts = [
    ...(count > 0 ? [`${count} ô (${named.join('; ')}${count > MOST_NAMED ? '; …' : ''})`] : []),
    ...(other > 0 ? [`${other} lỗi của cả biểu`] : []),
  ];
  return `Sửa ${parts.join(' và ')}, rồi chạy lại.`;
}

function byPlace(a: string, b: string): number {
  const [[rowA, columnA], [rowB, columnB]] = [placeOf(a), placeOf(b)];
  return rowA - rowB || columnA - columnB;
}

/** "3 lỗi, 5 cảnh báo". */
export function countLine(findings: Finding[]): string {
  const { errors, warnings } = countFindings(findings);
  if (errors === 0 && warnings === 0) return 'không có lỗi, không có cảnh báo';
  return `${errors} lỗi, ${warnings} cảnh báo`;
}

/** `check --json`; contract §7. */
export function checkJson(result: CheckResult): unknown {
  return {
    schema: 'cchc.check/1',
    files: result.files.map(({ file, sha256, unit, period, replacedBy }) => ({
      file,
      sha256,
      unit,
      period,
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...countFindings(findingsOf(result, file)),
    })),
    findings: result.findings,
    summary: countFindings(result.findings),
  };
}
