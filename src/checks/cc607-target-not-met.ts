import { COLUMN_LABELS, INDICATOR_LABELS } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows } from './rows.ts';
import { doneBelowTarget, missedTargets, missedWords } from './targets.ts';

export default defineSheetCheck({
  code: 'CC607',
  slug: 'target-not-met',
  severity: 'warning',
  title: 'Chưa đạt chỉ tiêu',
  why: 'Chỉ tiêu chưa đạt được nêu ở phần hạn chế của báo cáo; cần chắc là số đúng và có nguyên nhân.',
  mend: 'Số đúng thì ghi nguyên nhân ở cột “Khó khăn, vướng mắc, nguyên nhân” của nhiệm vụ đó, trang “Tiến độ”.',
  example: {
    changes: [{ write: 10, in: { indicator: 'I06', column: 'numerator' } }],
    at: { indicator: 'I06', column: 'numerator' },
  },
  *run(subject) {
    const { progress, indicators } = subject.sheet;
    // Beside a task told as done, that is the fact, and told there (CC611).
    const told = [...doneBelowTarget(subject)].map(({ task }) => task.id);
    for (const missed of missedTargets(subject)) {
      const { task: at } = missed.indicator;
      if (at !== undefined && told.includes(at)) continue;
      const reason = ownRows(subject).find(({ task }) => task.id === at)?.row.difficulty;
      yield {
        sheet: indicators!.sheet,
        cell: missed.cell.at,
        task: at,
        about: null,
        message: `${missedWords(missed)}.`,
        hint: reason?.at
          ? `Số đúng thì ghi nguyên nhân ở trang ${progress!.sheet}, ô ${reason.at}.`
          : at === undefined
            ? `Số đúng thì ghi nguyên nhân ở cột ${INDICATOR_LABELS.note} của dòng này.`
            : `Số đúng thì ghi nguyên nhân ở cột ${COLUMN_LABELS.difficulty} của ${at}.`,
      };
    }
  },
});
