/** What `cchc form` does in an office beside writing forms: what it begins them with, the folder that it makes. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { packageFile } from '../workspace/packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});
beforeEach(() => cpSync(packageFile('fixtures/dong-ky'), folder, { recursive: true }));

const cchc = (...argv: string[]) => runCaught(argv, folder);
const form = (name: string) => readFileSync(join(folder, 'bao-cao/2026', name));
const MAY = 'thang-05/bieu-mau/bieu-mau-ttpvhcc-thang-05-2026.xlsx';

it('forms begin with the newest sheet of their unit, unless that is not wanted', async () => {
  const { out } = await cchc('form', '--thang', '5', '--don-vi', 'ttpvhcc');
  expect(out).toContain('Trung tâm PVHCC, 13 nhiệm vụ, chép sẵn từ biểu tháng 4/2026');
  const filled = form(MAY);
  const { out: blank } = await cchc('form', '--thang', '5', '--don-vi', 'ttpvhcc', '--khong-dien-san');
  expect(blank).not.toContain('chép sẵn');
  expect(form(MAY).equals(filled)).toBe(false);
});

it('a unit that sent nothing for the newest period begins with what it sent before that', async () => {
  writeFileSync(join(folder, 'du-lieu/2026/thang-04/ttpvhcc-thang-04-2026.xlsx'), 'không phải bảng tính');
  const { out } = await cchc('form', '--thang', '5', '--don-vi', 'ttpvhcc');
  expect(out).toContain('Trung tâm PVHCC, 13 nhiệm vụ, chép sẵn từ biểu quý I/2026');
});

it('the folder for what comes back is made, and told as new only then', async () => {
  const data = join(folder, 'du-lieu/2026/thang-05');
  expect(existsSync(data)).toBe(false);
  const lines = async () => (await cchc('form', '--thang', '5')).out;
  expect(await lines()).toContain('chép vào du-lieu/2026/thang-05 (vừa tạo), tên tệp tùy ý.');
  expect(existsSync(data)).toBe(true);
  expect(await lines()).toContain('chép vào du-lieu/2026/thang-05, tên tệp tùy ý.');
});
