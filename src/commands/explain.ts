/** `cchc explain`: the page of one code, or the list of all. */
import { SEVERITY_WORDS } from '../findings/words.ts';
import { Mistyped, UserError } from '../model/problem.ts';
import { hung, padded } from '../text/layout.ts';
import { nearest } from '../text/nearest.ts';
import type { CommonOptions, Io } from './context.ts';
import { EXIT } from './exit.ts';
import { screenOf } from './screen.ts';

/** Runs `cchc explain`: the page of one code, without one the list of all. @returns exit status */
export async function explain(io: Io, options: CommonOptions, [code]: string[]): Promise<number> {
  const { CODES, exampleOf, pageLines, pageNamed } = await import('../findings/codes.ts');
  const look = screenOf({ io, options });
  const print = (lines: string[], json: object) =>
    io.out(options.json ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join('\n')}\n`);
  if (code === undefined) {
    const pages = CODES.map(({ code, slug, severity, title }) => ({ code, slug, severity, title }));
    const lines = pages.flatMap((page) =>
      hung(`${look.quiet(page.code)}  ${padded(SEVERITY_WORDS[page.severity], 8)}  `, page.title, look.width),
    );
    print([...lines, '', `Xem một mã: ${look.command('cchc explain CC401')}`], {
      schema: 'cchc.codes/1',
      codes: pages,
    });
    return EXIT.done;
  }
  const page = pageNamed(code);
  if (!page) {
    const like = nearest(code.toUpperCase(), CODES, (each) => each.code, 0.75);
    const problem = `không có mã “${code}”.`;
    if (like) throw new Mistyped(problem, [code], [like.code]);
    throw new UserError(problem, 'Xem tất cả: cchc explain');
  }
  const { code: name, slug, severity, title, why, mend } = page;
  const facts = { code: name, slug, severity, title, why, mend };
  print(pageLines(page, look), { schema: 'cchc.explain/1', ...facts, example: exampleOf(page) });
  return EXIT.done;
}
