import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { FORMATS } from './formats.ts';
import { findingCount } from './guesses.ts';
import { lookOf, PLAIN } from './look.ts';
import { type CheckedFile, type CheckResult, cellsToMend } from './result.ts';

const FILE = 'Biểu, tháng 4: <b>.xlsx';

const at = (sheet: string | null, cell: string | null, more: Partial<Finding> = {}): Finding => ({
  code: 'CC203',
  slug: 'unknown-status',
  severity: 'error',
  file: FILE,
  sheet,
  cell,
  task: null,
  unit: null,
  message: 'Ghi “<script>alert(1)</script>” 100%.',
  hint: 'Chọn trong danh sách.',
  ...more,
});

const checked = (more: Partial<CheckedFile> = {}): CheckedFile => ({
  file: FILE,
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
    { kind: 'column', sheet: 'Tiến độ', at: 'A5', written: 'STT', understood: 'TT', spelling: true },
  ],
  worksheets: ['Tiến độ', 'Số liệu'],
  seen: ['13 nhiệm vụ'],
  remark: undefined,
  ...more,
});

const resultOf = (findings: Finding[], files = [checked()], head: string[] = []): CheckResult => ({
  files,
  findings,
  scene: {
    plans: [],
    head,
    about: () => ['Trung tâm PVHCC', 'tháng 4/2026'],
    shortName: (unit) => (unit === 'ttpvhcc' ? 'Trung tâm PVHCC' : 'Phòng KT'),
    fullName: () => 'Phòng Kinh tế',
    next: { says: 'sửa F10 (Tiến độ), lưu, chạy lại', commands: [['cchc check "a b.xlsx"', '']] },
  },
});

const absent = at(null, null, {
  file: null,
  code: 'CC501',
  unit: 'phong-kinh-te',
  message: 'Phòng Kinh tế chưa gửi biểu.',
});
const result = resultOf([
  absent,
  at('Số liệu', 'D9'),
  at('Tiến độ', 'F10'),
  at('Tiến độ', 'AA2', { severity: 'warning', code: 'CC301' }),
]);
const render = async (name: string, of = result, look = PLAIN) => FORMATS[name]!.render(of, look);

it('what was only guessed is no warning in a count of findings', () => {
  const guess = at('Tiến độ', 'F10', { severity: 'warning', code: 'CC207' });
  const warning = at('Tiến độ', 'F11', { severity: 'warning', code: 'CC301' });
  expect([[guess], [warning, guess], [warning]].map(findingCount)).toEqual([
    '1 chỗ đoán',
    '1 cảnh báo, 1 chỗ đoán',
    '1 cảnh báo',
  ]);
});

describe('the screen of one file', () => {
  it('says whose it is; errors, warnings, guesses, tasks before the rest; counts; what comes next', async () => {
    const own = resultOf(result.findings.filter(({ file }) => file !== null));
    expect(await render('text', own)).toMatchInlineSnapshot(`
      "Biểu, tháng 4: <b>.xlsx · Trung tâm PVHCC · tháng 4/2026

      × Phải sửa: 2 lỗi
        Trang Tiến độ
          F10  Ghi “<script>alert(1)</script>” 100%.  CC203
               → Chọn trong danh sách.
        Trang Số liệu
          D9  Ghi “<script>alert(1)</script>” 100%.  CC203
              → Chọn trong danh sách.

      ! Nên xem lại: 1 cảnh báo
        Trang Tiến độ
          AA2  Ghi “<script>alert(1)</script>” 100%.  CC301
               → Chọn trong danh sách.

      ? Đã đoán: 1 chỗ
        Dòng  13  “Giao tự chủ” → nhiệm vụ VI.1
        1 cột chỉ khác cách viết (STT).

      2 lỗi, 1 cảnh báo, 1 chỗ đoán; đã xem 13 nhiệm vụ.
      Tiếp theo: sửa F10 (Tiến độ), lưu, chạy lại
        cchc check "a b.xlsx"
      "
    `);
  });

  it('of which nothing could be read is a sentence and its cure', async () => {
    const fault = at(null, null, { code: 'CC102', message: 'Tệp PDF, không có ô để đọc.' });
    const own = resultOf([fault], [checked({ seen: undefined, guesses: [] })]);
    own.scene.next = {};
    expect(await render('text', own)).toBe(
      `× ${FILE}: tệp PDF, không có ô để đọc.  CC102\n  → Chọn trong danh sách.\n`,
    );
  });

  it('shows a column that was not read as one, with what to do', async () => {
    const unread = at('Tiến độ', 'P6', {
      code: 'CC115',
      severity: 'warning',
      message: 'Cột “Ghi thêm” không đọc (3 dòng có chữ).',
      hint: 'Đúng là “Ghi chú” thì sửa tiêu đề như thế.',
    });
    const cell = at('Tiến độ', 'F13', {
      code: 'CC207',
      severity: 'warning',
      task: 'III.2',
      message: 'III.2: “x” → Hoàn thành',
    });
    expect(await render('text', resultOf([unread, cell], [checked({ guesses: [] })]))).toContain(
      `? Đã đoán: 2 chỗ
  Ô    F13  “x” → Hoàn thành  CC207
  Cột  P6   “Ghi thêm” không đọc (3 dòng có chữ)  CC115
            → Đúng là “Ghi chú” thì sửa tiêu đề như thế.
`,
    );
  });

  it('tells the unit nothing that only the clerk can do', async () => {
    const hints = ['Tải lại; vẫn hỏng thì nhờ đơn vị gửi lại.', 'Nhờ đơn vị gửi biểu tháng 4.'];
    const told = hints.map((hint, index) => at('Tiến độ', `F${index + 1}`, { hint }));
    const alone = await render('text', resultOf(told));
    expect(alone).toContain('→ Tải lại.\n');
    expect(alone).toContain('→ Gửi biểu tháng 4.\n');
    expect(await render('text', resultOf(told, [checked()], ['Tháng 4/2026']))).toContain(
      'nhờ đơn vị gửi lại',
    );
  });

  it('shows a guess that is a warning among the guesses, and counts it there', async () => {
    const guess = at('Tiến độ', 'F13', {
      code: 'CC207',
      severity: 'warning',
      message: '“x” hiểu là Hoàn thành.',
    });
    const cell = {
      kind: 'cell',
      sheet: 'Tiến độ',
      at: 'F13',
      written: 'x',
      understood: 'Hoàn thành',
    } as const;
    const own = resultOf([guess], [checked({ guesses: [{ ...cell, spelling: false }] })]);
    const text = await render('text', own);
    expect(text).toContain('? Đã đoán: 1 chỗ\n  Ô  F13  “x” → Hoàn thành  CC207\n');
    expect(text).not.toContain('Nên xem lại');
    expect(text).toContain('Không có lỗi; 1 cảnh báo là chỗ đoán; đã xem 13 nhiệm vụ.');
  });
});

