/** `cchc explain`: the page of one code, or the list of all. */
import { CHECKS } from '../checks/index.ts';
import { checkNamed, pageLines, SEVERITY_WORDS } from '../checks/page.ts';
import { UserError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { CommonOptions, Io } from './context.ts';
import { EXIT } from './exit.ts';

/** Runs `cchc explain`: the page of one code, without one the list of all. @returns exit status */
export function explain(io: Io, options: CommonOptions, [code]: string[]): number {
  if (code === undefined) {
    const pages = CHECKS.map(({ code, slug, severity, title }) => ({ code, slug, severity, title }));
    io.out(
      options.json
        ? `${JSON.stringify({ schema: 'cchc.codes/1', codes: pages }, null, 2)}\n`
        : `${pages.map((page) => `${page.code}  ${SEVERITY_WORDS[page.severity].padEnd(8)}  ${page.title}`).join('\n')}\n\nXem một mã: cchc explain CC401\n`,
    );
    return EXIT.done;
  }
  const check = checkNamed(code);
  if (!check) {
    const like = nearest(code.toUpperCase(), CHECKS, (each) => each.code, 0.5);
    throw new UserError(
      `Không có mã “${code}”.`,
      `${like ? `Có phải là ${like.code}? ` : ''}Xem tất cả: cchc explain.`,
    );
  }
  const { code: name, slug, severity, title, why, mend } = check;
  io.out(
    options.json
      ? `${JSON.stringify(
          {
            schema: 'cchc.explain/1',
            code: name,
            slug,
            severity,
            title,
            why,
            mend,
            example: pageLines(check)
              .slice(6)
              .map((line) => line.trim()),
          },
          null,
          2,
        )}\n`
      : `${pageLines(check).join('\n')}\n`,
  );
  return EXIT.done;
}
