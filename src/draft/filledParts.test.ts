/** A report is read from the trees that it was filled into; whoever reads it later has only its bytes. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Asked, everybody, PLAN, reportOf, subjectOf } from '../../test/reports.ts';
import { LONG_KEYS } from '../model/period.ts';
import { Archive } from '../ooxml/archive.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { reportFields } from '../template/fields.ts';
import { fillTemplate } from '../template/fill.ts';
import { openTemplate } from '../template/template.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { filledParts, partsOf } from './parts.ts';
import { readingLines } from './reading.ts';

const sent = everybody({ 'I.1': 'Hoàn thành' });
/** What XML cannot hold, or holds in another way. */
const odd = { ...PLAN, document: { ...PLAN.document, title: 'A\u0001 <b> & "c"\r\nd\té\ud800' } };

it.each<[string, Asked]>([
  ...['thang-04', ...LONG_KEYS].flatMap((period): [string, Asked][] => [
    [period, { period, sent }],
    [`${period} without any sheet`, { period }],
    [`${period} of a unit`, { period, sent, only: PLAN.units[0]!.id }],
  ]),
  ['odd letters', { period: 'quy-1', sent, plan: odd, settings: { place: 'X\u0002\ufffe' } }],
])('the trees of %s read as its bytes do', (_, asked) => {
  const template = openTemplate(readFileSync(packageFile(`templates/${subjectOf(asked).kind.template}`)));
  const filled = fillTemplate(template, reportFields(reportOf(asked)), { comments: true });
  const inMemory = readingLines(filledParts(template.archive, filled));
  const written = readingLines(partsOf(new Archive(packStamped(filled.parts))));
  expect(inMemory!.text.length).toBeGreaterThan(50);
  expect(inMemory).toEqual(written);
});

it('a template is as it was after it was filled', () => {
  const template = openTemplate(readFileSync(packageFile('templates/bao-cao-quy.docx')));
  const made = (asked: Asked) =>
    packStamped(fillTemplate(template, reportFields(reportOf(asked)), { comments: true }).parts);
  const first = made({ period: 'quy-1', sent });
  made({ period: '6-thang' });
  expect(made({ period: 'quy-1', sent }).equals(first)).toBe(true);
});
