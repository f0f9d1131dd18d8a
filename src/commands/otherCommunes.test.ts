/** Nothing of the first user reaches another commune, and its own level and province stand in every word. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, openOffice, planOfOffice, sendSheets, WARD, ZONE } from '../../test/otherCommunes.ts';
import { inScratchFolder } from '../../test/scratch.ts';
import { type Ran, runCaught } from '../../test/testRun.ts';
import { Archive } from '../ooxml/archive.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const cchc = (...argv: string[]): Promise<Ran> => runCaught(argv, folder);

/** Text of all parts of a document or workbook, words that runs cut joined; what a cell prompts too. */
function textOf(path: string): string {
  const archive = new Archive(readFileSync(path));
  const words = (xml: string) =>
    xml
      .replace(/ (?:prompt|error)="([^"]*)"/g, '>$1<')
      .replace(/<\/(?:w:p|w:tc|si|c|t)>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&quot;/g, '"');
  return archive.names
    .filter((name) => name.endsWith('.xml'))
    .map((name) => words(archive.readText(name)!))
    .join('\n');
}

/** Whatever the office's folder holds that this program wrote, as words. */
function written(): string {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /^(?:bao-cao|mau).*\.(?:docx|xlsx)$/.test(name.replaceAll('\\', '/')))
    .map((name) => `${name}\n${textOf(join(folder, name))}`)
    .join('\n');
}

/** What is the first user's own. */
function ofFirstUser(): string[] {
  const { commune, signature, recipients } = BUILT_IN_SETTINGS;
  const { tasks, indicators, units } = builtInPlan();
  return [
    commune.name,
    'ĐỒNG KỲ',
    'Bắc Ninh',
    signature.name,
    recipients[1]!.slice(0, 12),
    'các PCT',
    'I01',
    ...units.map(({ id }) => id),
    ...tasks.map(({ title }) => title.slice(0, 40)),
    ...indicators.map(({ name }) => name),
  ];
}

function expectNothingOfFirstUser(text: string): void {
  const found = ofFirstUser().filter((words) => text.includes(words));
  expect(found).toEqual([]);
}

/** Everything that an office runs in a month, as one text of screens. */
async function aMonth(): Promise<string> {
  const screens: string[] = [];
  const ran = async (...argv: string[]) => {
    const { status, out, err } = await cchc(...argv, '--ngay', '20/4/2026');
    screens.push(out, err);
    expect([argv, status < 2, err]).toEqual([argv, true, err]);
  };
  await ran('form', '--thang', '4');
  for (const key of ['thang-04', 'quy-1'] as const) sendSheets(folder, { key, year: 2026 });
  await ran('check', '--thang', '4', '--ghi-chu');
  await ran('check', '--thang', '4', '--json');
  await ran('report', '--thang', '4');
  await ran('report', '--thang', '4', '--don-vi', 'mot-cua', '--json');
  await ran('report', '--quy', '1');
  await ran('check', 'du-lieu/2026/thang-04/mot-cua.xlsx');
  await ran('check', 'bao-cao/2026/quy-1/bao-cao-cchc-quy-1-2026.docx');
  for (const argv of [[], ['plan'], ['plan', '--json'], ['template'], ['template', 'copy', 'bao-cao-quy']]) {
    const { out, err } = await cchc(...argv);
    screens.push(out, err);
  }
  expect((await cchc('template', 'check', 'mau/bao-cao-quy.docx')).status).toBe(0);
  return screens.join('\n');
}

