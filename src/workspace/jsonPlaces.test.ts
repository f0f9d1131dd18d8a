import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesIn } from './jsonPlaces.ts';
import { configSchema, planSchema, readShaped } from './schema.ts';

/** Every path in a value, with what stands there. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

describe('places in a file', () => {
  it('are lines, of values and of the names before them', () => {
    const { lineAt, brokenAt } = placesIn('{\n  "a": [\n    1,\n    {"b": "x\\"{"}\n  ]\n}\n');
    expect(brokenAt).toBeUndefined();
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
        const { lineAt, brokenAt } = placesIn(text);
        expect(brokenAt).toBeUndefined();
        for (const path of pathsOf(JSON.parse(text))) expect(lineAt(path)).toBe(1);
      }),
    );
  });

  it.each([
    ['{\n "a": 1\n "b": 2\n}', 3],
    ['{\n "a": 1,\n}', 3],
    ['{"a": "x\n"}', 1],
    ['', 1],
    ['{}\n{}', 2],
    ['['.repeat(100), 1],
  ])('end where the text breaks: %j', (text, line) => expect(placesIn(text).brokenAt).toBe(line));
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
      'x.json, dòng 1: bảng ngày nghỉ phải ghi năm-tháng-ngày: "2026-01-28".',
    ],
    ['{"a": 1\n', 'x.json, dòng 2: thiếu hoặc thừa dấu phẩy, dấu ngoặc hay dấu nháy.'],
    ['[]', 'x.json, dòng 1: chỗ này phải nằm trong { }.'],
  ])('of the settings: %j', (text, message) => expect(told(configSchema, text)).toBe(message));

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
