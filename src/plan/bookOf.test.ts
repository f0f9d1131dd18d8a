/** What is understood of whole plans: of the first commune's as the built-in data have it, and of invented ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import type { PlanBook } from './book.ts';
import { bookOf, type Given } from './bookOf.ts';
import type { OfficePlan, OfficeTask } from './imported.ts';
import { readLead } from './leads.ts';
import { readOfficePlan } from './readOfficePlan.ts';

const PLACE = { file: 'ke-hoach.docx', words: 'bảng 1' };
const PHUONG = { level: 'phường', name: 'Tân Phú', province: 'thành phố Hà Nội' } as const;

/** A plan of these tasks; what is not told is empty. */
function office(tasks: Partial<OfficeTask>[], more: Partial<OfficePlan> = {}): OfficePlan {
  return {
    year: 2026,
    document: { number: '1', day: '2026-01-05', dayText: '', issuer: 'UBND', title: 'KH', file: PLACE.file },
    sections: [section('I', 'Chỉ đạo, điều hành')],
    tasks: tasks.map((task, index) => ({
      id: `I.${index + 1}`,
      section: 'I',
      tt: String(index + 1),
      title: `Việc ${index + 1}`,
      product: '',
      leadText: 'Trung tâm Phục vụ hành chính công',
      supportText: '',
      dueText: 'Năm 2026',
      beside: [],
      place: PLACE,
      ...task,
    })),
    targets: [],
    tables: [],
    doubts: [],
    ...more,
  };
}

function section(id: string, title: string, parent?: string) {
  return { id, numeral: id, title, parent, place: PLACE };
}

function understood(
  tasks: Partial<OfficeTask>[],
  more?: Partial<OfficePlan>,
  given?: Partial<Given>,
): PlanBook {
  return bookOf(office(tasks, more), { commune: PHUONG, year: 2026, ...given });
}

const questions = ({ doubts }: PlanBook) => doubts.map(({ weight, question }) => `${weight}: ${question}`);
const leads = (book: PlanBook) =>
  book.tasks.map(({ leadText }) => readLead(leadText, book.units, book.classes).lead);

describe('the first commune’s plan', () => {
  const name = 'ke-hoach-cchc-dong-ky-2026.txt';
  const builtIn = builtInPlan();
  const book = bookOf(readOfficePlan([{ name, bytes: readFileSync(packageFile(`seeds/${name}`)) }]), {
    commune: { level: 'xã', name: 'Đồng Kỳ', province: 'tỉnh Bắc Ninh' },
    year: 2026,
  });

  it('has its units, leads and sections', () => {
    expect(book.units).toEqual(builtIn.units.filter(({ mustReport }) => mustReport));
    expect(leads(book)).toEqual(builtIn.tasks.map(({ lead }) => lead));
    expect(book.sections.map(({ id, part }) => [id, part])).toEqual(
      builtIn.sections.map(({ id, part }) => [id, part]),
    );
  });

  it('has its 23 targets, with who reports them how often', () => {
    const told = (plan: Pick<PlanBook, 'indicators'>) =>
      plan.indicators.map(({ id, task, op, target, unit, reporters, measure, outOfScope }) => ({
        id,
        task,
        op,
        target,
        unit,
        reporters,
        measure,
        outOfScope,
      }));
    expect(told(book)).toEqual(told(builtIn));
    for (const { unit, numerator, denominator, counted } of book.indicators)
      if (unit === '%') expect([numerator, denominator, counted]).not.toContain('');
  });

  it('has nothing that must be answered', () => {
    expect(book.doubts.filter(({ weight }) => weight === 'must')).toEqual([]);
  });
});

