/** Whole or not at all, never over what a person edited, and nothing of an interrupted run left behind. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { UserError } from '../model/problem.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { foundAt } from './found.ts';
import { saveDocument, saveNew, saveText } from './save.ts';
import { createWhole, replaceWhole } from './wholeFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const names = () => readdirSync(folder).sort();
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;
/** A name, in a folder that is made by the test, that takes so many bytes. */
const long = (bytes: number) =>
  `${'ệ'.repeat(Math.floor((bytes - 5) / 3))}${'x'.repeat((bytes - 5) % 3)}.docx`;

/** What a call throws. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a file is written', () => {
  it('whole, into folders that are made for it, with nothing beside it', () => {
    expect(saveNew(join(folder, 'a/b/c.txt'), 'chữ')).toBe(true);
    expect(text('a/b/c.txt')).toBe('chữ');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  it('under a name that is free, and never over what took the name meanwhile', () => {
    for (const take of [
      () => writeFileSync(join(folder, 'a.txt'), 'của tôi'),
      () => mkdirSync(join(folder, 'a.txt')),
      () => symlinkSync('không có', join(folder, 'a.txt')),
    ]) {
      take();
      expect(createWhole(join(folder, 'a.txt'), Buffer.from('mới'))).toBe(false);
      expect(names()).toEqual(['a.txt']);
      rmSync(join(folder, 'a.txt'), { recursive: true });
    }
  });

  it('in place of the one that is there, as another file: who has the old one open still reads it whole', () => {
    const path = join(folder, 'a.txt');
    saveNew(path, 'cũ');
    const before = statSync(path).ino;
    expect(replaceWhole(path, Buffer.from('mới'), foundAt(path)!)).toBe(true);
    expect(text('a.txt')).toBe('mới');
    expect(statSync(path).ino).not.toBe(before);
  });

  it('not in place of one that was saved again since it was looked at, or that is gone', () => {
    const path = join(folder, 'a.txt');
    saveNew(path, 'cũ');
    const found = foundAt(path)!;
    writeFileSync(path, 'sửa');
    expect(replaceWhole(path, Buffer.from('mới'), found)).toBe(false);
    expect(text('a.txt')).toBe('sửa');
    rmSync(path);
    expect(replaceWhole(path, Buffer.from('mới'), found)).toBe(false);
    expect(names()).toEqual([]);
  });

  it.each([0o600, 0o664, 0o640])('with the permissions of the one that it takes the place of: %o', (mode) => {
    const path = join(folder, 'a.txt');
    saveNew(path, 'cũ');
    chmodSync(path, mode);
    replaceWhole(path, Buffer.from('mới'), foundAt(path)!);
    expect(modeOf('a.txt')).toBe(mode);
  });

  it('with the permissions that any new file gets', () => {
    writeFileSync(join(folder, 'a.txt'), '');
    saveNew(join(folder, 'b.txt'), '');
    expect(modeOf('b.txt')).toBe(modeOf('a.txt'));
  });

  it('under a name as long as a name can be', () => {
    expect(saveNew(join(folder, long(255)), 'mới')).toBe(true);
    expect(names()).toEqual([long(255)]);
  });

  it.each([
    [
      'a way through a file',
      () => writeFileSync(join(folder, 'x'), 'tệp'),
      'x/a.txt',
      'một thư mục trên đường đi lại là tệp',
    ],
    ['a name that is too long', () => undefined, long(256), 'tên tệp quá dài'],
  ])('not at all where there is %s: said with its cause, exit 3, nothing left', (_, prepare, name, why) => {
    prepare();
    const before = names();
    const error = thrownBy(() => saveNew(join(folder, name), 'mới'));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      about: 'files',
      message: `${why}, chưa ghi được ${name.split('/').at(-1)}.`,
    });
    expect(names()).toEqual(before);
  });

  it('not at all under a name that no system takes', () => {
    expect(thrownBy(() => saveNew(join(folder, 'a\u0000b.txt'), 'mới'))).toMatchObject({ about: 'files' });
    expect(names()).toEqual([]);
  });
});

describe('leftovers of an interrupted run', () => {
  const HOUR = 3600;
  /** A file that was last written so many seconds ago. */
  const written = (name: string, ago: number) => {
    writeFileSync(join(folder, name), 'dở dang');
    const then = Date.now() / 1000 - ago;
    utimesSync(join(folder, name), then, then);
  };

  it('are swept when they are older than an hour; a newer one may be another run’s', () => {
    written('.cchc-1-a.docx.tmp', HOUR + 60);
    written('.cchc-2-a.docx.tmp', HOUR - 60);
    saveNew(join(folder, 'a.txt'), '');
    expect(names()).toEqual(['.cchc-2-a.docx.tmp', 'a.txt']);
  });

  it('are swept from the first moment after the hour', () => {
    written('.cchc-1-a.docx.tmp', 0);
    const { mtimeMs } = statSync(join(folder, '.cchc-1-a.docx.tmp'));
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(mtimeMs + HOUR * 1000);
    saveNew(join(folder, 'a.txt'), '');
    expect(names()).toContain('.cchc-1-a.docx.tmp');
    now.mockReturnValue(mtimeMs + HOUR * 1000 + 1);
    saveNew(join(folder, 'b.txt'), '');
    now.mockRestore();
    expect(names()).not.toContain('.cchc-1-a.docx.tmp');
  });

  it('are known by their whole name; nothing else is ever swept', () => {
    const others = ['.cchc-1.docx', 'a.cchc-1-a.docx.tmp', '.cchc-1-a.docx.tmp.docx', 'b.tmp'];
    for (const name of others) written(name, 48 * HOUR);
    mkdirSync(join(folder, '.cchc-1-folder.tmp'));
    utimesSync(join(folder, '.cchc-1-folder.tmp'), 0, 0);
    symlinkSync(join(folder, 'b.tmp'), join(folder, '.cchc-1-link.tmp'));
    saveNew(join(folder, 'a.txt'), '');
    expect(names()).toEqual([...others, '.cchc-1-folder.tmp', '.cchc-1-link.tmp', 'a.txt'].sort());
  });
});

