import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../input/workbook.ts';
import { placeOf } from '../model/address.ts';
import type { Grid, Workbook } from '../model/grid.ts';
import { REPORT_PARTS } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { clean } from '../text/fold.ts';
import { packageFile } from '../workspace/packageFile.ts';
import type { PlanBook } from './book.ts';
import { bookOf } from './bookOf.ts';
import type { Doubt } from './imported.ts';
import { planFrom } from './planFrom.ts';
import { readBook } from './readBook.ts';
import { readOfficePlan } from './readOfficePlan.ts';
import { writeBook } from './writeBook.ts';

/** Invented, as all names and numbers here. */
const COMMUNE = { name: 'An Bình', level: 'xã', province: 'tỉnh Bắc Ninh' } as const;
const FILE = 'ke-hoach/2026.xlsx';

const gridsOf = (bytes: Buffer) => (readWorkbook(bytes) as Workbook).grids;
const again = (book: PlanBook) => readBook(gridsOf(writeBook(book)), book.year);

function imported(name: string): PlanBook {
  const office = readOfficePlan([{ name, bytes: readFileSync(packageFile(`fixtures/ke-hoach/${name}`)) }]);
  return bookOf(office, { commune: COMMUNE, year: 2026 });
}

describe('a plan’s workbook is read as it was written', () => {
  it.each(readdirSync(packageFile('fixtures/ke-hoach')).filter((name) => /\.\w+$/.test(name)))(
    '%s',
    (name) => {
      const book = imported(name);
      const { book: read, reading } = again(book);
      expect(reading.questions).toEqual([]);
      expect(read).toEqual(asStored(book));
      const plan = planFrom({ book: read, reading }, FILE);
      expect(plan.tasks.map(({ id }) => id).sort()).toEqual(book.tasks.map(({ id }) => id).sort());
    },
  );

  it('whatever it holds', () => {
    fc.assert(
      fc.property(books(), (book) => {
        const { book: read, reading } = again(book);
        expect(reading.questions).toEqual([]);
        expect(read).toEqual(asStored(book));
      }),
      { numRuns: 60 },
    );
  });
});

/** In the order in which they are asked; of their places the words. */
function asStored(book: PlanBook): PlanBook {
  const weighing = (wanted: Doubt['weight']) => book.doubts.filter(({ weight }) => weight === wanted);
  const doubts = [...weighing('must'), ...weighing('look')].map(({ place, ...doubt }) => ({
    ...doubt,
    place: place && { file: place.file, words: place.words },
  }));
  return { ...book, doubts: expect.arrayContaining(doubts) };
}

/** Cells of a letter, a number, a sign that means something to Excel, and line breaks. */
const words = () =>
  fc
    .array(
      fc.constantFrom('Rà soát', 'văn bản', '=1+1', '6/2025', '1.10', '“Số”', '<b>', '&', '\n', 'x', '100%'),
      {
        maxLength: 5,
      },
    )
    .map((parts) => clean(parts.join(' ')));
const filled = () => words().map((text) => text || 'Việc');

function books(): fc.Arbitrary<PlanBook> {
  return fc
    .record({
      sections: fc.uniqueArray(fc.constantFrom('I', 'II', 'A', 'A.I', '5.1', 'VIII'), { minLength: 1 }),
      units: fc.uniqueArray(fc.constantFrom(...UNITS), { selector: ({ id }) => id, minLength: 1 }),
      tasks: fc.array(
        fc.record({
          title: filled(),
          lead: words(),
          due: words(),
          settled: words(),
          seen: fc.boolean(),
          part: fc.nat(),
        }),
        { maxLength: 12 },
      ),
      members: fc.option(fc.constantFrom('all' as const, 'first' as const), { nil: undefined }),
    })
    .map(({ sections, units, tasks, members }) => bookFrom(sections, units, tasks, members));
}

const unit = (id: string, name: string): Unit => ({
  id,
  name,
  short: name,
  aliases: [`Tên khác của ${name}`],
  mustReport: id !== 'cong-an',
  head: 'TRƯỞNG PHÒNG',
  symbol: 'KT',
});
const UNITS = [
  unit('phong-kinh-te', 'Phòng Kinh tế'),
  unit('cong-an', 'Công an xã'),
  { ...unit('ttpvhcc', 'Trung tâm Phục vụ hành chính công'), keepsProcedures: true },
];

