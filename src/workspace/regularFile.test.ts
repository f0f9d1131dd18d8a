import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../ooxml/archive.ts';
import { readRegularFile } from './regularFile.ts';
import { sheetFiles } from './sent.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('a file is opened', () => {
  it('by its name or by a link to it', () => {
    writeFileSync(at('a'), 'đã');
    symlinkSync(at('a'), at('link'));
    for (const name of ['a', 'link']) expect(readRegularFile(at(name)).toString()).toBe('đã');
  });

  it('not when it is none, is not there, or is larger than anything that is read', () => {
    writeFileSync(at('large'), '');
    truncateSync(at('large'), LIMITS.file + 1);
    expect(readRegularFile(folder)).toBe('not-a-file');
    expect(readRegularFile(at('none'))).toBe('unreachable');
    expect(readRegularFile(at('large'))).toBe('too-big');
  });

  it.skipIf(process.platform === 'win32')('not when it is a pipe or a device, nor by a link to one', () => {
    execFileSync('mkfifo', [at('pipe-can-sua.xlsx')]);
    symlinkSync(at('pipe-can-sua.xlsx'), at('to-pipe.xlsx'));
    symlinkSync('/dev/zero', at('zero-can-sua.xlsx'));
    const names = ['pipe-can-sua.xlsx', 'to-pipe.xlsx', 'zero-can-sua.xlsx'];
    for (const name of names) expect(readRegularFile(at(name))).toBe('not-a-file');
    // In a folder they are told like any other file, and looking whether one is a marked copy opens none.
    expect(sheetFiles(folder)).toEqual(expect.arrayContaining(names.map(at)));
  });
});
