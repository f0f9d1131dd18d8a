import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import stored from '../../seeds/ke-hoach-2026.json' with { type: 'json' };
import { UserError } from '../model/problem.ts';
import { packArchive } from '../ooxml/archive.ts';
import { packageFile } from '../workspace/packageFile.ts';
import type { OfficePlan, OfficeTask } from './imported.ts';
import { readOfficePlan } from './readOfficePlan.ts';

const FOLDER = packageFile('fixtures/ke-hoach');
const read = (name: string, year?: number) =>
  readOfficePlan([{ name, bytes: readFileSync(`${FOLDER}/${name}`) }], year === undefined ? {} : { year });
const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });
const plan = (...lines: string[]) => readOfficePlan([text('ke-hoach.txt', lines.join('\n'))]);
const HEAD = 'TT\tNội dung\tSản phẩm\tChủ trì\tPhối hợp\tThời hạn';

/** A plan as a person checks it: each section, each task, each target and doubt on a line. */
function told({ year, document, sections, tasks, targets, tables, doubts }: OfficePlan): string {
  const line = (value: string) => value.replaceAll('\n', ' ⏎ ');
  const taskLine = (task: OfficeTask) =>
    [
      `  ${task.id} (${task.tt}) ${task.title}`,
      task.product,
      task.leadText,
      task.supportText,
      `${task.dueText}${task.dueYear === undefined ? '' : ` [${task.dueYear}]`}`,
      ...task.beside.map((each) => `${each.head}: ${each.text}`),
      `@ ${task.place.words}`,
    ]
      .map(line)
      .join(' | ');
  return [
    `${year} · ${document.number} · ${document.day ?? document.dayText} · ${document.issuer} · ${document.title}`,
    ...tables.map(
      ({ place, tasks: count, columns }) =>
        `${place.words}: ${count} · ${columns.map(({ head, role }) => `${head} = ${role}`).join(', ')}`,
    ),
    ...sections.flatMap(({ id, numeral, title, parent }) => [
      `§ ${id} “${numeral}” ${title}${parent === undefined ? '' : ` (trong ${parent})`}`,
      ...tasks.filter(({ section }) => section === id).map(taskLine),
    ]),
    ...targets.map((target) => `* ${line(target.text)} @ ${target.place.words}`),
    ...doubts.map(
      ({ weight, about, place, question, hint }) =>
        `? ${weight} ${Object.values(about).join('.')} @ ${place?.words ?? '-'}: ${question} → ${hint}`,
    ),
    '',
  ].join('\n');
}

describe('an office’s document becomes its plan', () => {
  for (const name of readdirSync(FOLDER).filter((each) => /\.\w+$/.test(each)))
    it(name, async () => {
      await expect(told(read(name))).toMatchFileSnapshot(`${FOLDER}/expected/${name}.txt`);
    });

  it('the first commune’s from Word and from Excel as from its text', () => {
    for (const name of ['dong-ky.docx', 'dong-ky.xlsx']) {
      const { sections, tasks } = read(name);
      expect(sections.map(({ id, numeral, title }) => ({ id, numeral, title }))).toEqual(
        stored.sections.map(({ id, numeral, title }) => ({ id, numeral, title })),
      );
      const words = ({ id, section, tt, title, product, leadText, supportText, dueText }: OfficeTask) => ({
        id,
        section,
        tt,
        title,
        product,
        leadText,
        supportText,
        dueText,
      });
      expect(tasks.map(words)).toEqual(stored.tasks.map(({ lines, ...task }) => task));
    }
  });
});

describe('what cannot be read is refused with what to do', () => {
  const refusal = (name: string, bytes: Buffer): string => {
    try {
      readOfficePlan([{ name, bytes }]);
    } catch (error) {
      if (error instanceof UserError) return `${error.message} ${error.hint}`;
      throw error;
    }
    return 'read';
  };

  it.each([
    ['PDF', Buffer.from('%PDF-1.7\n'), /PDF.*\.docx/],
    ['RTF', Buffer.from('{\\rtf1 }'), /RTF.*\.docx/],
    ['an empty file', Buffer.alloc(0), /rỗng/],
    ['a broken package', Buffer.from('PK\x03\x04broken'), /hỏng/],
    [
      'LibreOffice text',
      packArchive([['mimetype', 'application/vnd.oasis.opendocument.text']]),
      /odt.*\.docx/,
    ],
    ['a picture', Buffer.from('\x89PNG', 'latin1'), /tệp ảnh.*\.docx/],
    ['a text without a table', Buffer.from('KẾ HOẠCH\nnăm 2026'), /Bảng nhiệm vụ cần/],
  ])('%s', (_, bytes, words) => {
    expect(refusal('ke-hoach', bytes)).toMatch(words);
  });
});

