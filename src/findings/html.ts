/** Findings as one page that opens in any browser, to be sent or printed. Nothing folds: a line a finding. */
import type { Finding } from '../model/finding.ts';
import { speakable } from '../text/speakable.ts';
import { countOf, guessList, plainOf, spellingLine } from './guesses.ts';
import { type CheckedFile, type CheckResult, cellsToMend, findingsOf } from './result.ts';
import { capitalised, countLine, SEVERITY_WORDS } from './words.ts';

const STYLE = `
  body { font: 16px/1.5 'Segoe UI', Roboto, Arial, sans-serif; color: #1c2733; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
  th, td { border: 1px solid #d5dbe1; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
  th { background: #eef2f6; } td.place { white-space: nowrap; }
  .error { color: #a61b1b; font-weight: 600; } .warning { color: #8a5a00; font-weight: 600; }
  .hint { color: #22603a; } .next { font-weight: 600; }
  @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }`;

/** A whole page, nothing fetched from elsewhere. */
export function htmlText(result: CheckResult): string {
  const { files, findings, scene } = result;
  const known = new Set<string | null>(files.map(({ file }) => file));
  const elsewhere = findings.filter(({ file }) => !known.has(file));
  const foundIn = ({ file, guesses }: CheckedFile) => ({ findings: findingsOf(result, file), guesses });
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
${[scene.head.join(' · '), ...scene.plans.map(speakable)].map(paragraph).join('\n')}
<p>Đã xem ${files.length} tệp: ${countOf([{ findings: elsewhere, guesses: [] }, ...files.map(foundIn)])}.</p>
${[...(elsewhere.length > 0 ? [table(elsewhere)] : []), ...files.map((file) => section(file, result))].join('\n')}
</body>
</html>
`;
}

function section(file: CheckedFile, result: CheckResult): string {
  const title = [file.file, ...result.scene.about(file)].join(' · ');
  const findings = findingsOf(result, file.file);
  const cells = cellsToMend(findings, file.worksheets);
  const spelling = spellingLine(file.guesses);
  const plain = plainOf({ findings });
  const guesses = guessList(file.guesses, findings).map(({ sheet, at, says, code, cure }) => {
    const place = [sheet, at].filter((part) => part !== null).join(' › ');
    const line = `${place === '' ? '' : `${speakable(place)}: `}${says}${code === undefined ? '' : ` (${code})`}`;
    return `<li>${escaped(line)}${cureWords(cure)}</li>`;
  });
  return [
    `<h2>${escaped(title)}</h2>`,
    ...(file.notes ?? []).map((note) => paragraph(speakable(note))),
    ...(file.replacedBy === undefined
      ? [
          plain.length > 0
            ? table(plain)
            : paragraph(`${capitalised(countOf([{ findings, guesses: file.guesses }]))}.`),
        ]
      : [paragraph(`Đã thay bằng ${file.replacedBy}.`)]),
    ...(guesses.length > 0 ? [`<p>Đã đoán:</p>\n<ul>\n${guesses.join('\n')}\n</ul>`] : []),
    ...(spelling ? [paragraph(spelling)] : []),
    ...(cells ? [`<p class="next">${escaped(`Sửa ${cells} trong Excel, lưu, rồi gửi lại.`)}</p>`] : []),
  ].join('\n');
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escaped(text)}</p>`;
}

function table(findings: Finding[]): string {
  const rows = findings.map(
    ({ severity, code, sheet, cell, message, hint }) =>
      `<tr><td class="${severity}">${SEVERITY_WORDS[severity]}</td><td>${code}</td>` +
      `<td class="place">${escaped(speakable([sheet, cell].filter((part) => part !== null).join(' › ')))}</td>` +
      `<td>${escaped(message)}${cureWords(hint)}</td></tr>`,
  );
  return [
    '<table>',
    `<caption hidden>${countLine(findings)}</caption>`,
    '<thead><tr><th>Mức</th><th>Mã</th><th>Ô</th><th>Điều gì, cách sửa</th></tr></thead>',
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function cureWords(cure = ''): string {
  return cure === '' ? '' : `<br><span class="hint">→ ${escaped(cure)}</span>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
