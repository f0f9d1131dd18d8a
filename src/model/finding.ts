/** A finding: one thing about the officers' data that a person must look at. Data, collected, never thrown. */
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

/** Row and column (from 1) of an address; [0, 0] when there is none. */
export function placeOf(cell: string | null): [row: number, column: number] {
  const found = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
  if (!found) return [0, 0];
  let column = 0;
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(found[2]), column];
}

/** "F12" for row 12, column 6 (both from 1). */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
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