describe('rows', () => {
  it('cut by a page are joined with a space, also after a repeated head', () => {
    const { tasks } = plan(
      HEAD,
      '1\tViệc một\t\tPhòng Văn hóa - Xã\t\tQuý I',
      '',
      HEAD,
      '\tcủa xã\t\thội\t\t',
    );
    expect(tasks).toMatchObject([
      { title: 'Việc một của xã', leadText: 'Phòng Văn hóa - Xã hội', dueText: 'Quý I' },
    ]);
    expect(tasks[0]!.place.lines).toEqual([2, 5]);
  });

  it('without TT are tasks of their own where they have a deadline', () => {
    const { tasks } = plan(HEAD, '1\tViệc một\t\tA\t\tQuý I', '\tViệc hai\t\tB\t\tQuý II', '\tvà ba\t\t\t\t');
    expect(tasks.map(({ id, title }) => [id, title])).toEqual([
      ['I.1', 'Việc một'],
      ['I.2', 'Việc hai và ba'],
    ]);
  });

  it('with a lead and a deadline but no title are a second line of the task above', () => {
    const { tasks, doubts } = plan(
      HEAD,
      '1\tViệc\tKế hoạch\tPhòng A\t\tQuý I',
      '\t\tBáo cáo\tPhòng B\t\tQuý IV',
    );
    expect(tasks.map(({ tt, title, leadText, dueText }) => [tt, title, leadText, dueText])).toEqual([
      ['1a', 'Việc', 'Phòng A', 'Quý I'],
      ['1b', 'Việc', 'Phòng B', 'Quý IV'],
    ]);
    expect(doubts[0]!.question).toContain('TT 1 có nhiều dòng');
  });

  it('of the same TT in one section are told apart and told', () => {
    const { tasks, doubts } = plan(HEAD, '1\tViệc\t\tA\t\tQuý I', '1\tViệc khác\t\tB\t\tQuý I');
    expect(tasks.map(({ id }) => id)).toEqual(['I.1', 'I.1-2']);
    expect(doubts.some(({ question }) => question === 'TT 1 có hai lần trong một mục.')).toBe(true);
  });

  it('numbered by Excel as decimals are numbered as printed', () => {
    const { tasks } = plan(
      HEAD,
      '1,9\tViệc\t\tA\t\tQuý I',
      '1,1\tViệc hai\t\tA\t\tQuý I',
      '1,11\tViệc ba\t\tA\t\tQuý I',
    );
    expect(tasks.map(({ tt }) => tt)).toEqual(['1.9', '1.10', '1.11']);
  });

  it('of Markdown are rows too, their dashes are not', () => {
    const { tasks } = plan(
      '| TT | Nội dung | Chủ trì | Thời hạn |',
      '| :--- | :--- | ---: | - |',
      '| 1 | **Việc**<br>lớn | A | Quý I |',
    );
    expect(tasks.map(({ title }) => title)).toEqual(['Việc lớn']);
  });

  it('of a cell in quotes go on over lines, as Excel copies them', () => {
    const { tasks } = plan(HEAD, '1\t"Việc ""lớn"":', '- một"\t\tA\t\tQuý I', '2\tViệc hai\t\tA\t\tQuý I');
    expect(tasks.map(({ title }) => title)).toEqual(['Việc "lớn": - một', 'Việc hai']);
  });

  it('without TT take no number that another task has', () => {
    const { tasks } = plan(
      HEAD,
      '1\tViệc\t\tA\t\tQuý I',
      '\t- Ý\t\tB\t\tQuý II',
      '2\tViệc hai\t\tA\t\tQuý I',
    );
    expect(tasks.map(({ id }) => id)).toEqual(['I.1', 'I.3', 'I.2']);
  });

  it('below the table are no tasks, and are told', () => {
    const { tasks, doubts } = plan(
      HEAD,
      '1\tViệc\t\tA\t\tQuý I',
      'Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN\t\t',
      '\t- Như trên\t\t\t\t',
    );
    expect(tasks).toHaveLength(1);
    expect(doubts[0]!.question).toContain('Không lấy 2 dòng');
  });
});

