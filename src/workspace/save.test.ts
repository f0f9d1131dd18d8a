/** Whole or not at all, never over what a person edited, and nothing of an interrupted run left behind. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
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
import { saveDocument, saveText, writeAtomically } from './save.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const names = () => readdirSync(folder).sort();
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

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
    writeAtomically(join(folder, 'a/b/c.txt'), 'chữ');
    expect(text('a/b/c.txt')).toBe('chữ');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  it('in place of the one that is there, as another file: who has the old one open still reads it whole', () => {
    const path = join(folder, 'a.txt');
    writeAtomically(path, 'cũ');
    const before = statSync(path).ino;
    writeAtomically(path, 'mới');
    expect(text('a.txt')).toBe('mới');
    expect(statSync(path).ino).not.toBe(before);
  });

  it.each([
    ['a folder of that name', () => mkdirSync(join(folder, 'x')), 'x', ': đã có thư mục cùng tên'],
    [
      'a way through a file',
      () => writeFileSync(join(folder, 'x'), 'tệp'),
      'x/a.txt',
      ': đường dẫn đi qua một tệp',
    ],
    ['a name that no system takes', () => undefined, 'a\u0000b.txt', ''],
    ['a name that is too long', () => undefined, `${'x'.repeat(300)}.txt`, ': tên tệp quá dài'],
  ])('not at all where there is %s: said with its cause, exit 3, nothing left', (_, prepare, name, why) => {
    prepare();
    const before = names();
    const path = join(folder, name);
    const error = thrownBy(() => writeAtomically(path, 'mới'));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      about: 'files',
      message: `Không ghi được ${path}${why}.`,
      hint: expect.stringContaining('chạy lại'),
    });
    expect(names()).toEqual(before);
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
    writeAtomically(join(folder, 'a.txt'), '');
    expect(names()).toEqual(['.cchc-2-a.docx.tmp', 'a.txt']);
  });

  it('are swept from the first moment after the hour', () => {
    written('.cchc-1-a.docx.tmp', 0);
    const { mtimeMs } = statSync(join(folder, '.cchc-1-a.docx.tmp'));
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(mtimeMs + HOUR * 1000);
    writeAtomically(join(folder, 'a.txt'), '');
    expect(names()).toContain('.cchc-1-a.docx.tmp');
    now.mockReturnValue(mtimeMs + HOUR * 1000 + 1);
    writeAtomically(join(folder, 'a.txt'), '');
    now.mockRestore();
    expect(names()).not.toContain('.cchc-1-a.docx.tmp');
  });

  it('are known by their whole name; nothing else is ever swept', () => {
    const others = ['.cchc-1.docx', 'a.cchc-1-a.docx.tmp', '.cchc-1-a.docx.tmp.docx', 'b.tmp'];
    for (const name of others) written(name, 48 * HOUR);
    mkdirSync(join(folder, '.cchc-1-folder.tmp'));
    utimesSync(join(folder, '.cchc-1-folder.tmp'), 0, 0);
    symlinkSync(join(folder, 'b.tmp'), join(folder, '.cchc-1-link.tmp'));
    writeAtomically(join(folder, 'a.txt'), '');
    expect(names()).toEqual([...others, '.cchc-1-folder.tmp', '.cchc-1-link.tmp', 'a.txt'].sort());
  });
});

describe('a document', () => {
  const document = (body: string) =>
    packStamped([
      ['[Content_Types].xml', '<Types></Types>'],
      ['_rels/.rels', '<Relationships></Relationships>'],
      ['word/document.xml', `<w>${body}</w>`],
    ]);
  const path = () => join(folder, 'báo cáo.docx');

  it('takes the place of the one before, as long as nobody touched that', () => {
    saveDocument(path(), document('một'));
    expect(saveDocument(path(), document('hai'))).toEqual({ path: path(), kept: undefined });
    expect(readFileSync(path()).equals(document('hai'))).toBe(true);
    expect(names()).toEqual(['báo cáo.docx']);
  });

  it('goes beside one that a person edited, and beside that beside it', () => {
    writeFileSync(path(), 'của tôi');
    writeFileSync(join(folder, 'báo cáo-ban-2.docx'), 'cũng của tôi');
    const third = join(folder, 'báo cáo-ban-3.docx');
    expect(saveDocument(path(), document('một'))).toEqual({ path: third, kept: path() });
    expect(saveDocument(path(), document('hai'))).toEqual({ path: third, kept: path() });
    expect(readFileSync(third).equals(document('hai'))).toBe(true);
    expect([text('báo cáo.docx'), text('báo cáo-ban-2.docx')]).toEqual(['của tôi', 'cũng của tôi']);
  });

  it('goes beside a folder of that name: what cannot be read is not ours', () => {
    mkdirSync(path());
    expect(saveDocument(path(), document('một')).path).toBe(join(folder, 'báo cáo-ban-2.docx'));
  });
});

describe('a text', () => {
  const path = () => join(folder, 'kết quả.json');

  it('is written once: the very same is left as it is', () => {
    saveText(path(), '{}');
    const before = statSync(path()).ino;
    expect(saveText(path(), '{}')).toEqual({ path: path(), kept: undefined });
    expect(statSync(path()).ino).toBe(before);
    expect(names()).toEqual(['kết quả.json']);
  });

  it('never takes the place of another, which may be anybody’s', () => {
    saveText(path(), 'một');
    const second = join(folder, 'kết quả-ban-2.json');
    expect(saveText(path(), 'hai')).toEqual({ path: second, kept: path() });
    expect(saveText(path(), 'hai')).toEqual({ path: second, kept: path() });
    expect(saveText(path(), 'ba').path).toBe(join(folder, 'kết quả-ban-3.json'));
    expect([text('kết quả.json'), text('kết quả-ban-2.json')]).toEqual(['một', 'hai']);
  });

  it('goes beside a folder of that name', () => {
    mkdirSync(path());
    expect(saveText(path(), 'một').path).toBe(join(folder, 'kết quả-ban-2.json'));
    expect(existsSync(path())).toBe(true);
  });
});
