/** Findings as one page that opens in any browser, to be sent or printed. */
import { countFindings, type Finding } from '../model/finding.ts';
import type { Guess } from '../model/guess.ts';
import { type CheckResult, countLine, findingsOf, nextStep, SEVERITY_WORDS } from './result.ts';
import { guessLines } from './text.ts';

const STYLE = `
  body { font: 16px/1.5 'Segoe UI', Roboto, Arial, sans-serif; color: #1c2733; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
  .sha { color: #6b7885; font: 0.75rem ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
  th, td { border: 1px solid #d5dbe1; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
  th { background: #eef2f6; } td.place { white-space: nowrap; }
  .error { color: #a61b1b; font-weight: 600; } .warning { color: #8a5a00; font-weight: 600; }
  .hint { color: #22603a; } .next { font-weight: 600; }
  @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }`;

/** A whole page, nothing fetched from elsewhere. */
export function htmlText(result: CheckResult): string {
  const places: (string | null)[] = [...new Set(result.findings.map(({ file }) => file))].filter(
    (file) => !result.files.some((each) => each.file === file),
  );
  const sections = [
    ...places.map((file) => section(file ?? 'Cả kỳ báo cáo', findingsOf(result, file), null, [])),
    ...result.files.map(({ file, sha256, guesses, replacedBy }) =>
      replacedBy === undefined
        ? section(file, findingsOf(result, file), sha256, guesses)
        : `<h2>${escaped(file)}</h2>\n<p>Đã thay bằng ${escaped(replacedBy)}.</p>`,
    ),
  ];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kết quả kiểm tra biểu</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>Kết quả kiểm tra biểu</h1>
<p>Đã kiểm tra ${result.files.length} tệp: ${countLine(result.findings)}.</p>
${sections.join('\n')}
</body>
</html>
`;
}

function section(title: string, findings: Finding[], sha256: string | null, guesses: Guess[]): string {
  const next = nextStep(findings);
  return [
    `<h2>${escaped(title)}</h2>`,
    ...(sha256 ? [`<p class="sha">sha256 ${sha256}</p>`] : []),
    ...guessLines(guesses).map((guess) => `<p>${escaped(guess)}</p>`),
    findings.length > 0 ? table(findings) : '<p>Không có lỗi, không có cảnh báo.</p>',
    ...(next ? [`<p class="next">${escaped(next)}</p>`] : []),
  ].join('\n');
}

function table(findings: Finding[]): string {
  const rows = findings.map(
    ({ severity, code, sheet, cell, message, hint }) =>
      `<tr><td class="${severity}">${SEVERITY_WORDS[severity]}</td><td>${code}</td>` +
      `<td class="place">${escaped([sheet, cell].filter((part) => part !== null).join(' › '))}</td>` +
      `<td>${escaped(message)}<br><span class="hint">→ ${escaped(hint)}</span></td></tr>`,
  );
  const { errors, warnings } = countFindings(findings);
  return [
    '<table>',
    `<caption hidden>${errors} lỗi, ${warnings} cảnh báo</caption>`,
    '<thead><tr><th>Mức</th><th>Mã</th><th>Ô</th><th>Điều gì, cách sửa</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