describe('columns', () => {
  it('of a head that lacks its column of numbers stand one to the right', () => {
    const { tasks } = plan(
      'Nội dung\tChủ trì\tThời hạn',
      '1\tViệc một\tVăn phòng\tQuý I',
      '2\tViệc hai\tVăn phòng\tQuý II',
    );
    expect(tasks.map(({ tt, title, leadText, dueText }) => [tt, title, leadText, dueText])).toEqual([
      ['1', 'Việc một', 'Văn phòng', 'Quý I'],
      ['2', 'Việc hai', 'Văn phòng', 'Quý II'],
    ]);
  });

  it('of two that say what is to be done, the one whose cells go over several rows names the sections', () => {
    const { sections, tasks } = plan(
      'TT\tNội dung\tNhiệm vụ cụ thể\tChủ trì\tThời hạn',
      '1\tThể chế\tRà soát\tA\tQuý I',
      '2\t\tBan hành\tA\tQuý II',
      '3\tBộ máy\tSắp xếp\tB\tQuý I',
    );
    expect(sections.map(({ title }) => title)).toEqual(['Thể chế', 'Bộ máy']);
    expect(tasks.map(({ id, title }) => [id, title])).toEqual([
      ['I.1', 'Rà soát'],
      ['I.2', 'Ban hành'],
      ['II.3', 'Sắp xếp'],
    ]);
  });

  it('that are taken by a guess are told, once', () => {
    const guesses = (...heads: string[]) =>
      plan(heads.join('\t'), '1\tViệc\tA\tQuý I').doubts.filter(({ question }) => question.startsWith('Cột'));
    expect(guesses('TT', 'Nội dung', 'Đơn vị', 'Thời hạn').map(({ question }) => question)).toEqual([
      'Cột “Đơn vị” được hiểu là đơn vị chủ trì.',
    ]);
    expect(guesses('TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn')).toEqual([]);
  });

  it('of steps, or of hours of a meeting, make no plan', () => {
    const steps = 'Bước\tNội dung\tTrách nhiệm\tThời hạn';
    const rows = [
      '1\tTiếp nhận\tMột cửa\tTrong vòng 05 ngày làm việc',
      '2\tTrả kết quả\tMột cửa\tTheo phiếu hẹn',
    ];
    expect(() => plan(steps, ...rows)).toThrow(/các bước của quy trình/);
    expect(() =>
      plan('Thời gian\tNội dung\tNgười thực hiện', '7h30\tĐón khách\tA', '8h00\tKhai mạc\tB'),
    ).toThrow(/lịch họp/);
  });

  it('of results make a table a report only where they are filled in', () => {
    const head = 'TT\tNhiệm vụ\tChủ trì\tThời hạn\tTiến độ';
    expect(plan(head, '1\tViệc\tA\tQuý I\t').tasks).toHaveLength(1);
    expect(() => plan(head, '1\tViệc\tA\tQuý I\tĐã hoàn thành')).toThrow(
      /không có bảng nhiệm vụ[\s\S]*báo cáo kết quả/,
    );
  });
});

describe('sections', () => {
  it('are opened for tasks before the first of a column that names them', () => {
    const { sections, tasks } = plan(
      'TT\tLĩnh vực\tNhiệm vụ\tChủ trì\tThời hạn',
      '1\t\tViệc\tA\tQuý I',
      '2\tThể chế\tRà soát\tA\tQuý I',
    );
    expect(sections.map(({ title }) => title)).toEqual(['Nhiệm vụ', 'Thể chế']);
    expect(tasks.map(({ section }) => section)).toEqual(['I', 'II']);
  });

  it('numbered “I” beside a title that says so again say it once', () => {
    expect(plan(HEAD, 'I\tI. Thể chế\t\t\t\t', '1\tViệc\t\tA\t\tQuý I').sections).toMatchObject([
      { id: 'I', title: 'Thể chế' },
    ]);
  });

  it('numbered like tasks are known by what follows them', () => {
    const { sections, tasks } = plan(
      HEAD,
      '1\tThể chế\t\t\t\t',
      '1.1\tRà soát\t\tA\t\tQuý I',
      '2\tBộ máy\t\t\t\t',
      '2.1\tSắp xếp\t\tB\t\tQuý II',
    );
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Thể chế'],
      ['2', 'Bộ máy'],
    ]);
    expect(tasks.map(({ id }) => id)).toEqual(['1.1', '2.1']);
  });

  it('are none where a task only lacks its lead', () => {
    expect(plan(HEAD, '1\tViệc\t\t\t\t', '2\tViệc hai\t\tA\t\tQuý I').tasks).toHaveLength(2);
  });

  it('end where the list around them goes on', () => {
    const rows = [
      '1\tKiểm tra\t\t\t\t',
      'a\tThôn\t\tA\t\tQuý I',
      'b\tChợ\t\tA\t\tQuý I',
      '2\tThi đua\t\tB\t\tQuý I',
    ];
    expect(plan(HEAD, 'I\tThể chế\t\t\t\t', ...rows).tasks.map(({ id }) => id)).toEqual([
      'I.1.a',
      'I.1.b',
      'I.2',
    ]);
    expect(plan(HEAD, ...rows).doubts.map(({ question }) => question)).toContain(
      'TT 2 đứng sau các việc của mục 1 “Kiểm tra”, không rõ thuộc mục nào: để ở mục ấy.',
    );
  });

  it('take the number of their position where theirs is taken', () => {
    const { sections } = plan(
      HEAD,
      ...['I', 'II', 'II', 'III'].flatMap((each) => [`${each}\tMục\t\t\t\t`, '1\tViệc\t\tA\t\tQuý I']),
    );
    expect(sections.map(({ id }) => id)).toEqual(['I', 'II', 'III', 'IV']);
  });

  it('stand above their tables as paragraphs', () => {
    const { sections, tasks } = plan(
      'II. NHIỆM VỤ',
      '1. Thể chế',
      HEAD,
      '1\tRà soát\t\tA\t\tQuý I',
      '2. Bộ máy',
      '1\tSắp xếp\t\tB\t\tQuý II',
    );
    expect(sections.map(({ numeral, title }) => [numeral, title])).toEqual([
      ['1', 'Thể chế'],
      ['2', 'Bộ máy'],
    ]);
    expect(tasks.map(({ id }) => id)).toEqual(['1.1', '2.1']);
  });
});

