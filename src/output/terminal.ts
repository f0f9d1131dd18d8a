/** Findings for a person at a screen: grouped by file, the place first, then how to mend it. */
import { Chalk, type ChalkInstance } from 'chalk';
import { countFindings, type Finding } from '../model/finding.ts';

/** Paints words, or leaves them plain; chalk's own guess is not asked. */
export function painter(colour: boolean): ChalkInstance {
  return new Chalk({ level: colour ? 1 : 0 });
}

/** Lines for all findings, those of each file together. */
export function findingLines(findings: Finding[], paint: ChalkInstance): string[] {
  const lines: string[] = [];
  let file: string | null | undefined;
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      lines.push(...(lines.length > 0 ? [''] : []), paint.bold(file ?? 'Cả kỳ báo cáo'));
    }
    lines.push(...linesOf(finding, paint));
  }
  return lines;
}

function linesOf({ code, severity, sheet, cell, message, hint }: Finding, paint: ChalkInstance): string[] {
  const place = [sheet, cell].filter((part) => part !== null).join(' › ');
  const kind = severity === 'error' ? paint.red('lỗi     ') : paint.yellow('cảnh báo');
  return [
    `  ${kind} ${paint.dim(code)}  ${place === '' ? '' : `${paint.cyan(place)}: `}${message}`,
    ...hint.split('\n').map((line) => `                  ${paint.green('→')} ${line}`),
  ];
}

/** "3 lỗi, 5 cảnh báo". */
export function countLine(findings: Finding[]): string {
  const { errors, warnings } = countFindings(findings);
  if (errors === 0 && warnings === 0) return 'không có lỗi, không có cảnh báo';
  return `${errors} lỗi, ${warnings} cảnh báo`;
}
