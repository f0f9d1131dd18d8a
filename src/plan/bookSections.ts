/** Which part of the report each section of a plan belongs to: proposed, and asked where it is not certain. */
import { REPORT_PARTS, type ReportPart, type Section } from '../model/plan.ts';
import { foldWords } from '../text/fold.ts';
import { PART_TITLES } from '../text/labels.ts';
import type { BookSection } from './book.ts';
import type { Doubt, OfficeSection, OfficeTask } from './imported.ts';
import { quoted } from './questions.ts';
import { partOfTitle } from './sectionParts.ts';

/** @param known sections of last year's plan, or of this one before it was imported again */
export function sectionsOf(
  sections: OfficeSection[],
  tasks: OfficeTask[],
  known: readonly Pick<Section, 'title' | 'part'>[],
): { sections: BookSection[]; doubts: Doubt[] } {
  const chosen = new Map(known.map(({ title, part }) => [foldWords(title), part]));
  const placed = new Map<string, BookSection>();
  const guessed: BookSection[] = [];
  for (const section of sections) {
    const settled = chosen.get(foldWords(section.title));
    const above = section.parent === undefined ? undefined : placed.get(section.parent)?.part;
    const own = partOfTitle(section.title);
    // A part of a part goes where that goes, unless its own title says where.
    const isFromAbove = settled === undefined && !own?.isSure && above !== undefined;
    const part = settled ?? (isFromAbove ? above : own?.part);
    const one = { ...section, part };
    placed.set(section.id, one);
    // What holds no task is told nowhere.
    const isTold = tasks.some((task) => task.section === section.id);
    if (isTold && settled === undefined && !isFromAbove && !own?.isSure) guessed.push(one);
  }
  const doubts = [undefined, ...REPORT_PARTS].flatMap((part) => {
    const here = guessed.filter((section) => section.part === part);
    return here.length === 0 ? [] : [partDoubt(here, part)];
  });
  return { sections: [...placed.values()], doubts };
}

function partDoubt(sections: BookSection[], part: ReportPart | undefined): Doubt {
  const [first] = sections as [BookSection];
  const named = sections.map(
    ({ numeral, title }) => `${numeral === '' ? '' : `${numeral} `}${quoted(title)}`,
  );
  return {
    weight: 'look',
    about: { sheet: 'sections', id: first.id, field: 'field' },
    place: first.place,
    question:
      part === undefined
        ? `Mục ${named.join('; ')} chưa rõ thuộc lĩnh vực nào; báo cáo nêu ở phần chỉ đạo, điều hành.`
        : `Mục ${named.join('; ')} xếp vào lĩnh vực “${PART_TITLES[part]}”.`,
    hint: 'Nếu thuộc lĩnh vực khác, chọn ở cột Lĩnh vực của trang Mục.',
  };
}
