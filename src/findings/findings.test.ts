import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { FORMATS } from './formats.ts';
import { type CheckResult, nextStep } from './result.ts';
import { painter } from './terminal.ts';

const at = (sheet: string | null, cell: string | null, more: Partial<Finding> = {}): Finding => ({
  code: 'CC203',
  slug: 'unknown-status',
  severity: 'error',
  file: 'Biểu, tháng 4: <b>.xlsx',
  sheet,
  cell,
  task: null,
  unit: null,
  message: 'Ghi “<script>alert(1)</script>” 100%.',
  hint: 'Dòng một\ndòng hai',
  ...more,
});

const result: CheckResult = {
  files: [
    {
      file: 'Biểu, tháng 4: <b>.xlsx',
      sha256: 'a'.repeat(64),
      unit: 'ttpvhcc',
      period: 'thang-04',
      guesses: [
        {
          kind: 'row',
          sheet: 'Tiến độ',
          at: '13',
          written: 'Giao tự chủ',
          understood: 'nhiệm vụ VI.1',
          spelling: false,
        },
      ],
    },
  ],
  findings: [
    at(null, null, { file: null, code: 'CC501', message: 'Phòng Kinh tế chưa gửi biểu của kỳ này.' }),
    at('Tiến độ', 'F10'),
    at('Tiến độ', 'AA2', { severity: 'warning', code: 'CC301' }),
  ],
};
const render = async (name: string) => FORMATS[name]!.render(result, painter(false));

describe('the forms of a result', () => {
  it('text: by file and worksheet, with the digest, the guess and the next step', async () => {
    expect(await render('text')).toMatchInlineSnapshot(`
      "Cả kỳ báo cáo
          lỗi      CC501  Phòng Kinh tế chưa gửi biểu của kỳ này.
                          → Dòng một
                          → dòng hai

      Biểu, tháng 4: <b>.xlsx: 1 lỗi, 1 cảnh báo
        sha256 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        Khớp theo lời văn: dòng 13 là nhiệm vụ VI.1.
        Trang Tiến độ
          lỗi      CC203  F10: Ghi “<script>alert(1)</script>” 100%.
                          → Dòng một
                          → dòng hai
          cảnh báo CC301  AA2: Ghi “<script>alert(1)</script>” 100%.
                          → Dòng một
                          → dòng hai
        Sửa 1 ô (Tiến độ › F10), rồi chạy lại.

      Đã kiểm tra 1 tệp: 2 lỗi, 1 cảnh báo.
      Xem cách sửa từng mã: cchc explain <mã>.
      "
    `);
  });

  it('json: the contract', async () => {
    expect(JSON.parse(await render('json'))).toMatchObject({
      schema: 'cchc.check/1',
      files: [
        { file: 'Biểu, tháng 4: <b>.xlsx', unit: 'ttpvhcc', period: 'thang-04', errors: 1, warnings: 1 },
      ],
      summary: { errors: 2, warnings: 1 },
    });
  });

  it('github: one escaped line a finding', async () => {
    expect((await render('github')).split('\n').slice(0, 3)).toEqual([
      '::error title=CC501::Phòng Kinh tế chưa gửi biểu của kỳ này.%0A→ Dòng một%0Adòng hai',
      '::error file=Biểu%2C tháng 4%3A <b>.xlsx,title=CC203 Tiến độ › F10::Ghi “<script>alert(1)</script>” 100%25.%0A→ Dòng một%0Adòng hai',
      '::warning file=Biểu%2C tháng 4%3A <b>.xlsx,title=CC301 Tiến độ › AA2::Ghi “<script>alert(1)</script>” 100%25.%0A→ Dòng một%0Adòng hai',
    ]);
  });

  it('sarif: every result has its rule, and its place as row and column', async () => {
    const { version, runs } = JSON.parse(await render('sarif'));
    const [{ tool, results, artifacts }] = runs;
    expect(version).toBe('2.1.0');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results[2].locations[0]).toMatchObject({
      physicalLocation: { region: { startLine: 2, startColumn: 27 } },
      logicalLocations: [{ fullyQualifiedName: 'Tiến độ!AA2' }],
    });
    expect(artifacts[0].hashes['sha-256']).toBe('a'.repeat(64));
    expect(decodeURIComponent(artifacts[0].location.uri)).toBe('Biểu, tháng 4: <b>.xlsx');
  });

  it('html: nothing of the data is markup', async () => {
    const html = await render('html');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>.xlsx');
  });
});

describe('the next step', () => {
  it('names the cells, and counts them when they are many', () => {
    expect(nextStep([at('A', 'B2'), at('A', 'B10'), at('A', 'B2'), at(null, null)])).toBe(
      'Sửa 2 ô (A › B2, B10) và 1 lỗi của cả biểu, rồi chạy lại.',
    );
    expect(nextStep(Array.from({ length: 9 }, (_, index) => at('A', `B${index + 1}`)))).toBe(
      'Sửa 9 ô (A › B1, B2, B3, B4, B5, B6; …), rồi chạy lại.',
    );
    expect(nextStep([at('A', 'B2', { severity: 'warning' })])).toBeUndefined();
  });
});
