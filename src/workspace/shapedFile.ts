/** Reading a JSON file that must have a shape; zod is loaded only for an office that has such a file. */
import type { ZodMiniType } from 'zod/mini';
import { UserError } from '../model/problem.ts';
import { ownName } from './layout.ts';
import { readOrTell } from './notRead.ts';
import { readShaped } from './shaped.ts';

/** @throws UserError about files */
export function readText(file: string): string {
  return readOrTell(file, ownName(file)).toString('utf8');
}

/**
 * What a file's text holds.
 * @param shape which of the schemas it must fit
 * @throws UserError with every place that does not
 */
export async function readAs<T>(
  shape: (schemas: typeof import('./schema.ts')) => ZodMiniType<T>,
  text: string,
  file: string,
): Promise<T> {
  const shaped = readShaped(shape(await import('./schema.ts')), text, ownName(file));
  if ('data' in shaped) return shaped.data;
  throw new UserError(shaped.message, shaped.hint);
}
