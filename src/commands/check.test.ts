import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filled } from '../../test/goodDocument.ts';
import { runCaught } from '../../test/testRun.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that steers a terminal, but for the line breaks between our own lines. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('nothing of a file steers the terminal', () => {
  // XML cannot hold U+001B, but it can hold U+009B, which begins the same commands.
  const name = 'bao\u001b]0;x\u0007cao\u202excod.docx';

  it('in a document: its words, its fonts, its name', async () => {
    const font = '<w:rPr><w:rFonts w:ascii="Ari\u009b31mal&#10;X\u202e"/></w:rPr>';
    const bytes = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) =>
        xml.replace('<w:t xml:space="preserve">BÁO', `${font}<w:t>\u009b2J\u202e BÁO`),
    });
    writeFileSync(join(folder, name), bytes);
    const { status, out } = await runCaught(['check', name], folder);
    expect(status).toBe(1);
    expect(out).toContain('Phông chữ của “ 2J BÁO CÁO” là Ari 31mal X, phải là Times New Roman.');
    expect(out).toContain('bao ]0;x caoxcod.docx: ');
    expect(out).not.toMatch(STEERING);
  });

  it('in a template: what was typed for a placeholder, its name', async () => {
    const bytes = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) => xml.replace('>BÁO', '>{{m\u009b31mở\u202eđâu}} BÁO'),
    });
    writeFileSync(join(folder, name), bytes);
    const { out } = await runCaught(['template', 'check', name], folder);
    expect(out).toContain('CC901');
    expect(out).not.toMatch(STEERING);
    const { err } = await runCaught(['report', '--thang', '4', '--mau', name], folder);
    expect(err).toContain('CC901');
    expect(err.slice(err.indexOf('CC901'))).not.toMatch(STEERING);
  });

  it('in a sheet that cannot be read', async () => {
    writeFileSync(join(folder, 'a\u001b[31m\nb.xlsx'), '');
    const { out } = await runCaught(['check', 'a\u001b[31m\nb.xlsx'], folder);
    expect(out).toContain('a [31m b.xlsx: 1 lỗi');
    expect(out).not.toMatch(STEERING);
  });
});
