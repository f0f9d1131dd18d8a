/** Findings as SARIF 2.1.0, which code scanners and editors read. */
import packageJson from '../../package.json' with { type: 'json' };
import { placeOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import { shownJson } from '../text/speakable.ts';
import type { CheckResult } from './result.ts';

/** One run, one result a finding; the rules are the codes that were found. */
export async function sarifText({ files, findings }: CheckResult): Promise<string> {
  const { CODES } = await import('./codes.ts');
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const rules = CODES.filter(({ code }) => codes.includes(code)).map(
    ({ code, slug, severity, title, why, mend }) => ({
      id: code,
      name: slug,
      shortDescription: { text: title },
      fullDescription: { text: why },
      help: { text: mend },
      defaultConfiguration: { level: severity },
    }),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cchc', version: packageJson.version, language: 'vi', rules } },
        artifacts: files.map(({ file, sha256 }) => ({
          location: { uri: uri(file) },
          ...(sha256 === null ? {} : { hashes: { 'sha-256': sha256 } }),
        })),
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: finding.severity,
          message: { text: `${finding.message}\n${finding.hint}` },
          ...(finding.file === null ? {} : { locations: [location(finding, finding.file)] }),
        })),
        columnKind: 'unicodeCodePoints',
      },
    ],
  };
  return shownJson(log);
}

/** A cell is its row and column, and its name. */
function location({ sheet, cell }: Finding, file: string) {
  const [row, column] = placeOf(cell);
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(file) },
      ...(row === 0 ? {} : { region: { startLine: row, startColumn: column } }),
    },
    ...(sheet === null
      ? {}
      : {
          logicalLocations: [
            { name: cell ?? sheet, fullyQualifiedName: cell === null ? sheet : `${sheet}!${cell}` },
          ],
        }),
  };
}

function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
