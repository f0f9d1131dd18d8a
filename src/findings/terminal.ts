/** Findings for a person at a screen: by file and worksheet, the place first, then how to mend it. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding } from '../model/finding.ts';
import { speakable } from '../text/speakable.ts';
import { SEVERITY_WORDS } from './result.ts';

/** Paints words, or leaves them plain; chalk's own guess is not asked. */
export function painter(colour: boolean): ChalkInstance {
  return new Chalk({ level: colour ? 1 : 0 });
}

/** Lines for all findings, those of each file together. */
export function findingLines(findings: Finding[], paint: ChalkInstance): string[] {
  const files = [...new Set(findings.map(({ file }) => file))];
  return files.flatMap((file, index) => [
    ...(index > 0 ? [''] : []),
    paint.bold(file ?? 'Cả kỳ báo cáo'),
    ...fileLines(
      findings.filter((finding) => finding.file === file),
      paint,
    ),
  ]);
}

/** Lines for the findings of one file, those of each worksheet together. */
export function fileLines(findings: Finding[], paint: ChalkInstance): string[] {
  let sheet: string | null = null;
  return findings.flatMap((finding) => {
    const isNew = finding.sheet !== null && finding.sheet !== sheet;
    sheet = finding.sheet;
    return [
      ...(isNew ? [paint.cyan(`  Trang ${speakable(finding.sheet!)}`)] : []),
      ...linesOf(finding, paint),
    ];
  });
}

function linesOf({ code, severity, cell, message, hint }: Finding, paint: ChalkInstance): string[] {
  const paintKind = severity === 'error' ? paint.red : paint.yellow;
  return [
    `    ${paintKind(SEVERITY_WORDS[severity].padEnd(8))} ${paint.dim(code)}  ${cell === null ? '' : `${paint.cyan(cell)}: `}${message}`,
    ...hint.split('\n').map((line) => `                    ${paint.green('→')} ${line}`),
  ];
}