describe.each<[string, Office, upper: string]>([
  ['a phường of a city', WARD, 'PHƯỜNG VÍ DỤ ĐÔNG'],
  ['a đặc khu', ZONE, 'ĐẶC KHU ĐẢO THỬ'],
])('%s', (_, office, upper) => {
  it('has its own words in everything that a month brings, and nothing of the first user', async () => {
    openOffice(folder, office);
    const screens = await aMonth();
    const files = written();
    for (const text of [screens, files]) expectNothingOfFirstUser(text);
    const { level, name, province } = office;
    expect(files).toContain(upper);
    expect(files).toContain(`Sở Nội vụ ${province}`);
    expect(files).toContain(`Chủ tịch UBND ${level} ${name}`);
    expect(files).toContain(
      `Thực hiện Kế hoạch số 77/KH-UBND ngày 09 tháng 01 năm 2026 của UBND ${level} ${name} về cải cách hành chính ${level} ${name} năm 2026, UBND ${level} báo cáo`,
    );
    expect(files).toContain(`đưa được vào báo cáo của ${level}`);
    expect(files).toContain(`vì không thuộc phạm vi của ${level}`);
    expect(screens).toContain(`không thuộc phạm vi của ${level}, không hỏi`);
    expect(screens).toContain(`UBND ${level} ${name} · `);
    // What the office has not said is a gap, and the days are the country's, said so.
    for (const gap of ['QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ', 'họ tên người ký', 'các nơi nhận khác'])
      expect(files).toContain(`[${gap}]`);
    expect(files).toContain('[từ ngày 15/3/2026 đến hết ngày 14/4/2026]');
    expect(files).toContain('- Lưu: VT, VX.');
    expect(screens).toContain('theo Nghị định 09/2019/NĐ-CP, hạn 14/4/2026 là giả định');
    // “xã” is nobody's level here.
    expect(
      `${screens}${files}`.match(/(?:UBND|HĐND|báo cáo của|phạm vi của|của cả) xã(?! hội)/gi),
    ).toBeNull();
  });

  it('says in its settings what would be a gap', async () => {
    const rule = (from: object, to: object) => ({ from, to, due: { ...to, included: true } });
    openOffice(folder, office, {
      signature: { authority: ['CHỦ TỊCH'], name: 'Nguyễn Văn Ví Dụ' },
      recipients: ['Như trên', 'Đảng ủy', 'Lưu: VT, VX'],
      consolidator: 'ha-tang',
      periods: { month: rule({ monthOffset: -1, day: 20 }, { monthOffset: 0, day: 19 }) },
    });
    sendSheets(folder, { key: 'thang-04', year: 2026 });
    await cchc('form', '--thang', '4');
    const { err } = await cchc('report', '--thang', '4', '--ngay', '20/4/2026');
    expect(err).not.toContain('Nghị định 09/2019');
    const text = written();
    for (const words of [
      'CHỦ TỊCH\nNguyễn Văn Ví Dụ',
      '- Đảng ủy;',
      'số liệu tính từ ngày 20/3/2026 đến hết ngày 19/4/2026)',
      'gửi Phòng Kinh tế, Hạ tầng và Đô thị chậm nhất ngày 19/4/2026',
    ])
      expect(text.replace(/\n+/g, '\n')).toContain(words);
    expect(text).not.toContain('[họ tên');
  });

  it('has no plan but its own', async () => {
    openOffice(folder, office);
    rmSync(join(folder, 'ke-hoach'), { recursive: true });
    sendSheets(folder, { key: 'thang-04', year: 2026 });
    const whose = `${office.level} ${office.name}`;
    for (const argv of [
      ['plan'],
      ['form', '--thang', '4'],
      ['report', '--thang', '4'],
      ['check', '--thang', '4'],
      ['check', '--thang', '5'],
      ['check', 'du-lieu/2026/thang-04'],
    ])
      expect(await cchc(...argv)).toEqual({
        status: 2,
        out: '',
        err: `Lỗi: chưa có kế hoạch của ${whose}.\n→ cchc plan import <tệp Word>\n`,
      });
    const file = 'du-lieu/2026/thang-04/mot-cua.xlsx';
    expect((await cchc('check', file)).err).toBe(
      `Lỗi: chưa có kế hoạch của ${whose}, mà ${file} không kèm kế hoạch nào.\n→ cchc plan import <tệp Word>\n`,
    );
    expect((await cchc()).out).toContain(
      `UBND ${whose} · chưa có kế hoạch năm 2026\nTiếp theo\n  cchc plan import <tệp Word>`,
    );
    // Neither a template nor a document of Word waits for it.
    expect((await cchc('template', 'copy', 'bao-cao-don-vi')).status).toBe(0);
    expect((await cchc('template', 'check', 'mau/bao-cao-don-vi.docx')).status).toBe(0);
    const { status, out } = await cchc('check', packageFile('fixtures/ban-nhap/quy-1.docx'));
    expect([status < 2, out]).toEqual([true, expect.stringContaining('thể thức văn bản')]);
  });
});

