/** Findings for a person at a screen: a file, its worksheets, its cells; counts and the next step at the end. */
import type { ChalkInstance } from 'chalk';
import { countFindings } from '../model/finding.ts';
import type { Guess } from '../model/guess.ts';
import { speakable } from '../text/speakable.ts';
import { type CheckResult, countLine, findingsOf, nextStep } from './result.ts';
import { fileLines, findingLines } from './terminal.ts';

/** The lines of a check, painted or plain. */
export function checkText(result: CheckResult, paint: ChalkInstance): string {
  const known = new Set<string | null>(result.files.map(({ file }) => file));
  const elsewhere = result.findings.filter(({ file }) => !known.has(file));
  const { errors, warnings } = countFindings(result.findings);
  const lines = [
    ...(elsewhere.length > 0 ? [...findingLines(elsewhere, paint), ''] : []),
    ...result.files.flatMap(({ file, sha256, guesses, notes = [], replacedBy }) => {
      if (replacedBy !== undefined) return [`${file}: đã thay bằng ${replacedBy}`, ''];
      const findings = findingsOf(result, file);
      const next = nextStep(findings);
      return [
        findings.length > 0
          ? `${paint.bold(file)}: ${countLine(findings)}`
          : `${paint.green('✓')} ${file}: ${countLine(findings)}`,
        ...(sha256 ? [paint.dim(`  sha256 ${sha256}`)] : []),
        ...[...guessLines(guesses), ...notes].map((line) => paint.dim(`  ${speakable(line)}`)),
        ...fileLines(findings, paint),
        ...(next ? [`  ${paint.bold(next)}`] : []),
        '',
      ];
    }),
    `Đã kiểm tra ${result.files.length} tệp: ${countLine(result.findings)}.`,
    ...(errors > 0 ? ['Xem cách sửa từng mã: cchc explain <mã>.'] : []),
    ...(errors === 0 && warnings > 0 ? ['Không có lỗi; xem lại các cảnh báo trước khi gửi.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** More rows than this are counted. */
const MOST_NAMED = 5;

/** One sentence for each kind of guess: worksheet, columns, rows, and whose sheet it is. */
export function guessLines(guesses: Guess[]): string[] {
  const of = (kind: Guess['kind']) => guesses.filter((guess) => guess.kind === kind);
  const columns = of('column').map(
    ({ written, at, understood }) => `“${written}” (${at}) là “${understood}”`,
  );
  const all = of('row');
  const rows = all.slice(0, MOST_NAMED).map(({ at, understood }) => `dòng ${at} là ${understood}`);
  const more = all.length - rows.length;
  const about = of('sheet').map(({ written, understood }) => `${written} là ${understood}`);
  return [
    ...of('worksheet').map(({ written }) => `Đọc bảng tiến độ ở trang “${written}”.`),
    ...(columns.length > 0 ? [`Hiểu cột ${columns.join('; ')}.`] : []),
    ...(rows.length > 0
      ? [`Khớp theo lời văn: ${rows.join(', ')}${more > 0 ? ` và ${more} dòng nữa` : ''}.`]
      : []),
    ...(about.length > 0 ? [`Biểu: ${about.join(', ')}.`] : []),
  ];
}
