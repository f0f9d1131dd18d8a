/** `cchc explain`: the page of one code, or the list of all. */
import { SEVERITY_WORDS } from '../findings/result.ts';
import { UserError } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { CommonOptions, Io } from './context.ts';
import { EXIT } from './exit.ts';

/** Runs `cchc explain`: the page of one code, without one the list of all. @returns exit status */
export async function explain(io: Io, options: CommonOptions, [code]: string[]): Promise<number> {
  const { CODES, exampleOf, pageLines, pageNamed } = await import('../findings/codes.ts');
  if (code === undefined) {
    const pages = CODES.map(({ code, slug, severity, title }) => ({ code, slug, severity, title }));
    io.out(
      options.json
        ? `${JSON.stringify({ schema: 'cchc.codes/1', codes: pages }, null, 2)}\n`
        : `${pages.map((page) => `${page.code}  ${SEVERITY_WORDS[page.severity].padEnd(8)}  ${page.title}`).join('\n')}\n\nXem một mã: cchc explain CC401\n`,
    );
    return EXIT.done;
  }
  const page = pageNamed(code);
  if (!page) {
    const like = nearest(code.toUpperCase(), CODES, (each) => each.code, 0.5);
    throw new UserError(
      `Không có mã “${code}”.`,
      `${like ? `Có phải là ${like.code}? ` : ''}Xem tất cả: cchc explain.`,
    );
  }
  const { code: name, slug, severity, title, why, mend } = page;
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
            example: exampleOf(page),
          },
          null,
          2,
        )}\n`
      : `${pageLines(page).join('\n')}\n`,
  );
  return EXIT.done;
}
