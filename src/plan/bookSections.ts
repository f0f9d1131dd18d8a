/** Which part of the report each section of a plan belongs to: proposed, and asked where it is not certain. */
import type { Section } from '../model/plan.ts';
import { foldWords } from '../text/fold.ts';
import { PART_TITLES } from '../text/labels.ts';
import type { BookSection } from './book.ts';
import type { Doubt, OfficeSection } from './imported.ts';
import { quoted } from './questions.ts';
import { partOfTitle } from './sectionParts.ts';

/** @param known sections of last year's plan, or of this one before it was imported again */
export function sectionsOf(
  sections: OfficeSection[],
  known: readonly Pick<Section, 'title' | 'part'>[],
): { sections: BookSection[]; doubts: Doubt[] } {
  const chosen = new Map(known.map(({ title, part }) => [foldWords(title), part]));
  const placed = new Map<string, BookSection>();
  const doubts: Doubt[] = [];
  for (const section of sections) {
    const own = partOfTitle(section.title);
    const above = section.parent === undefined ? undefined : placed.get(section.parent);
    // A part of a part goes where that goes, unless its own title says where.
    const read = own?.isSure || !above?.part ? own : { part: above.part, isSure: true };
    const settled = chosen.get(foldWords(section.title));
    placed.set(section.id, { ...section, part: settled ?? read?.part });
    if (settled === undefined && !read?.isSure && !(above && !read))
      doubts.push(partDoubt(section, read?.part));
  }
  return { sections: [...placed.values()], doubts };
}

function partDoubt({ id, title, numeral, place }: OfficeSection, part: BookSection['part']): Doubt {
  const which = `Mục ${numeral === '' ? '' : `${numeral} `}${quoted(title)}`;
  return {
    weight: 'look',
    about: { sheet: 'sections', id, field: 'field' },
    place,
    question:
      part === undefined
        ? `${which} chưa rõ thuộc lĩnh vực nào; báo cáo nêu ở phần chỉ đạo, điều hành.`
        : `${which} xếp vào lĩnh vực “${PART_TITLES[part]}”.`,
    hint: 'Nếu thuộc lĩnh vực khác, chọn ở cột Lĩnh vực của trang Mục.',
  };
}
