/** The sections of the plan's workbook. */
import { PART_TITLES } from '../text/labels.ts';
import type { BookSection } from './book.ts';
import { type BookReading, type FieldRow, meaningOf, placeOf } from './bookReading.ts';
import { PART_WORDS, SHEETS } from './bookShape.ts';

/** Sections in the order of their rows. @param file of the original */
export function readSections(
  rows: FieldRow<'sections'>[],
  reading: BookReading,
  file: string,
): BookSection[] {
  const sections: BookSection[] = [];
  for (const row of rows) {
    const title = row.text('title');
    const numeral = row.text('numeral');
    const id = row.text('id') || numeral || String(sections.length + 1);
    if (sections.some((each) => each.id === id)) {
      reading.ask(
        'structure',
        SHEETS.sections,
        row.at('id'),
        `hai mục cùng mã “${id}”.`,
        'Sửa mã của một mục, hoặc xóa dòng thừa.',
      );
      continue;
    }
    reading.place('sections', id, row);
    const part = meaningOf(row.text('part'), PART_WORDS) ?? meaningOf(row.text('part'), PART_TITLES);
    if (part === null)
      reading.ask(
        'unreadable',
        SHEETS.sections,
        row.at('part'),
        `lĩnh vực ghi “${row.text('part')}”, không có trong danh sách.`,
        `Chọn một trong: ${Object.values(PART_WORDS).join('; ')}.`,
      );
    sections.push({
      id,
      numeral,
      title,
      parent: row.text('parent') || undefined,
      part: part ?? undefined,
      place: placeOf(row.text('place'), row.text('lines'), file),
    });
  }
  return sections;
}
