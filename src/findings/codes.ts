/**
 * Every code that a finding can have, with its page. It brings the logic of all of them along, so a command loads it
 * only to explain a code or to name it to machines (see scripts/build.js).
 */
import type { Check } from '../checks/define.ts';
import { exampleLines } from '../checks/example.ts';
import { CHECKS } from '../checks/index.ts';
import type { Row } from '../decree30/row.ts';
import { ROWS } from '../decree30/rows.ts';
import { FAULT_PAGES, type FaultPage } from '../template/faults.ts';
import { SEVERITY_WORDS } from './result.ts';

export type CodePage = Check | Row | FaultPage;

/** In the order of codes. */
export const CODES: readonly CodePage[] = [...CHECKS, ...ROWS, ...FAULT_PAGES];

/** The page of that code or slug, in any case. */
export function pageNamed(code: string): CodePage | undefined {
  const wanted = code.trim().toLowerCase();
  return CODES.find((page) => page.code.toLowerCase() === wanted || page.slug === wanted);
}

/** Lines of `cchc explain <mã>`. */
export function pageLines(page: CodePage): string[] {
  const example = exampleOf(page);
  return [
    `${page.code}  ${page.title} (${SEVERITY_WORDS[page.severity]})`,
    '',
    `Vì sao:   ${page.why}`,
    `Cách sửa: ${page.mend}`,
    ...(example.length > 0 ? ['', 'Ví dụ:', ...example.map((line) => `  ${line}`)] : []),
  ];
}

/** The example of a page, a sentence a line; a row of the form has none, its "why" says how it must look. */
export function exampleOf(page: CodePage): string[] {
  if ('holds' in page) return [];
  return 'over' in page ? exampleLines(page) : [page.example.says];
}
