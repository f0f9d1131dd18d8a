/** What is wrong with a file of settings or a plan, in the words of whoever wrote it: no name of ours, the line of theirs. */
import type * as z from 'zod/mini';
import type { JsonPlaces } from './jsonPlaces.ts';
import { nameOf, placeKey } from './shapeNames.ts';

type Issue = z.core.$ZodIssue;

/** How something is written there. */
const EXAMPLES: Record<string, string> = {
  'document.number': '"08/KH-UBND"',
  'document.day': '"2026-01-28"',
  'tasks.tt': '"4"',
  'sections.id': '"III"',
  year: '2026',
};

/** "dòng 12: số văn bản phải có dấu nháy: "08/KH-UBND"." */
export function issueWords(issue: Issue, places: JsonPlaces): string {
  const line = lineOf(issue, places);
  return `${line === undefined ? '' : `dòng ${line}: `}${sentenceOf(issue, places)}.`;
}

function lineOf({ path, ...issue }: Issue, places: JsonPlaces): number | undefined {
  const [strange] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const own = strange === undefined ? undefined : places.lineAt([...path, strange]);
  for (let length = path.length; own === undefined && length >= 0; length--) {
    const line = places.lineAt(path.slice(0, length));
    if (line !== undefined) return line;
  }
  return own;
}

/** What is said of a value is said too where there is none. */
const TOLD_BY_VALUE = new Set<Issue['code']>(['invalid_type', 'invalid_value', 'invalid_union']);

function sentenceOf(issue: Issue, places: JsonPlaces): string {
  const name = nameOf(issue.path);
  const key = placeKey(issue.path);
  if (TOLD_BY_VALUE.has(issue.code) && places.lineAt(issue.path) === undefined) return `thiếu ${name}`;
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected, name, EXAMPLES[key]);
    case 'unrecognized_keys':
      return `không có phần nào tên ${issue.keys.map((each) => `“${each}”`).join(', ')}`;
    case 'invalid_value':
      return `${name} chỉ nhận ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
    case 'invalid_format':
      return formatWords(name, key);
    case 'too_small':
      return issue.origin === 'array' ? `${name} còn trống` : `${name} nhỏ quá`;
    case 'too_big':
      return `${name} lớn quá`;
    case 'custom':
      return issue.message;
    default:
      return `${name} viết chưa đúng`;
  }
}

function typeWords(expected: string, name: string, example: string | undefined): string {
  const like = example === undefined ? '' : `: ${example}`;
  switch (expected) {
    case 'string':
      return `${name} phải có dấu nháy${like}`;
    case 'number':
    case 'int':
      return `${name} phải là số, không có dấu nháy${like}`;
    case 'boolean':
      return `${name} chỉ nhận true hoặc false`;
    case 'array':
      return `${name} phải nằm trong [ ]`;
    default:
      return `${name} phải nằm trong { }`;
  }
}

function formatWords(name: string, key: string): string {
  return key === 'units.id'
    ? `${name} chỉ gồm chữ thường không dấu, số và gạch nối: "phong-kinh-te"`
    : `${name} phải ghi năm-tháng-ngày: "2026-01-28"`;
}
