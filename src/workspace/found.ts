/** What stands at a path before anything is written there. */
import { lstatSync, type Stats } from 'node:fs';
import { type Stamp, stampOf } from '../ooxml/stamp.ts';
import { readRegularFile } from './regularFile.ts';

export interface Found {
  stats: Stats;
  /** undefined for what is no file, cannot be read, or is larger than anything that is written here. */
  bytes: Buffer | undefined;
}

/** What stands there now; undefined where nothing does. Never waits, as a pipe of that name would make it. */
export function foundAt(path: string): Found | undefined {
  const stats = statsOf(path);
  if (!stats?.isFile()) return stats && { stats, bytes: undefined };
  const bytes = readRegularFile(path);
  return { stats, bytes: typeof bytes === 'string' ? undefined : bytes };
}

/** Undefined also where the way to it is none: whoever writes there will be told why. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** The stamp of the document that stands there, or that a link there leads to. */
export function stampAt(path: string): Stamp | undefined {
  const bytes = readRegularFile(path);
  return typeof bytes === 'string' ? undefined : stampOf(bytes);
}
