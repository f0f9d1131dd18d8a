/** What a person must say of the targets of a plan before units can be asked for them. */
import type { Indicator } from '../model/indicator.ts';
import { targetText } from '../text/target.ts';
import type { Doubt, OriginalPlace } from './imported.ts';
import type { KnownIndicator } from './knownIndicators.ts';
import { quoted } from './questions.ts';
import type { TargetRead } from './targets.ts';

/** A text of the plan that may set targets. */
export interface Source {
  text: string;
  task: string | undefined;
  section: string | undefined;
  /** Who leads the task; “all”; empty where nobody is known. */
  reporters: string[] | 'all';
  place: OriginalPlace;
}

/** An indicator with what a person must say of it, and what was only proposed. */
export interface Draft {
  indicator: Indicator;
  source: Source;
  /** The known indicator that it is about. */
  about: KnownIndicator | undefined;
  open: string[];
  isProposed: boolean;
}

/** Words of a target that no indicator was made of. */
export interface LeftWords {
  words: string;
  source: Source;
}

const WHO_REPORTS = 'đơn vị nào báo cáo';

/** What a target's words do not tell. */
export function openQuestions({ flaw, unit }: TargetRead, { denominator, reporters }: Indicator): string[] {
  return [
    ...(flaw === 'compared' ? ['so với số nào'] : []),
    ...(flaw === 'two' ? ['có hai con số, lấy số nào'] : []),
    ...(unit === '%' && denominator === '' && flaw !== 'compared' ? ['mẫu số là gì'] : []),
    ...(reporters.length === 0 ? [WHO_REPORTS] : []),
  ];
}

/** @param left words that no indicator was made of */
export function indicatorDoubts(drafts: Draft[], left: LeftWords[]): Doubt[] {
  return [
    ...openDoubts(drafts),
    ...drafts.flatMap(scopeDoubt),
    ...proposalDoubts(drafts),
    ...left.map(leftDoubt),
  ];
}

/** The same question about many indicators is asked once. */
function openDoubts(drafts: Draft[]): Doubt[] {
  const asked = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const question = draft.open.join('; ');
    if (question !== '') asked.set(question, [...(asked.get(question) ?? []), draft]);
  }
  return [...asked].map(([question, of]): Doubt => {
    const [{ indicator, source }] = of as [Draft];
    const one = `Chỉ tiêu ${quoted(indicator.name)} (${targetText(indicator)})`;
    const who =
      of.length === 1 ? one : `${of.length} chỉ tiêu ${of.map((each) => each.indicator.id).join(', ')}`;
    return {
      weight: 'must',
      about: {
        sheet: 'indicators',
        id: indicator.id,
        field: question === WHO_REPORTS ? 'reporters' : 'denominator',
      },
      place: source.place,
      question: `${who}: ${question}?`,
      hint: `Ghi vào dòng của chỉ tiêu ở trang Chỉ tiêu; ${of.length === 1 ? '' : 'chỉ tiêu nào '}không theo dõi bằng tử số, mẫu số thì xóa dòng.`,
    };
  });
}

function scopeDoubt({ indicator, source }: Draft): Doubt[] {
  if (!indicator.outOfScope) return [];
  return [
    {
      weight: 'look',
      about: { sheet: 'indicators', id: indicator.id, field: 'name' },
      place: source.place,
      question: `Chỉ tiêu ${quoted(indicator.name)} là của cấp tỉnh: không hỏi đơn vị nào.`,
      hint: 'Nếu xã vẫn phải báo cáo, bỏ dấu ở cột Ngoài phạm vi và ghi đơn vị báo cáo.',
    },
  ];
}

/** What is proposed for many indicators is asked in one sentence. */
function proposalDoubts(drafts: Draft[]): Doubt[] {
  const proposed = drafts.filter(({ isProposed }) => isProposed);
  const [first] = proposed;
  if (!first) return [];
  const ids = proposed.map(({ indicator }) => indicator.id);
  return [
    {
      weight: 'look',
      about: { sheet: 'indicators', id: first.indicator.id, field: 'denominator' },
      place: undefined,
      question: `Tử số, mẫu số, đơn vị báo cáo và thời gian tính của ${ids.length === 1 ? 'chỉ tiêu' : `${ids.length} chỉ tiêu`} ${ids.join(', ')} là đề xuất.`,
      hint: 'Xem lại từng dòng ở trang Chỉ tiêu trước khi phát biểu.',
    },
  ];
}

function leftDoubt({ words, source }: LeftWords): Doubt {
  const about: Doubt['about'] =
    source.task === undefined
      ? { sheet: 'plan', field: 'structure' }
      : { sheet: 'tasks', id: source.task, field: 'title' };
  return {
    weight: 'look',
    about,
    place: source.place,
    question: `Mục tiêu ${quoted(words)} chưa thành chỉ tiêu: không rõ đếm gì, hoặc là mức không được vượt quá.`,
    hint: 'Nếu theo dõi được bằng tử số, mẫu số thì thêm dòng ở trang Chỉ tiêu, viết theo mức phải đạt.',
  };
}