describe('a plan that leaves something out', () => {
  const stored = (change: object) => {
    openOffice(folder, WARD);
    writeFileSync(join(folder, 'ke-hoach/2026.json'), JSON.stringify({ ...planOfOffice(WARD), ...change }));
  };

  it('is not filled up with another’s units and indicators', async () => {
    stored({ units: undefined, indicators: undefined });
    expect(await cchc('form', '--thang', '4')).toMatchObject({
      status: 2,
      err: 'Lỗi: ke-hoach/2026.json chưa có danh sách đơn vị, danh sách chỉ tiêu.\n→ Nhập lại từ văn bản: cchc plan import <tệp Word>; hoặc ghi các đơn vị vào "units"; ghi các chỉ tiêu vào "indicators", không có thì ghi "indicators": [].\n',
    });
    stored({ indicators: [] });
    expect((await cchc('form', '--thang', '4')).status).toBe(0);
  });

  it('is of the office, and has neither number nor day', async () => {
    stored({ document: undefined });
    sendSheets(folder, { key: 'thang-04', year: 2026 });
    await cchc('report', '--thang', '4');
    expect(written()).toContain(
      'Kế hoạch số [chưa có số]/KH-UBND ngày [chưa có ngày] của UBND phường Ví Dụ Đông về cải cách hành chính nhà nước phường Ví Dụ Đông năm 2026',
    );
  });

  it('says by whom it was issued, or that nobody knows', async () => {
    stored({ document: { ...planOfOffice(WARD).document, issuer: '', title: '' } });
    sendSheets(folder, { key: 'thang-04', year: 2026 });
    await cchc('report', '--thang', '4');
    expect(written()).toContain('của [chưa rõ cơ quan ban hành], UBND phường báo cáo');
    expect((await cchc('plan')).out).toMatch(/^Kế hoạch năm 2026\nChưa rõ cơ quan nào ban hành;/);
  });
});

describe('settings of another commune', () => {
  it.each([
    [{ name: 'Ví Dụ' }, 'cchc.json chưa ghi cấp, tỉnh, thành phố của Ví Dụ.'],
    [{ name: 'Đồng Kỳ', level: 'phường' }, 'cchc.json chưa ghi tỉnh, thành phố của Đồng Kỳ.'],
    [{ province: 'tỉnh Thử' }, 'cchc.json chưa ghi tên, cấp của xã, phường.'],
    [{ name: 'Ví Dụ', level: 'xã', province: 'Thử' }, 'tỉnh, thành phố ghi kèm cấp, như “tỉnh Lâm Đồng”'],
  ])('are not filled up with the first user’s: %j', async (commune, says) => {
    writeFileSync(join(folder, 'cchc.json'), JSON.stringify({ commune }));
    const { status, err } = await cchc('form', '--thang', '4');
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it('may be the first user’s, in part', async () => {
    writeFileSync(join(folder, 'cchc.json'), '{"commune": {"name": "Đồng Kỳ"}}');
    expect((await cchc('form', '--thang', '4', '--don-vi', 'ttpvhcc')).status).toBe(0);
  });

  it('of the same name in another province are another commune’s', async () => {
    const commune = { name: 'Đồng Kỳ', level: 'xã', province: 'tỉnh Thử' };
    writeFileSync(join(folder, 'cchc.json'), JSON.stringify({ commune }));
    expect((await cchc('form', '--thang', '4')).err).toContain('chưa có kế hoạch của xã Đồng Kỳ.');
  });
});

describe('a plan beside which nothing says whose office it is', () => {
  it('makes no form and no report in the first user’s name', async () => {
    mkdirSync(join(folder, 'ke-hoach'));
    writeFileSync(join(folder, 'ke-hoach/2026.json'), JSON.stringify(planOfOffice(WARD)));
    sendSheets(folder, { key: 'thang-04', year: 2026 });
    for (const command of ['form', 'report'])
      expect(await cchc(command, '--thang', '4')).toMatchObject({
        status: 2,
        err: 'Lỗi: kế hoạch là của UBND phường Ví Dụ Đông, mà ở đây chưa khai báo xã, phường nào.\n→ cchc init\n',
      });
  });

  it('is imported with the names that its own level has', async () => {
    const text = [
      'ỦY BAN NHÂN DÂN',
      'PHƯỜNG VÍ DỤ ĐÔNG',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      '| TT | Nội dung, công việc | Kết quả | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |',
      '|---|---|---|---|---|---|',
      '| I | CẢI CÁCH THỂ CHẾ | | | | |',
      '| 1 | Rà soát văn bản | Báo cáo | Văn phòng HĐND và UBND | Công an | Năm 2026 |',
      '| 2 | Tập huấn | Báo cáo | Công an | Văn phòng HĐND và UBND | Năm 2026 |',
    ].join('\n');
    writeFileSync(join(folder, 'kh.txt'), text);
    expect((await cchc('plan', 'import', 'kh.txt')).status).toBeLessThan(2);
    const { units } = JSON.parse((await cchc('plan', '--json')).out);
    expect(units.map(({ name }: { name: string }) => name)).toEqual([
      'Văn phòng HĐND và UBND phường',
      'Công an phường',
    ]);
  });
});
