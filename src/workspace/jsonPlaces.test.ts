import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from './jsonPlaces.ts';
import { configSchema, planSchema } from './schema.ts';
import { readShaped } from './shaped.ts';

/** Every path in a value, with what stands there. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('places in a file', () => {
  it('are lines, of values and of the names before them', () => {
    const { lineAt, broken } = placesIn('{\n  "a": [\n    1,\n    {"b": "x\\"{"}\n  ]\n}\n');
    expect(broken).toBeUndefined();
    expect([lineAt([]), lineAt(['a']), lineAt(['a', 0]), lineAt(['a', 1, 'b']), lineAt(['c'])]).toEqual([
      1,
      2,
      3,
      4,
      undefined,
    ]);
  });

  it('are known for whatever JSON can hold', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const { lineAt, broken } = placesIn(text);
        expect(broken).toBeUndefined();
        for (const path of pathsOf(JSON.parse(text))) expect(lineAt(path)).toBe(1);
      }),
    );
  });

  it('break just where JSON does', () => {
    const one = fc.constantFrom(
      '\t',
      '\\',
      '"',
      '0',
      '1',
      '.',
      'e',
      '-',
      ',',
      ':',
      '[',
      '}',
      '\ufeff',
      '\u2028',
      ' ',
    );
    const changed = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(2), one);
    fc.assert(
      fc.property(changed, ([json, at, dropped, sign]) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + sign + json.slice(place + dropped);
        expect([text, placesIn(text).broken === undefined]).toEqual([text, isJson(text)]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{\n "a": 1\n "b": 2\n}', 3],
    ['{\n "a": "C:\\x"}', 2],
    ['{\n "a\tb": 1}', 2],
    ['{\n "a": 01}', 2],
    ['{\n "a": 1,\n}', 3],
    ['{"a": "x\n"}', 1],
    ['', 1],
    ['{}\n{}', 2],
    ['['.repeat(100), 1],
  ])('end where the text breaks: %j', (text, line) => expect(placesIn(text).broken?.line).toBe(line));
});

describe('what is wrong with a file, for whoever wrote it', () => {
  const told = (schema: Parameters<typeof readShaped>[0], text: string) => {
    const shaped = readShaped(schema, text, 'x.json');
    return 'message' in shaped ? shaped.message : undefined;
  };

  it.each([
    ['{"commune":\n {"level": "huyện"}}', 'x.json, dòng 2: cấp chỉ nhận “xã”, “phường”, “đặc khu”.'],
    ['{\n"thang": 4}', 'x.json, dòng 2: không có phần nào tên “thang”.'],
    ['{"charts": "có"}', 'x.json, dòng 1: việc vẽ biểu đồ chỉ nhận true hoặc false.'],
    ['{"recipients":\n []}', 'x.json, dòng 1: danh sách nơi nhận còn trống.'],
    ['{"recipients": "A"}', 'x.json, dòng 1: danh sách nơi nhận phải nằm trong [ ].'],
    [
      '{"daysOff": {"2027": {"off": ["1/1"], "work": []}}}',
      'x.json, dòng 1: mục thứ 1 của danh sách ngày nghỉ phải ghi năm-tháng-ngày: "2026-01-28".',
    ],
    ['{"a": 1\n', 'x.json, dòng 2: thiếu hoặc thừa dấu phẩy, dấu ngoặc hay dấu nháy.'],
    ['{"charts": true,\n"pl\\mace": "A"}', 'x.json, dòng 2: giữa hai dấu nháy có dấu \\ đứng một mình.'],
    ['{"place":\n"C:\\x"}', 'x.json, dòng 2: giữa hai dấu nháy có dấu \\ đứng một mình.'],
    ['{"pla\tce": "A"}', 'x.json, dòng 1: giữa hai dấu nháy có dấu Tab.'],
    ['\ufeff{"place": 5}', 'x.json, dòng 1: địa danh phải có dấu nháy.'],
    ['{"outline": {"I": "7"}}', 'x.json, dòng 1: một phần của bảng chia mục theo phần của báo cáo chỉ nhận'],
    ['{"addressees": ["A", 5]}', 'x.json, dòng 1: mục thứ 2 của danh sách kính gửi phải có dấu nháy.'],
    [
      '{"periods": {"quy-1": {"from": {"day": "1"}}}}',
      'x.json có chỗ phải sửa:\n  dòng 1: phần ngày của ngày đầu của kỳ quý I phải là số',
    ],
    ['[]', 'x.json, dòng 1: chỗ này phải nằm trong { }.'],
  ])('of the settings: %j', (text, message) => expect(told(configSchema, text)).toContain(message));

  it.each([
    [
      'units',
      '{"id": "a", "name": "A", "short": "A", "aliases": [], "mustReport": true, "symbol": "A"}',
      'thiếu chức vụ người đứng đầu đơn vị.',
    ],
    ['tasks', '{"id": 5, "section": "I", "title": "A"}', 'mã nhiệm vụ phải có dấu nháy.'],
    ['indicators', '{"op": "≥"}', 'dấu so sánh của chỉ tiêu chỉ nhận “>=”, “>”, “=”.'],
    ['indicators', '{}', 'thiếu dấu so sánh của chỉ tiêu.'],
    ['indicators', '{}', 'thiếu danh sách đơn vị báo cáo chỉ tiêu.'],
  ])('of a list of the plan: %s %s', (list, item, message) =>
    expect(
      told(planSchema, `{"year": 2026, "sections": [], "tasks": [],\n"${list}": [\n${item}]}`),
    ).toContain(`dòng 3: ${message}`),
  );

  it('of the plan: the document’s number without quotes, a title that is missing', () => {
    const plan =
      '{"year": 2026, "sections": [],\n"document": {\n"number": 8},\n"tasks": [\n{"section": "I"}]}';
    const message = told(planSchema, plan);
    expect(message).toContain('dòng 3: số văn bản phải có dấu nháy: "08/KH-UBND".');
    expect(message).toContain('dòng 5: thiếu nội dung nhiệm vụ.');
    expect(message).toContain('dòng 2: thiếu ngày ban hành.');
    expect(message).not.toMatch(/document|number|title|string|undefined|›/);
  });
});
