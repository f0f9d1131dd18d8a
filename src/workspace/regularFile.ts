/** Which files are opened at all: only what has an end. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { FileFault } from '../model/grid.ts';
import { LIMITS } from '../ooxml/archive.ts';

/**
 * All bytes of a file, links followed; else why there are none. A pipe would be waited for and a device never ends,
 * so neither is opened, nor read where it took the file's place meanwhile.
 */
export function readRegularFile(
  path: string,
): Buffer | Extract<FileFault['fault'], 'too-big' | 'not-a-file' | 'unreachable'> {
  let file: number | undefined;
  try {
    if (!statSync(path).isFile()) return 'not-a-file';
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = fstatSync(file);
    if (!opened.isFile()) return 'not-a-file';
    return opened.size > LIMITS.file ? 'too-big' : readFileSync(file);
  } catch {
    return 'unreachable';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
