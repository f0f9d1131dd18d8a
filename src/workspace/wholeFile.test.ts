/** Disks that know no links (FAT), that take no file after all, or that show another file at each look. */
import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { saveText } from './save.ts';
import { createWhole } from './wholeFile.ts';

const usual = { linkSync: fs.linkSync, renameSync: fs.renameSync, lstatSync: fs.lstatSync };

/** Gives the disk other manners until the test is over. */
function disk(manners: object): void {
  Object.assign(fs, manners);
  syncBuiltinESMExports();
}
afterEach(() => disk(usual));

const refuse = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const names = () => readdirSync(folder).sort();
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('where a disk knows no links', () => {
  beforeEach(() => disk({ linkSync: refuse('ENOSYS') }));

  it('a name is taken all the same, and never from another file', () => {
    expect(createWhole(join(folder, 'a.txt'), Buffer.from('mới'))).toBe(true);
    expect(createWhole(join(folder, 'a.txt'), Buffer.from('khác'))).toBe(false);
    expect([names(), text('a.txt')]).toEqual([['a.txt'], 'mới']);
  });

  it('nothing stays under the name when the file could not be put there', () => {
    disk({ renameSync: refuse('EIO') });
    expect(() => createWhole(join(folder, 'a.txt'), Buffer.from('mới'))).toThrow('chưa ghi được a.txt');
    expect(names()).toEqual([]);
  });
});

it('an empty file, as a run that was cut off leaves it, is no reason to go beside it', () => {
  writeFileSync(join(folder, 'a.txt'), '');
  expect(saveText(join(folder, 'a.txt'), 'mới')).toEqual({
    path: join(folder, 'a.txt'),
    isSame: false,
    kept: undefined,
  });
  expect([names(), text('a.txt')]).toEqual([['a.txt'], 'mới']);
});

it('what is another file at each look stays, and the new one goes beside it', () => {
  writeFileSync(join(folder, 'a.txt'), '');
  let looks = 0;
  disk({
    lstatSync: (path: string, options?: object) => {
      const found = usual.lstatSync(path, options);
      return found && Object.assign(found, { ino: ++looks });
    },
  });
  const kept = { path: join(folder, 'a.txt'), why: 'changing' };
  expect(saveText(join(folder, 'a.txt'), 'mới')).toEqual({
    path: join(folder, 'a-ban-2.txt'),
    isSame: false,
    kept,
  });
  expect([names(), text('a.txt')]).toEqual([['a-ban-2.txt', 'a.txt'], '']);
});