describe('the screen of a folder', () => {
  it('has who has errors first, then the parts by unit', async () => {
    const files = [checked({ guesses: [] }), checked({ file: 'du-lieu/b.xlsx', unit: null, guesses: [] })];
    expect(
      await render('text', resultOf(result.findings, files, ['Tháng 4/2026', 'hạn gửi 15/4'])),
    ).toMatchInlineSnapshot(`
      "Tháng 4/2026 · hạn gửi 15/4
        Trung tâm PVHCC  2 lỗi, 1 cảnh báo
        Phòng KT         chưa gửi
        du-lieu/b.xlsx   không có lỗi

      × Phải sửa: 3 lỗi
        Trung tâm PVHCC · Biểu, tháng 4: <b>.xlsx
          Trang Tiến độ
            F10  Ghi “<script>alert(1)</script>” 100%.  CC203
                 → Chọn trong danh sách.
          Trang Số liệu
            D9  Ghi “<script>alert(1)</script>” 100%.  CC203
                → Chọn trong danh sách.
        Phòng KT
          Chưa gửi biểu.  CC501
          → Chọn trong danh sách.

      ! Nên xem lại: 1 cảnh báo
        Trung tâm PVHCC · Biểu, tháng 4: <b>.xlsx
          Trang Tiến độ
            AA2  Ghi “<script>alert(1)</script>” 100%.  CC301
                 → Chọn trong danh sách.

      3 lỗi, 1 cảnh báo; đã xem 2 tệp.
      Tiếp theo: sửa F10 (Tiến độ), lưu, chạy lại
        cchc check "a b.xlsx"
      "
    `);
  });

  it('tells a file that a mended copy replaces only with that copy', async () => {
    const files = [
      checked({ file: 'a-can-sua.xlsx', guesses: [], remark: 'dùng bản đã sửa, thay a.xlsx' }),
      checked({ file: 'a.xlsx', guesses: [], replacedBy: 'a-can-sua.xlsx' }),
    ];
    const text = await render('text', resultOf([], files, ['Tháng 4/2026']));
    expect(text).toContain('  Trung tâm PVHCC  không có lỗi  dùng bản đã sửa, thay a.xlsx\n');
    expect(text.match(/PVHCC/g)).toHaveLength(1);
  });
});