describe('a document', () => {
  const document = (body: string, about?: string) =>
    packStamped(
      [
        ['[Content_Types].xml', '<Types></Types>'],
        ['_rels/.rels', '<Relationships></Relationships>'],
        ['word/document.xml', `<w>${body}</w>`],
      ],
      about === undefined ? {} : { about },
    );
  const path = () => join(folder, 'báo cáo.docx');

  it('takes the place of the one before, as long as nobody touched that', () => {
    saveDocument(path(), document('một'));
    expect(saveDocument(path(), document('hai'))).toEqual({ path: path(), isSame: false, kept: undefined });
    expect(readFileSync(path()).equals(document('hai'))).toBe(true);
    expect(names()).toEqual(['báo cáo.docx']);
  });

  it('goes beside one that a person edited, and beside that beside it', () => {
    writeFileSync(path(), 'của tôi');
    writeFileSync(join(folder, 'báo cáo-ban-2.docx'), 'cũng của tôi');
    const third = join(folder, 'báo cáo-ban-3.docx');
    const kept = { path: path(), why: 'foreign' };
    expect(saveDocument(path(), document('một'))).toEqual({ path: third, isSame: false, kept });
    expect(saveDocument(path(), document('hai'))).toEqual({ path: third, isSame: false, kept });
    expect(saveDocument(path(), document('hai'))).toEqual({ path: third, isSame: true, kept });
    expect(readFileSync(third).equals(document('hai'))).toBe(true);
    expect([text('báo cáo.docx'), text('báo cáo-ban-2.docx')]).toEqual(['của tôi', 'cũng của tôi']);
  });

  const beside = () => join(folder, 'báo cáo-ban-2.docx');

  it('goes beside a folder of that name: what cannot be read is not ours', () => {
    mkdirSync(path());
    expect(saveDocument(path(), document('một')).path).toBe(beside());
  });

  it('goes beside a pipe of that name, without waiting for who might write into it', () => {
    execFileSync('mkfifo', [path()]);
    expect(saveDocument(path(), document('một')).path).toBe(beside());
  });

  it.each([
    [
      'a person edited',
      'edited',
      () => writeFileSync(path(), Buffer.concat([document('một'), Buffer.from('x')])),
    ],
    ['nobody may write', 'read-only', () => chmodSync(path(), 0o444)],
    ['is about something else', 'other', () => writeFileSync(path(), document('một', 'báo cáo tháng 3'))],
  ])('goes beside one of ours that %s, and leaves it as it is', (_, why, change) => {
    saveDocument(path(), document('một'));
    change();
    const before = readFileSync(path());
    expect(saveDocument(path(), document('hai'))).toMatchObject({
      path: beside(),
      kept: { path: path(), why },
    });
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  it('is left as it is where it is the very same, whoever has it open', () => {
    saveDocument(path(), document('một'));
    writeFileSync(join(folder, '.~lock.báo cáo.docx#'), '');
    const before = statSync(path()).ino;
    expect(saveDocument(path(), document('một'))).toEqual({ path: path(), isSame: true, kept: undefined });
    expect(statSync(path()).ino).toBe(before);
  });

  it.each([
    ['.~lock.báo cáo.docx#', 'LibreOffice'],
    ['~$báo cáo.docx', 'Word'],
    ['~$áo cáo.docx', 'Word'],
    ['~$o cáo.docx', 'Word'],
  ])('does not take the place of one that is open: %s', (lock, program) => {
    saveDocument(path(), document('một'));
    writeFileSync(join(folder, lock), '');
    expect(thrownBy(() => saveDocument(path(), document('hai')))).toMatchObject({
      about: 'files',
      message: `báo cáo.docx đang mở trong ${program} nên chưa ghi được.`,
      hint: expect.stringContaining('--ra ban-tam.docx'),
    });
    expect(readFileSync(path()).equals(document('một'))).toBe(true);
    expect(names()).toEqual([lock, 'báo cáo.docx'].sort());
  });

  it('goes where a link leads, and the link stays', () => {
    saveDocument(join(folder, 'kho/a.docx'), document('một'));
    symlinkSync('kho/a.docx', path());
    expect(saveDocument(path(), document('hai'))).toEqual({ path: path(), isSame: false, kept: undefined });
    expect(readlinkSync(path())).toBe('kho/a.docx');
    expect(readFileSync(join(folder, 'kho/a.docx')).equals(document('hai'))).toBe(true);
  });

  it('has a name that fits beside one whose name is as long as it can be', () => {
    writeFileSync(join(folder, long(255)), 'của tôi');
    const { path: written } = saveDocument(join(folder, long(255)), document('một'));
    expect(written).toMatch(/ệ-ban-2\.docx$/);
    expect(existsSync(written)).toBe(true);
  });
});

describe('a text', () => {
  const path = () => join(folder, 'kết quả.json');

  it('is written once: the very same is left as it is', () => {
    saveText(path(), '{}');
    const before = statSync(path()).ino;
    expect(saveText(path(), '{}')).toEqual({ path: path(), isSame: true, kept: undefined });
    expect(statSync(path()).ino).toBe(before);
    expect(names()).toEqual(['kết quả.json']);
  });

  it('never takes the place of another, which may be anybody’s', () => {
    saveText(path(), 'một');
    const second = join(folder, 'kết quả-ban-2.json');
    const kept = { path: path(), why: 'foreign' };
    expect(saveText(path(), 'hai')).toEqual({ path: second, isSame: false, kept });
    expect(saveText(path(), 'hai')).toEqual({ path: second, isSame: true, kept });
    expect(saveText(path(), 'ba').path).toBe(join(folder, 'kết quả-ban-3.json'));
    expect([text('kết quả.json'), text('kết quả-ban-2.json')]).toEqual(['một', 'hai']);
  });

  it('goes beside a folder of that name', () => {
    mkdirSync(path());
    expect(saveText(path(), 'một').path).toBe(join(folder, 'kết quả-ban-2.json'));
    expect(existsSync(path())).toBe(true);
  });
});