describe('units', () => {
  it('are those of the catalogue, at the commune’s level, with who leads as who reports', () => {
    const book = understood([
      { leadText: 'Phòng Kinh tế' },
      { leadText: 'CA phường', supportText: 'Trạm Y tế; Sở Nội vụ' },
    ]);
    expect(book.units.map(({ id, name, mustReport }) => [id, name, mustReport])).toEqual([
      ['phong-kthtdt', 'Phòng Kinh tế, Hạ tầng và Đô thị', true],
      ['cong-an', 'Công an phường', true],
      ['tram-y-te', 'Trạm Y tế phường', false],
    ]);
    expect(questions(book)).toEqual([
      'look: Công an phường chủ trì nhiệm vụ nên được ghi là phải báo cáo.',
      'look: Chưa rõ đơn vị nào của phường báo cáo số liệu hồ sơ TTHC.',
    ]);
  });

  it('that nobody knows are new, once', () => {
    const book = understood([
      { leadText: 'Ban Quản lý dự án phường Tân Phú' },
      { leadText: 'Ban quản lý dự án phường; Trung tâm Phục vụ hành chính công' },
      { leadText: 'Trường Mầm non Hoa Hướng Dương' },
    ]);
    expect(book.units.slice(1)).toEqual([
      {
        id: 'ban-quan-ly-du-an',
        name: 'Ban Quản lý dự án phường Tân Phú',
        short: 'Ban Quản lý dự án',
        aliases: ['Ban Quản lý dự án'],
        mustReport: true,
        head: 'GIÁM ĐỐC',
        symbol: 'QLDA',
      },
      expect.objectContaining({
        id: 'truong-mam-non-hoa-huong-duong',
        short: 'Trường MNHHD',
        head: 'HIỆU TRƯỞNG',
      }),
    ]);
    expect(leads(book)).toEqual([
      ['ban-quan-ly-du-an'],
      ['ban-quan-ly-du-an', 'ttpvhcc'],
      ['truong-mam-non-hoa-huong-duong'],
    ]);
    expect(questions(book)).toHaveLength(2);
  });

  it('of last year are kept, under their names', () => {
    const unit = {
      ...builtInPlan().units[0]!,
      id: 'vh',
      name: 'Phòng Văn hóa - Xã hội',
      aliases: ['Phòng Nội vụ'],
    };
    const previous = { ...understood([]), units: [unit] };
    const book = understood([{ leadText: 'Phòng nội vụ' }], {}, { previous });
    expect(book.units).toEqual([unit]);
    expect(leads(book)).toEqual([['vh']]);
    const idle = { ...previous, units: [{ ...unit, keepsProcedures: true, mustReport: false }] };
    expect(questions(understood([{ leadText: 'Phòng nội vụ' }], {}, { previous: idle }))).toEqual([
      'look: Phòng Văn hóa - Xã hội chủ trì nhiệm vụ nhưng được ghi là không phải báo cáo: không có biểu nào hỏi nhiệm vụ ấy.',
    ]);
  });
});

describe('words that name no unit', () => {
  const ODD = 'Theo phân công tại Quyết định của Chủ tịch UBND phường';

  it('are asked once for each wording, and the task stays', () => {
    const book = understood([
      { leadText: 'Các phòng chuyên môn' },
      { leadText: 'các  phòng chuyên môn' },
      { leadText: ODD },
      { leadText: 'Sở Nội vụ' },
      { leadText: 'Các cơ quan, đơn vị thuộc UBND phường' },
      { leadText: '' },
      {},
    ]);
    expect(book.tasks).toHaveLength(7);
    expect(questions(book)).toEqual([
      'must: “Các phòng chuyên môn” (nhiệm vụ I.1, I.2) là những đơn vị nào?',
      `must: “${ODD}” (nhiệm vụ I.3) là những đơn vị nào?`,
      'must: “Sở Nội vụ” (nhiệm vụ I.4) không thuộc phường, không gửi biểu: đơn vị nào của phường báo cáo?',
      'look: “Các cơ quan, đơn vị thuộc UBND phường” (nhiệm vụ I.5) hiểu là mọi đơn vị phải báo cáo.',
      'must: Nhiệm vụ I.6 không ghi đơn vị chủ trì.',
    ]);
    expect(leads(book)).toEqual([[], [], [], [], 'all', [], ['ttpvhcc']]);
    expect(book.units.map(({ id }) => id)).toEqual(['ttpvhcc']);
  });

  it('are not asked again once they are answered', () => {
    const before = understood([{ leadText: 'Các thôn; Trung tâm Phục vụ hành chính công' }]);
    const previous = { ...before, classes: [{ wording: 'Các thôn', members: ['ttpvhcc'] }] };
    const book = understood([{ leadText: 'các thôn' }], {}, { previous });
    expect([questions(book), leads(book)]).toEqual([[], [['ttpvhcc']]]);
  });
});

it('sections go by their titles in any order; what a part of a part is follows from what it stands in', () => {
  const sections = [
    section('A', 'Nhóm nhiệm vụ chuyển đổi số'),
    section('A.1', 'Hạ tầng', 'A'),
    section('B', 'Cải cách thể chế'),
    section('C', 'Y tế'),
    section('D', 'Giáo dục'),
    section('E', 'Công tác tuyên truyền'),
    section('F', 'Nhóm không có nhiệm vụ'),
  ];
  const tasks = ['A.1', 'B', 'C', 'D', 'E'].map((id) => ({ id: `${id}.1`, section: id }));
  const book = understood(tasks, { sections });
  expect(book.sections.map(({ part }) => part)).toEqual([
    '6',
    '6',
    '1',
    undefined,
    undefined,
    'steering',
    undefined,
  ]);
  expect(questions(book)).toEqual([
    'look: Mục C “Y tế”; D “Giáo dục” chưa rõ thuộc lĩnh vực nào; báo cáo nêu ở phần chỉ đạo, điều hành.',
    'look: Mục E “Công tác tuyên truyền” xếp vào lĩnh vực “Chỉ đạo, điều hành”.',
  ]);
  const previous = {
    ...book,
    sections: book.sections.map((each) => ({ ...each, part: each.part ?? ('2' as const) })),
  };
  expect(questions(understood(tasks, { sections }, { previous }))).toEqual([]);
});

