/** Reading a JSON file that must have a shape; zod is loaded only for an office that has such a file. */
import type { ZodType } from 'zod';
import { UserError } from '../model/problem.ts';
import { ownName } from './layout.ts';
import { readRegularFile } from './regularFile.ts';
import { readShaped } from './shaped.ts';

/** @throws UserError about files */
export function readText(file: string): string {
  const bytes = readRegularFile(file);
  if (typeof bytes === 'string')
    throw new UserError(
      `không đọc được ${ownName(file)}.`,
      'Xem tệp có đang bị khóa không, rồi chạy lại.',
      'files',
    );
  return bytes.toString('utf8');
}

/**
 * What a file's text holds.
 * @param shape which of the schemas it must fit
 * @throws UserError with every place that does not
 */
export async function readAs<T>(
  shape: (schemas: typeof import('./schema.ts')) => ZodType<T>,
  text: string,
  file: string,
): Promise<T> {
  const shaped = readShaped(shape(await import('./schema.ts')), text, ownName(file));
  if ('data' in shaped) return shaped.data;
  throw new UserError(shaped.message, shaped.hint);
}