function bookFrom(
  sections: string[],
  units: Unit[],
  tasks: { title: string; lead: string; due: string; settled: string; seen: boolean; part: number }[],
  members: 'all' | 'first' | undefined,
): PlanBook {
  const file = 'KH 1.docx';
  return {
    year: 2026,
    document: {
      number: '12/KH-UBND',
      day: '2026-01-05',
      dayText: '',
      issuer: 'UBND xã An Bình',
      title: 'CCHC',
      file,
    },
    effect: undefined,
    sections: sections.map((id, index) => ({
      id,
      numeral: index % 2 === 0 ? id : '',
      title: `Mục ${id}`,
      parent: index > 0 ? sections[0] : undefined,
      part: REPORT_PARTS[index],
      place: { file, words: `bảng 1, dòng ${index + 1}`, lines: [index + 1] },
    })),
    tasks: tasks.map(({ title, lead, due, settled, seen, part }, index) => ({
      id: `${sections[part % sections.length]}.${index + 1}`,
      section: sections[part % sections.length]!,
      tt: String(index + 1),
      title,
      product: lead,
      leadText: lead,
      supportText: due,
      dueText: due,
      ...(part % 3 === 0 ? { dueYear: 2025 } : {}),
      beside: part % 2 === 0 ? [{ head: 'Kinh phí', text: '5.000.000' }] : [],
      place: { file: part % 2 === 0 ? file : 'PL 2.docx', words: `bảng 2, dòng ${index + 1}` },
      leadSettled: settled,
      dueSettled: due,
      seen,
    })),
    units,
    classes: [{ wording: 'Các thôn', members: members === 'first' ? [units[0]!.id] : members }],
    indicators: [
      {
        id: 'I01',
        section: sections[0]!,
        name: 'Tỷ lệ hồ sơ đúng hạn',
        op: '>=',
        target: 95.5,
        unit: '%',
        numerator: 'Hồ sơ đúng hạn',
        denominator: 'Hồ sơ đã giải quyết',
        counted: 'hồ sơ',
        reporters: [units[0]!.id],
        measure: 'cumulative',
      },
    ],
    doubts: [],
  };
}

describe('a plan’s workbook after other programs and people', () => {
  const stored = (name: string) =>
    readBook(gridsOf(readFileSync(packageFile(`fixtures/ke-hoach/bang-tinh/${name}`))), 2026);

  it('opened and saved by LibreOffice it says the same', () => {
    const { book, reading } = stored('libreoffice.xlsx');
    expect(reading.questions).toEqual([]);
    expect(book).toEqual(stored('cchc.xlsx').book);
  });

  it('sorted, moved, added to by hand: each row keeps its id, and what a program made of words is told', () => {
    const { book, reading } = stored('openpyxl.xlsx');
    expect(book.tasks.map(({ id }) => id)).toEqual(['II.1', 'I.09b', 'II.3', 'I.09a', 'I.08']);
    const task = (id: string) => book.tasks.find((each) => each.id === id)!;
    expect(task('II.1').leadSettled).toBe('Phòng Kinh tế; Văn phòng');
    expect(task('I.09b').dueSettled).toBe('30/11/2026');
    expect(task('I.09a').seen).toBe(true);
    expect(task('II.3')).toMatchObject({ section: 'II', title: 'Tổng kết năm', dueText: 'Quý IV' });
    expect(task('I.08').beside.at(-1)).toEqual({ head: 'Ghi chú của tôi', text: 'nhớ hỏi' });
    expect(reading.questions.map(({ kind, cell, message }) => [kind, cell, message])).toEqual([
      [
        'retyped',
        'K9',
        'I.08: thời hạn đã bị đổi thành ngày 01/01/2026; bản kế hoạch có thể ghi khác, như 6/2026.',
      ],
    ]);
  });

  it('its answers count, and what was answered is not asked again', () => {
    const plan = planFrom(stored('openpyxl.xlsx'), FILE);
    expect(plan.tasks.map(({ id }) => id)).toEqual(['I.09b', 'I.09a', 'I.08', 'II.1', 'II.3']);
    const task = (id: string) => plan.tasks.find((each) => each.id === id)!;
    expect(task('II.1').lead).toEqual(['phong-kinh-te', 'van-phong']);
    expect(task('I.09b').due).toEqual({ kind: 'by', to: '2026-11-30', exact: true });
    const asked = plan.workbook!.questions.map(({ message }) => message).join('\n');
    expect(asked).not.toContain('II.1');
    expect(asked).not.toContain('TT 09');
  });
});

