/** A folder of its own for each test, gone after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** @param take given the folder's path before each test of the file */
export function inScratchFolder(take: (folder: string) => void): void {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-'));
    take(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}