it('deadlines are asked once for each wording; those that are no day must be answered', () => {
  const dues = [
    'Theo hướng dẫn của tỉnh',
    'theo hướng dẫn của tỉnh',
    'Tháng 3, tháng 9',
    '',
    '',
    'Quý I/2026',
  ];
  expect(questions(understood(dues.map((dueText) => ({ dueText }))))).toEqual([
    expect.stringMatching(/^look: Thời hạn “Theo hướng dẫn của tỉnh” \(nhiệm vụ I\.1, I\.2\) hiểu là /),
    expect.stringMatching(/^must: Thời hạn “Tháng 3, tháng 9” \(nhiệm vụ I\.3\) hiểu là .*nhiều mốc/),
    'must: 2 nhiệm vụ không ghi thời hạn: I.4, I.5.',
  ]);
  expect(questions(understood([{ dueText: 'Quý III', dueYear: 2027 }]))).toEqual([]);
});

describe('indicators', () => {
  const target = (text: string, section?: string) => ({ text, section, task: undefined, place: PLACE });

  it('are told once, beside the task that is to reach them', () => {
    const book = understood([{ title: '95% hồ sơ được giải quyết đúng hạn' }], {
      targets: [
        target('Tỷ lệ hồ sơ giải quyết đúng hạn đạt 95%'),
        target('Ít nhất 70% thôn có tổ công nghệ số', 'I'),
      ],
    });
    expect(book.indicators.map(({ task, section, name }) => [task, section, name])).toEqual([
      ['I.1', undefined, 'Tỷ lệ hồ sơ được giải quyết đúng hạn'],
      [undefined, 'I', 'Tỷ lệ thôn có tổ công nghệ số'],
    ]);
    expect(questions(book)).toEqual([
      'must: Chỉ tiêu “Tỷ lệ thôn có tổ công nghệ số” (≥ 70%): mẫu số là gì; đơn vị nào báo cáo?',
      expect.stringMatching(/^look: .* 2 chỉ tiêu I01, I02 là đề xuất\.$/),
    ]);
  });

  it('of several tasks stay apart, however alike', () => {
    const titles = ['100% TTHC được niêm yết', '100% TTHC được niêm yết', '100% TTHC được niêm yết tại thôn'];
    const { indicators } = understood(titles.map((title) => ({ title })));
    expect(indicators.map(({ id, task }) => [id, task])).toEqual([
      ['I01', 'I.1'],
      ['I02', 'I.2'],
      ['I03', 'I.3'],
    ]);
  });

  it('of a table are reported by whom it names, and else by who receives dossiers', () => {
    const { indicators } = understood([{}], {
      targets: [
        target('1 – Hồ sơ đúng hạn – % – 98 – Một cửa'),
        target('Tỷ lệ hồ sơ thanh toán trực tuyến đạt 80%'),
      ],
    });
    expect(indicators.map(({ reporters }) => reporters)).toEqual([['ttpvhcc'], ['ttpvhcc']]);
  });

  it('that cannot be counted as they stand are asked', () => {
    const book = understood([
      { title: 'Giảm 30% thời gian giải quyết so với năm 2025; tỷ lệ hồ sơ trễ dưới 1%' },
    ]);
    expect(questions(book)).toEqual([
      expect.stringMatching(/^must: Chỉ tiêu .*so với số nào\?$/),
      expect.stringMatching(/^look: .* là đề xuất\.$/),
      'look: Mục tiêu “tỷ lệ hồ sơ trễ dưới 1%” chưa thành chỉ tiêu: không rõ đếm gì, hoặc là mức không được vượt quá.',
    ]);
  });

  it('keep what last year’s plan says of them', () => {
    const [before] = builtInPlan().indicators.filter(({ id }) => id === 'I05a');
    const previous = { ...understood([]), indicators: [{ ...before!, id: 'I07', denominator: 'Mọi hồ sơ' }] };
    const titles = ['80% văn bản được ký số', `${before!.name} trên 96%`];
    const book = understood(
      titles.map((title) => ({ title })),
      {},
      { previous },
    );
    expect(book.indicators.map(({ id, target, denominator }) => [id, target, denominator])).toEqual([
      ['I01', 80, 'Tổng số văn bản'],
      ['I07', 96, 'Mọi hồ sơ'],
    ]);
  });
});
