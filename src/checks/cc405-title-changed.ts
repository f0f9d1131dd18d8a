import { foldWords } from '../text/fold.ts';
import { titleKey } from '../text/target.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC405',
  slug: 'title-changed',
  severity: 'warning',
  title: 'Nội dung khác kế hoạch',
  why: 'Lời văn khác với kế hoạch đã ban hành có thể là một nhiệm vụ khác, hoặc một bản kế hoạch khác.',
  mend: 'Chép lại đúng nội dung trong kế hoạch; cchc vẫn tính dòng này cho nhiệm vụ đã khớp.',
  example: {
    changes: [
      {
        write: 'Mục tiêu 5. 90% TTHC được niêm yết công khai tại Trung tâm Phục vụ hành chính công xã;',
        in: { task: 'III.5', column: 'title' },
      },
    ],
    at: { task: 'III.5', column: 'title' },
  },
  *run(subject) {
    for (const { row, task } of ownRows(subject)) {
      const written = row.title.text;
      if (
        written === '' ||
        written === task.title ||
        titleKey(written) === titleKey(task.title) ||
        foldWords(written) === foldWords(task.title)
      )
        continue;
      yield {
        sheet: row.sheet,
        cell: row.title.at,
        task: task.id,
        message: `nội dung ghi khác kế hoạch, hiểu là “${task.title}”.`,
      };
    }
  },
});
