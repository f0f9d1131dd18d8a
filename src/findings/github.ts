/** Findings as annotations of GitHub Actions: `::error file=…::…`, a line each. */
import { speakable } from '../text/speakable.ts';
import type { CheckResult } from './result.ts';

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function githubText({ findings }: CheckResult): string {
  return findings
    .map(({ severity, file, sheet, cell, code, message, hint }) => {
      const place = speakable([sheet, cell].filter((part) => part !== null).join(' › '));
      const properties = [
        ...(file === null ? [] : [`file=${property(file)}`]),
        `title=${property(place === '' ? code : `${code} ${place}`)}`,
      ];
      return `::${severity} ${properties.join(',')}::${data(`${message}\n→ ${hint}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
