/** The ways to show what a check came to. */

import { shownJson } from '../text/speakable.ts';
import { githubText } from './github.ts';
import { htmlText } from './html.ts';
import type { Look } from './look.ts';
import { type CheckResult, checkJson } from './result.ts';
import { sarifText } from './sarif.ts';
import { checkText } from './text.ts';

export interface Format {
  /** Of a file that holds it, the usual one first. */
  extensions: readonly string[];
  render(result: CheckResult, look: Look): string | Promise<string>;
}

/** By their names on the command line (--dinh-dang). */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: { extensions: ['.txt'], render: checkText },
  json: { extensions: ['.json'], render: (result) => shownJson(checkJson(result)) },
  github: { extensions: ['.txt'], render: githubText },
  sarif: { extensions: ['.sarif', '.json'], render: sarifText },
  html: { extensions: ['.html', '.htm'], render: htmlText },
};
