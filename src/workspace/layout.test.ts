import { describe, expect, it } from 'vitest';
import { isMarkedName, markedName, versionName } from './layout.ts';

describe('a further version of a marked copy', () => {
  it.each([
    'bieu-can-sua.xlsx',
    'bieu-can-sua-2.xlsx',
    'bieu.xls-can-sua.xlsx',
    `${'ệ'.repeat(81)}-can-sua-2.xlsx`,
  ])('is still known as one, and marked again is named as the first: %s', (name) => {
    const version = versionName(name, 2);
    expect(version).toMatch(/-can-sua(-2)?-ban-2\.xlsx$/);
    expect(Buffer.byteLength(version)).toBeLessThanOrEqual(255);
    expect(isMarkedName(version)).toBe(true);
    expect(markedName(version)).toMatch(/^(bieu|bieu\.xls|ệ+)-can-sua\.xlsx$/);
  });

  it('of another file is named behind its stem', () => {
    expect(versionName('báo cáo.docx', 3)).toBe('báo cáo-ban-3.docx');
    expect(isMarkedName('báo cáo-ban-3.xlsx')).toBe(false);
  });
});
