/** What careless people write for a status, and what is made of it: read in silence, guessed, or said to be unclear. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../model/sheet.ts';
import { STATUS_LABELS } from './labels.ts';
import { isDitto, readStatus } from './status.ts';

const words = (list: string) => list.split('|').map((text) => text.trim());
const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe('a status in words that mean nothing else', () => {
  it.each<[Status, string]>([
    [
      'done',
      'Hoàn thành|Đã hoàn thành|Hoàn tất|Xong|Đã xong|Đã xong rồi|xong hết|HT|Đã HT|H.Thành|đã h.thành|Đã thực hiện xong|đã làm xong|' +
        'Hoàn thành đúng hạn|Hoàn thành trước hạn|Đã hoàn thành nhiệm vụ|Hoàn thành tốt nhiệm vụ|Đã hoàn thành toàn bộ|Hoàn thành 100%|' +
        'Hoàn thành (100%)|Đã xong 100%|HT 100%|- Hoàn thành|1. Hoàn thành|“Hoàn thành”|(Hoàn thành)|Hoàn thành.|hoàn-thành|HoànThành|' +
        'Hòan thành|Hoàn thành ✓|hoan thành',
    ],
    [
      'doing',
      'Đang thực hiện|Đang TH|Đang làm|Đang triển khai|Đang tiến hành|Đang dự thảo|đang tham mưu|đang lấy ý kiến|Đang hoàn thiện|Đang xử lý|' +
        'Đang thực hiện (50%)|Đang thực hiện: 80%|Đang trong quá trình thực hiện|Đang thực hiện, chưa hoàn thành|Thường xuyên|' +
        'Thực hiện thường xuyên|Thường xuyên 100%|Tiếp tục thực hiện|đang thưc hiện',
    ],
    [
      'notStarted',
      'Chưa thực hiện|Chưa TH|Chưa làm|Chưa triển khai|Chưa bắt đầu|Chưa triển khai thực hiện|Chưa thực hiện 0%|Chưa thục hiện',
    ],
    [
      'noneArising',
      'Không phát sinh|KPS|Ko phát sinh|K/phát sinh|Chưa phát sinh|Trong kỳ không phát sinh|Không có phát sinh',
    ],
    ['suspended', 'Tạm dừng|Tạm hoãn|Tạm ngừng|Đang tạm dừng|Tạm dừng thực hiện|Dừng thực hiện'],
  ])('is %s, in any case and without marks', (value, list) => {
    for (const text of words(list))
      for (const spelt of [
        text,
        text.toUpperCase(),
        text.toLowerCase(),
        text.normalize('NFD'),
        withoutMarks(text),
      ])
        expect([spelt, readStatus(spelt, 2026)]).toEqual([spelt, { value }]);
  });

  it('are the five of the list in any spelling', () => {
    const spelling = fc.record({
      status: fc.constantFrom(...STATUSES),
      form: fc.constantFrom('NFC', 'NFD'),
      upper: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      space: fc.constantFrom(' ', '  ', '\u00a0', '\t', '\n', ' \u200b'),
      around: fc.constantFrom('', ' ', '\u00a0', '.', ';'),
      marks: fc.boolean(),
    });
    fc.assert(
      fc.property(spelling, ({ status, form, upper, space, around, marks }) => {
        const label = [...STATUS_LABELS[status]]
          .map((letter, index) => (upper[index] ? letter.toUpperCase() : letter))
          .join('')
          .replace(/ /g, space);
        const text = `${marks ? label : withoutMarks(label)}${around}`.normalize(form);
        expect([text, readStatus(text, 2026)]).toEqual([text, { value: status }]);
      }),
    );
  });
});

describe('a status that is likely and not certain', () => {
  it.each<[Status, string]>([
    [
      'done',
      'ĐHT|x|X|v|V|√|✓|✔|☑|ok|OK|Oke|đạt|Đạt|rồi|100%|5/5|đạt 100%|Đã thực hiện|Đã ban hành|Đã ban hành BC số 12|Đã ký|đã ký ban hành|' +
        'Đã ban hành KH số 15/KH-UBND ngày 28/01/2026|Hoàn thành 30/6|Hoàn thành ngày 28/01/2026|Hoàn thành vào 02/4/2026|HT (12/02)|xong 15/4|' +
        'Hoàn thành 3/3|hoàn thành 03/03 văn bản|Hoàn thành muộn|Hoàn thành quá hạn|Hoàn thành 120%|Hoàn thnh|Hoàn thànhh|Hoan tahnh|Đã hoàn tahnh',
    ],
    [
      'doing',
      'ĐTH|ĐTK|Đạt 70%|70%|khoảng 80%|2/3|Đang lấy ý kiến các phòng|đang xin ý kiến Sở|đang trình lãnh đạo|đang in bảng niêm yết|đang thực hiện tốt|' +
        'tiếp tục|đang dở|dang thuc hine|Đang họp',
    ],
    [
      'notStarted',
      'CTH|Chưa|chưa có|0%|0/3|Chưa đến hạn|Chưa đến kỳ|Chưa tới kỳ báo cáo|Chưa đến thời hạn|chua thuc hienj',
    ],
    [
      'noneArising',
      '-|–|—|không|Ko|Không có|Không có nhiệm vụ|Không phát sinh hồ sơ|Không có TTHC phát sinh',
    ],
    ['suspended', 'hoãn|Tạm dừng chờ hướng dẫn|tạm hoãn do thiếu kinh phí'],
  ])('is a guess: %s', (value, list) => {
    for (const text of words(list))
      expect([text, readStatus(text, 2026)]).toEqual([text, { value, guess: true }]);
  });
});

describe('a status that nobody can be sure of', () => {
  it.each<[string, string]>([
    [
      'done doing',
      'Hoàn thành 80%|Hoàn thành (50%)|Ok 50%|Xong 90%|HT 90%|Hoàn thành trên 90%|hoàn thành khoảng 80%|Đã hoàn thành 2/3|Hoàn thành 1/2|' +
        'Đã ban hành 01/03 văn bản|Cơ bản hoàn thành|Hoàn thành cơ bản|Đã xong cơ bản|tạm xong|Tạm hoàn thành|Hoàn thành trước 30/6|hoàn thành tháng 6|' +
        'hoàn thành quý II|Hoàn thành 5/6|Đang thực hiện 100%|Đang thực hiện/Hoàn thành|Hoàn thành/Chưa hoàn thành|Hoàn thành (chưa ký)|' +
        'Hoàn thành, chờ ký|Đang thực hiện; xong 2/3|Đúng hạn|Đã triển khai|Đã tổ chức|Thực hiện tốt|Đã gửi|xong một nửa|Hoàn thành 100% khối lượng',
    ],
    ['done notStarted', 'Xong 0%|Hoàn thành 0%'],
    [
      'doing',
      'Gần xong|gần như xong hết rồi nhé|Sắp xong|sắp hoàn thành|Sẽ hoàn thành|Dự kiến hoàn thành|dự kiến hoàn thành 30/6|Phấn đấu hoàn thành|Hoàn thành một phần|hoàn thành 1 phần|' +
        'Hoàn thành bước 1|hoàn thành giai đoạn 1|Đã hoàn thành đợt 1|Xong phần 1|Hoàn thành dự thảo|Hoàn thành 100% dự thảo|Đã ban hành dự thảo|xong dự thảo|' +
        'Đã ban hành công văn xin lùi hạn|Đã ban hành văn bản đề nghị gia hạn|Đã ban hành một phần|Đã trình|Trình ký|Đã dự thảo|Dự thảo|Xin gia hạn|hẹn 12/4|Hoàn thiện',
    ],
    [
      'doing notStarted',
      'Chưa hoàn thành|CHƯA HOÀN THÀNH|chua hoan thanh|Chưa xong|Chưa đạt|chưa thể hoàn thành|Không hoàn thành|Không đạt|không kịp|Chưa ban hành|Chưa trình|CHT|Quá hạn|Chậm|Trễ|' +
        'Chậm do chờ hướng dẫn của Sở|Đang chờ|đang chờ văn bản|Đang vướng|chờ ký|Chưa thực hiện 20%|Đang thực hiện 0%',
    ],
    ['notStarted noneArising', 'Không thực hiện|không làm'],
    [
      '',
      '?|...|…|??|N/A|0|1|2|50|TRUE|//|nt|-nt-|như trên|✗|không rõ|chưa rõ|15/4/2026|tháng 6|Tốt|120%|chuyển kỳ sau',
    ],
  ])('could be %s', (maybe, list) => {
    for (const text of words(list))
      expect([text, readStatus(text, 2026)]).toEqual([
        text,
        { flaw: 'unreadable', maybe: maybe === '' ? [] : maybe.split(' ') },
      ]);
  });

  it('is not answered by a question', () => {
    expect(readStatus('Hoàn thành?')).toEqual({ flaw: 'unreadable', maybe: ['done'] });
    expect(readStatus('xong chưa?')).toMatchObject({ flaw: 'unreadable' });
  });

  it('is never made the contrary of what was written', () => {
    for (const no of ['Chưa', 'Không', 'chưa thể', 'CHUA', 'khong'])
      for (const end of ['hoàn thành', 'xong', 'đạt', 'ban hành', 'hoan thanh']) {
        const read = readStatus(`${no} ${end}`);
        expect(['done', undefined]).not.toContain('value' in read ? read.value : 'doing');
        expect('maybe' in read && read.maybe).not.toContain('done');
      }
  });

  it('is what any text is, however long it is made', () => {
    for (const unit of ['hoàn thành ', 'chưa ', '1/2 ', '100% ', '- ', '((', 'đang ', 'x', '\u0301'])
      expect(readStatus(`a ${unit.repeat(30_000 / unit.length)}`)).toEqual({ flaw: 'unreadable', maybe: [] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const read = readStatus(text, 2026);
        expect('value' in read ? STATUSES : ['unreadable']).toContain(
          'value' in read ? read.value : read.flaw,
        );
      }),
    );
  });
});

it('a ditto mark is known by its looks', () => {
  for (const text of [
    '//',
    'nt',
    'NT',
    '-nt-',
    '- nt -',
    'n/t',
    'như trên',
    'Nhu tren',
    '"',
    '〃',
    "''",
    'tương tự',
    'như dòng trên',
  ])
    expect([text, isDitto(text)]).toEqual([text, true]);
  for (const text of ['', '-', '/', 'x', 'như tháng trước', 'int', 'Hoàn thành'])
    expect([text, isDitto(text)]).toEqual([text, false]);
});

describe('words that only sound like one status', () => {
  it.each<[string, Status[]]>([
    ['Hoàn thành sau 30/4', ['done', 'doing']],
    ['Hoàn thành trước 30/4', ['done', 'doing']],
    ['Hoàn thành gần 100%', ['done', 'doing']],
    ['Tạm dừng, đã hoàn thành', ['done', 'suspended']],
    ['Tạm dừng, đang thực hiện lại', ['doing', 'suspended']],
    ...words(
      'Đã ký trình|Đã ký nháy|Đã ký tờ trình|Đã ban hành tờ trình|Đã ban hành 2 trong 3 văn bản|Đã ban hành công văn kiến nghị|' +
        'Đã ban hành kế hoạch nhưng không triển khai được|Đã ban hành kế hoạch, sẽ thực hiện trong quý II|Đã ban hành văn bản hủy bỏ|' +
        'Đã ban hành công văn về việc đề xuất kéo dài thời gian',
    ).map((text): [string, Status[]] => [text, ['done', 'doing']]),
  ])('%j says two things', (text, maybe) =>
    expect(readStatus(text, 2026)).toEqual({ flaw: 'unreadable', maybe }),
  );

  it.each(
    words(
      'Đã ban hành|Đã ký ban hành|Đã ban hành kế hoạch|Đã ban hành Kế hoạch số 15/KH-UBND ngày 20/3/2026|Đã ban hành 02 văn bản|' +
        'Đã phê duyệt quyết định số 7/QĐ-UBND|Đã ban hành công văn số 3/UBND-VP về việc rà soát thủ tục hành chính',
    ),
  )('%j is most likely done', (text) =>
    expect(readStatus(text, 2026)).toEqual({ value: 'done', guess: true }),
  );

  it.each(words('Tạm dừng, chưa hoàn thành|Tạm dừng, dự kiến hoàn thành tháng 6|Tạm dừng do thiếu vốn'))(
    '%j is most likely suspended',
    (text) => expect(readStatus(text, 2026)).toEqual({ value: 'suspended', guess: true }),
  );

  it.each(words('Hoàn thành quá hạn|Hoàn thành muộn|Xong chậm'))('%j is most likely done, and late', (text) =>
    expect(readStatus(text, 2026)).toEqual({ value: 'done', guess: true }),
  );
});
