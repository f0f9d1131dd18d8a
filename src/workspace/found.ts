/** What stands at a path before anything is written there. */
import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { LIMITS } from '../ooxml/archive.ts';
import { type Stamp, stampOf } from '../ooxml/stamp.ts';

export interface Found {
  stats: Stats;
  /** undefined for what is no file, cannot be read, or is larger than anything that is written here. */
  bytes: Buffer | undefined;
}

/** What stands there now; undefined where nothing does. Never waits, as a pipe of that name would make it. */
export function foundAt(path: string): Found | undefined {
  const stats = statsOf(path, lstatSync);
  return stats && { stats, bytes: bytesOf(path, stats) };
}

/** Undefined also where the way to it is none: whoever writes there will be told why. */
function statsOf(path: string, ask: (path: string) => Stats): Stats | undefined {
  try {
    return ask(path);
  } catch {
    return undefined;
  }
}

function bytesOf(path: string, stats: Stats): Buffer | undefined {
  if (!stats.isFile() || stats.size > LIMITS.file) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The stamp of the document that stands there, or that a link there leads to. */
export function stampAt(path: string): Stamp | undefined {
  const stats = statsOf(path, statSync);
  const bytes = stats && bytesOf(path, stats);
  return bytes && stampOf(bytes);
}
