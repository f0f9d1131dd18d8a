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
import { hung, padded } from '../text/layout.ts';
import type { Look } from './look.ts';
import { SEVERITY_WORDS } from './words.ts';

export type CodePage = Check | Row | FaultPage;

/** In the order of codes. */
export const CODES: readonly CodePage[] = [...CHECKS, ...ROWS, ...FAULT_PAGES];

/** The page of that code or slug, in any case. */
export function pageNamed(code: string): CodePage | undefined {
  const wanted = code.trim().toLowerCase();
  return CODES.find((page) => page.code.toLowerCase() === wanted || page.slug === wanted);
}

/** Lines of `cchc explain <mã>`. */
export function pageLines(page: CodePage, look: Look): string[] {
  const { code, severity, title, why, mend } = page;
  const part = (lead: string, text: string) => hung(padded(lead, 8), text, look.width, 8);
  const [first, ...more] = exampleOf(page);
  return [
    ...hung(
      '',
      `${look.strong(code)} · ${look[severity](SEVERITY_WORDS[severity])} · ${title}`,
      look.width,
      2,
    ),
    ...(first === undefined ? [] : part('Ví dụ:', first)),
    ...more.flatMap((line) => part('', line)),
    ...part('Vì sao:', why),
    ...part('Sửa:', mend),
  ];
}

/** The example of a page, a sentence a line; a row of the form has none, its "why" says how it must look. */
export function exampleOf(page: CodePage): string[] {
  if ('holds' in page) return [];
  return 'over' in page ? exampleLines(page) : [page.example.says];
}
