/** JSON that must have a shape: what it holds, or what is wrong with it for whoever wrote it. */
import type { ZodMiniType } from 'zod/mini';
import { type JsonPlaces, placesIn } from './jsonPlaces.ts';
import { issueWords } from './shapeWords.ts';

/** What a file holds, or what is wrong with it and how to mend that. */
export type Shaped<T> = { data: T } | { message: string; hint: string };

/** So many faults are told at once; mending them shows the others. */
const MOST_TOLD = 10;

/** Reads JSON that must have a shape; a fault is told with its line. @param file as people name it */
export function readShaped<T>(schema: ZodMiniType<T>, text: string, file: string): Shaped<T> {
  const json = text.replace(/^\ufeff/, '');
  const result = parsed(schema, json);
  if (result?.success) return { data: result.data };
  // Where things stand is looked for when there is something to tell: of a plan it takes longer than reading it.
  const places = placesIn(json);
  if (!result || places.broken) return brokenWords(places.broken!, file);
  const told = result.error.issues.slice(0, MOST_TOLD).map((issue) => issueWords(issue, places));
  return told.length === 1
    ? { message: `${file}, ${told[0]}`, hint: 'Sửa rồi chạy lại.' }
    : {
        message: `${file} có chỗ phải sửa:${told.map((line) => `\n  ${line}`).join('')}`,
        hint: 'Sửa các chỗ trên rồi chạy lại.',
      };
}

/** undefined where the text is no JSON. */
function parsed<T>(schema: ZodMiniType<T>, json: string) {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  return schema.safeParse(value);
}

function brokenWords({ line, by }: NonNullable<JsonPlaces['broken']>, file: string) {
  const [what, hint] = BREACHES[by];
  return { message: `${file}, dòng ${line}: ${what}.`, hint };
}

/** What breaks a file, and how to mend it. */
const BREACHES = {
  sign: [
    'thiếu hoặc thừa dấu phẩy, dấu ngoặc hay dấu nháy',
    'Xem dòng ấy và dòng ngay trên, sửa rồi chạy lại.',
  ],
  backslash: [
    'giữa hai dấu nháy có dấu \\ đứng một mình',
    'Gõ hai lần: \\\\, hoặc thay bằng dấu /, rồi chạy lại.',
  ],
  control: ['giữa hai dấu nháy có dấu Tab', 'Thay bằng dấu cách rồi chạy lại.'],
} as const;