describe('what a workbook leaves open is told with its cell', () => {
  const book = again(imported('hai-dong-mot-tt.docx')).book;
  /** The questions of the plan after these changes of its workbook, by their cells. */
  function asked(changed: PlanBook, edit: (grids: Grid[]) => void = () => {}) {
    const grids = gridsOf(writeBook(changed));
    edit(grids);
    const { questions } = planFrom(readBook(grids, 2026), FILE).workbook!;
    return questions.map(({ kind, sheet, cell, message }) => [kind, sheet, cell, message].join(' | '));
  }
  const changed = (id: string, words: Partial<PlanBook['tasks'][number]>): PlanBook => ({
    ...book,
    tasks: book.tasks.map((task) => (task.id === id ? { ...task, ...words } : task)),
  });
  const cellIn = (grids: Grid[], sheet: string, at: string) => {
    const [row, column] = placeOf(at);
    return grids
      .find((grid) => grid.sheet === sheet)!
      .rows.get(row)!
      .get(column)!;
  };

  it('a lead that is no unit, a deadline that is none, nobody at all', () => {
    expect(asked(changed('I.08', { leadText: 'Ban Hòa giải', dueText: 'càng sớm càng tốt' }))).toEqual(
      expect.arrayContaining([
        'answer | Nhiệm vụ | H3 | Không rõ “Ban Hòa giải” (1 nhiệm vụ) là đơn vị nào. Ở I.08.',
        'answer | Nhiệm vụ | L3 | I.08: thời hạn “càng sớm càng tốt”: không phải một ngày.',
      ]),
    );
    expect(asked(changed('I.08', { leadText: '' }))).toContain(
      'answer | Nhiệm vụ | H3 | I.08: không ghi cơ quan chủ trì.',
    );
    expect(asked(changed('I.08', { leadText: '', leadSettled: 'Phòng Kinh tế' })).join()).not.toContain(
      'I.08',
    );
  });

  it('two rows of one id, a row without, a section that is not there, words struck through: structure', () => {
    const structure = (edit: (grids: Grid[]) => void) =>
      asked(book, edit).filter((line) => line.startsWith('structure'));
    const put = (at: string, value: string) => (grids: Grid[]) => {
      cellIn(grids, 'Nhiệm vụ', at).value = value;
    };
    expect(structure(put('A4', 'I.08'))).toEqual(['structure | Nhiệm vụ | A4 | hai dòng cùng mã I.08.']);
    expect(structure(put('B4', 'IX'))).toEqual([
      'structure | Nhiệm vụ | B4 | I.09a: mục “IX” không có trong trang Mục.',
    ]);
    expect(structure(put('D4', ''))).toEqual([
      'structure | Nhiệm vụ | D4 | I.09a: chưa có nội dung công việc.',
    ]);
    expect(
      structure((grids) => {
        cellIn(grids, 'Nhiệm vụ', 'D4').unstruck = '';
      }),
    ).toEqual(['structure | Nhiệm vụ | D4 | I.09a: nội dung có chữ gạch ngang: nhiệm vụ còn hay đã bỏ?']);
    expect(structure((grids) => void grids.splice(2, 1))).toEqual([
      'structure | Nhiệm vụ |  | không có trang “Nhiệm vụ”.',
    ]);
    expect(structure(put('F2', 'Ai làm'))).toEqual([
      'structure | Nhiệm vụ |  | không có cột “Cơ quan chủ trì”.',
    ]);
  });

  it('words that are not in the list, formulas that broke', () => {
    const unreadable = (sheet: string, at: string, value: string) =>
      asked(book, (grids) => Object.assign(cellIn(grids, sheet, at), { kind: 'text', value })).filter(
        (line) => line.startsWith('unreadable'),
      );
    expect(unreadable('Đơn vị', 'F3', 'tùy')).toEqual([
      'unreadable | Đơn vị | F3 | cột Phải báo cáo ghi “tùy”.',
    ]);
    expect(unreadable('Mục', 'E3', 'Việc khác')).toEqual([
      'unreadable | Mục | E3 | lĩnh vực ghi “Việc khác”, không có trong danh sách.',
    ]);
    expect(unreadable('Chỉ tiêu', 'F3', 'cao')).toEqual([
      'unreadable | Chỉ tiêu | F3 | chỉ tiêu I01: mục tiêu ghi “cao”, không phải một số.',
    ]);
    const broken = asked(book, (grids) => {
      cellIn(grids, 'Nhiệm vụ', 'J4').kind = 'error';
    });
    expect(broken).toContain(
      'unreadable | Nhiệm vụ | J4 | ô Thời gian thực hiện báo lỗi công thức hoặc bị hỏng, không đọc được.',
    );
  });

  it('indicators of which nobody reports the numbers, each in its cell, till each is answered', () => {
    const open = (of: PlanBook) => asked(of).filter((line) => line.startsWith('answer | Chỉ tiêu'));
    expect(open(book)).toEqual(
      [3, 4, 5].map((row) => `answer | Chỉ tiêu | K${row} | chỉ tiêu I0${row - 2}: đơn vị nào báo cáo?`),
    );
    const [first, ...rest] = book.indicators;
    expect(open({ ...book, indicators: [{ ...first!, reporters: ['van-phong'] }, ...rest] })).toHaveLength(2);
  });

  it('numerals under others are those of the plan: none is told twice but the one that is', () => {
    const { sections } = planFrom(again(imported('ba-cap.docx')), FILE);
    expect(sections.filter(({ id, numeral }) => id !== numeral)).toEqual([
      expect.objectContaining({ id: 'A.II', numeral: 'A.IV' }),
    ]);
  });

  it('“Đã xem” silences a guess, and no longer when the words are others', () => {
    const guessed = changed('I.08', { dueText: 'Đầu năm 2026' });
    const doubtOf = (of: PlanBook, edit?: (grids: Grid[]) => void) => {
      const grids = gridsOf(writeBook(of));
      edit?.(grids);
      return planFrom(readBook(grids, 2026), FILE).tasks.find(({ id }) => id === 'I.08')!.dueDoubt;
    };
    expect(doubtOf(guessed)).toBeDefined();
    const seen = changed('I.08', { dueText: 'Đầu năm 2026', seen: true });
    expect(doubtOf(seen)).toBeUndefined();
    expect(
      doubtOf(seen, (grids) => {
        cellIn(grids, 'Nhiệm vụ', 'J3').value = 'Khoảng giữa năm 2026';
      }),
    ).toBeDefined();
  });
});
