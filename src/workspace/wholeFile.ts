/**
 * A file as a whole or not at all: written under a hidden name in the same folder and flushed, then put at its own
 * name in one step. A name that is free is taken by a link, which no other program can take at the same time.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Found, foundAt } from './found.ts';
import { notWritten } from './notWritten.ts';

/**
 * Puts a new file at a name that is free.
 * @returns false, with nothing written, where something stands there by now
 * @throws UserError about files
 */
export function createWhole(path: string, bytes: Buffer): boolean {
  return written(path, bytes, undefined, (temporary) => takeName(temporary, path));
}

/**
 * Puts a new file in place of the one that was found there, with that one's permissions.
 * @returns false, with nothing written, where something else stands there by now
 * @throws UserError about files
 */
export function replaceWhole(path: string, bytes: Buffer, found: Found): boolean {
  return written(path, bytes, found.stats, (temporary) => {
    if (!isStillThere(path, found)) return false;
    renamePatiently(temporary, path);
    return true;
  });
}

/** Whether it is the file that was found: by its bytes, and at the last moment by what the disk says of it. */
function isStillThere(path: string, found: Found): boolean {
  const now = foundAt(path);
  if (!now?.bytes || !found.bytes?.equals(now.bytes)) return false;
  const last = lstatSync(path, { throwIfNoEntry: false });
  return last?.ino === now.stats.ino && last.mtimeMs === now.stats.mtimeMs && last.size === now.stats.size;
}

function written(
  path: string,
  bytes: Buffer,
  like: Stats | undefined,
  putInPlace: (temporary: string) => boolean,
): boolean {
  const folder = dirname(path);
  // Its own name says nothing of the file's, which may be as long as a name can be.
  const temporary = join(folder, `.cchc-${randomBytes(8).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    sweep(folder);
    writeFlushed(temporary, bytes);
    if (like) resemble(temporary, like);
    return putInPlace(temporary);
  } catch (error) {
    throw notWritten(path, error);
  } finally {
    dropQuietly(temporary);
  }
}

function writeFlushed(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Who may read and write the old file may read and write the new one; whose it is only root can keep. */
function resemble(path: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // The new file is then of whoever runs this, as any program's would be.
  }
  chmodSync(path, mode & 0o7777);
}

/** Gives the file that name, if nothing has it: by a second link; where the disk knows none (FAT), by an empty file. */
function takeName(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    renamePatiently(temporary, path);
  } catch (error) {
    dropEmpty(path);
    throw error;
  }
  return true;
}

/** Gives a name back that was taken by an empty file, unless somebody wrote into it meanwhile. */
function dropEmpty(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && found.size === 0) dropQuietly(path);
}

const RETRIED = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Tried again for a while when a virus scanner or Office holds the target. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (attempt === 5 || !RETRIED.has(codeOf(error)) || process.platform !== 'win32') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100 * attempt);
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

function dropQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where not even a folder could be made there is nothing to drop.
  }
}

const LEFTOVER = /^\.cchc-.*\.tmp$/;
/** Milliseconds after which no run can still be writing it. */
const AN_HOUR = 3_600_000;
/** Names that are looked at: a folder of a million files is no reason to wait. */
const MOST_NAMES = 2000;

/** Drops temporary files that an interrupted run left behind. It is a courtesy: nothing fails for want of it. */
function sweep(folder: string): void {
  try {
    const names = opendirSync(folder);
    try {
      for (let seen = 0; seen < MOST_NAMES; seen++) {
        const entry = names.readSync();
        if (!entry) break;
        if (LEFTOVER.test(entry.name) && isOldFile(join(folder, entry.name)))
          dropQuietly(join(folder, entry.name));
      }
    } finally {
      names.closeSync();
    }
  } catch {
    // A folder that takes files but does not show them keeps what is left in it.
  }
}

function isOldFile(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && Date.now() - found.mtimeMs > AN_HOUR;
}
