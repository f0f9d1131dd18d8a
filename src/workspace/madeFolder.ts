/** Folders that people are told to put something into. */
import { existsSync, mkdirSync } from 'node:fs';
import { notWritten } from './notWritten.ts';

/** A folder that is there. */
export interface Place {
  folder: string;
  /** It was not there before. */
  isNew: boolean;
}

/** Sees to it that the folder is there. @throws UserError about files */
export function madeFolder(folder: string): Place {
  const isNew = !existsSync(folder);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw notWritten(folder, error);
  }
  return { folder, isNew };
}