describe('findings that say the same', () => {
  const nothing = (row: number, more: Partial<Finding> = {}) =>
    at('Tiến độ', `J${row}`, {
      code: 'CC307',
      severity: 'warning',
      task: `III.${row}`,
      message: `III.${row}: ghi “Đang thực hiện” nhưng chưa ghi kết quả trong kỳ.`,
      hint: 'Ghi việc đã làm.',
      ...more,
    });
  const linesOf = async (...findings: Finding[]) =>
    (await render('text', resultOf(findings, [checked({ guesses: [] })]))).split('\n').slice(4, -5);

  it('are one line of ranges, a number and one cure', async () => {
    const rows = [17, 12, 14, 15, 16].map((row) => nothing(row));
    expect(await linesOf(...rows, at('Tiến độ', 'H8', { severity: 'warning' }))).toEqual([
      '    H8  Ghi “<script>alert(1)</script>” 100%.  CC203',
      '        → Chọn trong danh sách.',
      '    J12, J14–J17  5 nhiệm vụ đang làm chưa ghi kết quả trong kỳ.  CC307',
      '        → Ghi việc đã làm.',
    ]);
  });

  it('are told in their own sentence where the code has none for many, and one by one where they are two', async () => {
    const blank = (row: number) =>
      nothing(row, { code: 'CC301', message: `III.${row}: chưa có văn bản.`, hint: 'Ghi văn bản.' });
    expect(await linesOf(blank(1), blank(2), blank(3))).toEqual([
      '    J1–J3  3 nhiệm vụ chưa có văn bản.  CC301',
      '    → Ghi văn bản.',
    ]);
    expect(await linesOf(blank(1), blank(2))).toEqual([
      '    J1  III.1: chưa có văn bản.  CC301',
      '        → Ghi văn bản.',
      '    J2  III.2: chưa có văn bản.  CC301',
    ]);
  });

  it('about tasks alone name the tasks', async () => {
    const none = ['I.1', 'I.2', 'II.4'].map((task) =>
      at(null, null, { code: 'CC706', task, message: `${task}: không ghi cơ quan phối hợp.`, hint: '' }),
    );
    expect(await render('text', resultOf(none))).toContain(
      '    I.1, I.2, II.4: không ghi cơ quan phối hợp.  CC706\n',
    );
  });
});

describe('the forms for machines', () => {
  it('json: the contract, and nothing that is only for people', async () => {
    const json = JSON.parse(await render('json'));
    expect(json).toMatchObject({ schema: 'cchc.check/1', summary: { errors: 3, warnings: 1 } });
    expect(json.files).toEqual([
      { file: FILE, sha256: 'a'.repeat(64), unit: 'ttpvhcc', period: 'thang-04', errors: 2, warnings: 1 },
    ]);
  });

  it('github: one escaped line a finding', async () => {
    expect((await render('github')).split('\n').slice(0, 3)).toEqual([
      '::error title=CC501::Phòng Kinh tế chưa gửi biểu.%0A→ Chọn trong danh sách.',
      '::error file=Biểu%2C tháng 4%3A <b>.xlsx,title=CC203 Số liệu › D9::Ghi “<script>alert(1)</script>” 100%25.%0A→ Chọn trong danh sách.',
      '::error file=Biểu%2C tháng 4%3A <b>.xlsx,title=CC203 Tiến độ › F10::Ghi “<script>alert(1)</script>” 100%25.%0A→ Chọn trong danh sách.',
    ]);
  });

  it('github: nothing of the data begins a line of its own', async () => {
    const forged = at('A\n::warning::x', 'B2', { file: 'a\r\n::error::x.xlsx', message: 'a\n::notice::b' });
    const text = await render('github', resultOf([forged]));
    expect(text.trimEnd().split(/[\r\n]/)).toHaveLength(1);
  });

  it('sarif: every result has its rule, and its place as row and column', async () => {
    const { version, runs } = JSON.parse(await render('sarif'));
    const [{ tool, results, artifacts }] = runs;
    expect(version).toBe('2.1.0');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results[3].locations[0]).toMatchObject({
      physicalLocation: { region: { startLine: 2, startColumn: 27 } },
      logicalLocations: [{ fullyQualifiedName: 'Tiến độ!AA2' }],
    });
    expect(artifacts[0].hashes['sha-256']).toBe('a'.repeat(64));
    expect(decodeURIComponent(artifacts[0].location.uri)).toBe(FILE);
  });

  it('html: nothing of the data is markup, nothing folds, and no digest is shown', async () => {
    const html = await render('html');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>.xlsx');
    expect(html).not.toContain('aaaa');
    expect(html).toContain('Sửa F10 (Tiến độ), D9 (Số liệu) trong Excel, lưu, rồi gửi lại.');
    expect(html).toContain('<li>Tiến độ › 13: “Giao tự chủ” → nhiệm vụ VI.1</li>');
  });

  it('html: counts as the screen does, and has a guess among the guesses alone', async () => {
    const guess = at('Tiến độ', 'E9', {
      severity: 'warning',
      code: 'CC207',
      message: 'Ghi “x”, hiểu là Hoàn thành.',
    });
    const html = await render('html', resultOf([guess]));
    expect(html).toContain('<p>Đã xem 1 tệp: không có lỗi, 2 chỗ đoán.</p>');
    expect(html).toContain('<li>Tiến độ › E9: Ghi “x”, hiểu là Hoàn thành (CC207)</li>');
    expect(html).not.toContain('<table>');
  });
});

describe('cells to mend', () => {
  it('are all named, worksheet by worksheet', () => {
    const cells = [
      ...Array.from({ length: 9 }, (_, index) => at('A', `B${index + 1}`)),
      at('A', 'D5'),
      at(null, null),
    ];
    expect(cellsToMend(cells)).toBe('B1–B9, D5 (A)');
    expect(cellsToMend([at('A', 'B2', { severity: 'warning' })])).toBeUndefined();
  });
});

describe('colours', () => {
  it('say nothing that the plain text does not', async () => {
    const painted = await render('text', result, lookOf(true));
    expect(painted).toContain('\u001b[');
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(await render('text'));
  });
});
