/** A plan to try templates on, and to judge documents beside, in an office that has none of its own yet. */
import type { Plan } from '../model/plan.ts';
import { partOfTitle } from '../plan/sectionParts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One task of one unit, in the commune's name. */
export function samplePlan({ settings, planYear: year }: Workspace): Plan {
  const { level, name } = settings.commune;
  const unit = 'don-vi';
  const section = { id: 'I', numeral: 'I', title: 'Chỉ đạo, điều hành' };
  const leadText = 'Phòng Văn hóa - Xã hội';
  return {
    year,
    document: {
      number: null,
      day: null,
      dayText: '',
      issuer: `UBND ${level} ${name}`,
      title: `Cải cách hành chính ${level} ${name} năm ${year}`,
      file: '',
    },
    sections: [{ ...section, part: partOfTitle(section.title)?.part }],
    tasks: [
      {
        id: 'I.1',
        section: section.id,
        tt: '1',
        title: 'Ban hành kế hoạch cải cách hành chính',
        product: 'Kế hoạch',
        leadText,
        lead: [unit],
        support: [],
        dueText: 'Thường xuyên',
        due: { kind: 'ongoing' },
      },
    ],
    units: [
      {
        id: unit,
        name: leadText,
        short: leadText,
        aliases: [],
        mustReport: true,
        head: 'TRƯỞNG PHÒNG',
        symbol: 'VHXH',
      },
    ],
    indicators: [],
  };
}
