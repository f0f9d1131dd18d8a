/** What a check of files came to, before anybody asks how it is shown. */
import { countFindings, type Finding } from '../model/finding.ts';
import type { Guess } from '../model/guess.ts';
import { rangesOf } from '../text/ranges.ts';
import { speakable } from '../text/speakable.ts';
import type { Next } from './next.ts';

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
  /** Names of its worksheets in the order in which a person meets them. */
  worksheets: string[];
  /** "7 nhiệm vụ", "4 chỉ tiêu": what was looked at; undefined of a file that could not be read. */
  seen: string[] | undefined;
  /** What a person must know of the file as a whole: "dùng tệp lập 15/4"; undefined for nothing. */
  remark: string | undefined;
}

/** What is said to a person around the findings; a machine gets none of it. */
export interface Scene {
  /** "Tháng 4/2026", "hạn gửi thứ Tư 15/4": of a whole period; empty where files were named. */
  head: string[];
  /** Whose plans were gone by, a sentence each: empty where the folder says it. */
  plans: string[];
  /** Whose sheet a file is and of which period, in words. */
  about(file: CheckedFile): string[];
  /** A unit as lists name it. */
  shortName(unit: string): string;
  /** Its whole name, with which sentences about it begin. */
  fullName(unit: string): string;
  next: Next;
}

export interface CheckResult {
  files: CheckedFile[];
  /** Sorted. */
  findings: Finding[];
  scene: Scene;
}

/** Findings of one file, or of the period as a whole. */
export function findingsOf({ findings }: Pick<CheckResult, 'findings'>, file: string | null): Finding[] {
  return findings.filter((finding) => finding.file === file);
}

/** "F10, G11 (Tiến độ), D10 (Số liệu)": the cells that hold errors; undefined where none does. */
export function cellsToMend(findings: Finding[], worksheets: string[] = []): string | undefined {
  const bySheet = new Map<string, string[]>(worksheets.map((sheet) => [sheet, []]));
  for (const { severity, sheet, cell } of findings)
    if (severity === 'error' && sheet !== null && cell !== null)
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
  const parts = [...bySheet].flatMap(([sheet, cells]) =>
    cells.length > 0 ? [`${rangesOf(cells)} (${speakable(sheet)})`] : [],
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** `check --json`; contract §7. */
export function checkJson({
  files,
  findings,
}: Pick<CheckResult, 'findings'> & { files: FileFacts[] }): unknown {
  return {
    schema: 'cchc.check/1',
    files: files.map(({ file, sha256, unit, period, replacedBy }) => ({
      file,
      sha256,
      unit,
      period,
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...countFindings(findingsOf({ findings }, file)),
    })),
    findings,
    summary: countFindings(findings),
  };
}

type FileFacts = Pick<CheckedFile, 'file' | 'sha256' | 'unit' | 'period' | 'replacedBy'>;