describe('what a plan says of itself', () => {
  it('several files are one plan: the text in one, the tasks in the other', () => {
    const body =
      'ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: 7/KH-UBND\nAn Bình, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nCải cách hành chính\nnăm 2026\nThực hiện …';
    const { year, document } = readOfficePlan([
      text('a.txt', body),
      text('b.txt', `${HEAD}\n1\tViệc\t\tA\t\tQuý I`),
    ]);
    expect({ year, ...document }).toEqual({
      year: 2026,
      number: '7/KH-UBND',
      day: '2026-01-05',
      dayText: '',
      issuer: 'UBND xã An Bình',
      title: 'Cải cách hành chính năm 2026',
      file: 'a.txt',
    });
  });

  it('its year is that of its title, not of a document that it cites', () => {
    const lines = [
      'PHỤ LỤC (Kèm theo Kế hoạch số 5/KH-UBND ngày 30/12/2025 của UBND xã A)',
      HEAD,
      '1\tViệc\t\tA\t\tNăm 2026',
    ];
    expect(plan(...lines).year).toBe(2026);
    expect(plan(...lines).doubts.some(({ about }) => 'field' in about && about.field === 'year')).toBe(true);
    expect(plan('KẾ HOẠCH', 'Cải cách hành chính năm 2027', ...lines).year).toBe(2027);
  });

  it('the year that the user says wins, and a difference is told', () => {
    const { year, doubts } = readOfficePlan(
      [text('a.txt', `KẾ HOẠCH\nCCHC năm 2026\n${HEAD}\n1\tViệc\t\tA\t\tQuý I`)],
      { year: 2027 },
    );
    expect(year).toBe(2027);
    expect(doubts.map(({ question }) => question)).toContain(
      'Văn bản ghi năm 2026, nhưng được nhập là năm 2027.',
    );
  });

  it('targets stand in a column beside the tasks, too', () => {
    const { targets, tasks } = plan(
      'TT\tNhiệm vụ\tChỉ tiêu\tChủ trì\tThời hạn',
      '1\tSố hóa\t100% hồ sơ\tA\tQuý I',
    );
    expect(targets).toMatchObject([{ text: '100% hồ sơ', section: 'I', task: 'I.1' }]);
    expect(tasks[0]!.beside).toEqual([{ head: 'Chỉ tiêu', text: '100% hồ sơ' }]);
  });

  it('targets are the sentences of the part “Mục tiêu”', () => {
    const { targets } = plan(
      'I. MỤC TIÊU',
      '1. Mục tiêu cụ thể',
      '- 100% hồ sơ số hóa; 95% đúng hạn.',
      'II. NHIỆM VỤ',
      '90% không phải mục tiêu',
      HEAD,
      '1\tViệc\t\tA\t\tQuý I',
    );
    expect(targets.map((target) => target.text)).toEqual(['100% hồ sơ số hóa;', '95% đúng hạn.']);
  });
});
