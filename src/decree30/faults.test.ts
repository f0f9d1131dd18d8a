/** Faults put one by one into good documents of several kinds and programs: each found once, and nothing beside it. */
import { describe, expect, it } from 'vitest';
import { FORM_FAULTS, faulty } from '../../test/formFaults.ts';
import { filled } from '../../test/goodDocument.ts';
import { letter, plan } from '../../test/otherDocuments.ts';
import { documentFindings, formOf } from './findings.ts';
import { ROWS } from './rows.ts';

const UNIT = { 'cơ quan ban hành': 'PHÒNG VĂN HÓA - XÃ HỘI', 'số ký hiệu': 'Số:      /BC-VHXH' };
const DOCUMENTS: Record<string, { bytes: Buffer; kind: string }> = {
  'báo cáo tháng': { bytes: filled('bao-cao-thang.docx'), kind: 'báo cáo' },
  'báo cáo quý': { bytes: filled('bao-cao-quy.docx'), kind: 'báo cáo' },
  'báo cáo của đơn vị': { bytes: filled('bao-cao-don-vi.docx', {}, UNIT), kind: 'báo cáo' },
  'công văn': { bytes: await letter(), kind: 'công văn' },
  'kế hoạch': { bytes: await plan(), kind: 'kế hoạch' },
};

const told = (bytes: Buffer) =>
  documentFindings(bytes, 'a.docx').map(({ code, message }) => `${code} ${message}`);

describe.each(Object.entries(DOCUMENTS))('%s', (_, { bytes, kind }) => {
  it('is good, and taken for what it is', () => {
    expect(formOf(bytes, 'a.docx')).toEqual({ findings: [], notes: [`Xem là ${kind}.`] });
  });

  const possible = FORM_FAULTS.flatMap((fault) => {
    const bad = faulty(bytes, fault);
    return bad ? [{ ...fault, bad }] : [];
  });
  it.each(possible)('$row: $what', ({ row, bad }) => {
    expect(told(bad)).toEqual([expect.stringMatching(`^CC8${String(row).padStart(2, '0')} .+[.]$`)]);
  });
});

it('is what no document has: that is told in words of Word', () => {
  const [fault, ...more] = documentFindings(Buffer.from('chữ'), 'a.docx');
  expect([fault?.code, fault?.hint, more]).toEqual(['CC101', expect.stringContaining('Mở bằng Word'), []]);
});

it('has a fault for every row, and a document for every fault', () => {
  expect(new Set(FORM_FAULTS.map(({ row }) => row))).toEqual(new Set(ROWS.map(({ row }) => row)));
  for (const fault of FORM_FAULTS)
    expect(Object.values(DOCUMENTS).some(({ bytes }) => faulty(bytes, fault))).toBe(true);
});
