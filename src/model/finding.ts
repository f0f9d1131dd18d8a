/** A finding: one thing about the officers' data that a person must look at. Data, collected, never thrown. */
import { placeOf } from './address.ts';

export interface Finding {
  code: string;
  slug: string;
  severity: 'error' | 'warning';
  file: string | null;
  sheet: string | null;
  /** As Excel shows it: "F12". */
  cell: string | null;
  task: string | null;
  unit: string | null;
  message: string;
  hint: string;
}

/** Contract §7: by file, sheet, row, column, code. */
export function sortFindings(findings: Finding[]): Finding[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort((a, b) => {
    const [rowA, columnA] = placeOf(a.cell);
    const [rowB, columnB] = placeOf(b.cell);
    return (
      compare(a.file ?? '', b.file ?? '') ||
      compare(a.sheet ?? '', b.sheet ?? '') ||
      rowA - rowB ||
      columnA - columnB ||
      compare(a.code, b.code) ||
      compare(a.task ?? '', b.task ?? '') ||
      compare(a.message, b.message)
    );
  });
}

/** Errors and warnings among the findings. */
export function countFindings(findings: Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
