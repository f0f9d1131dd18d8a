import { isContinuous } from '../model/due.ts';
import { bare } from '../text/fold.ts';
import { tellsSomething } from '../text/read.ts';
import { defineSheetCheck } from './define.ts';
import { contradictsPercent, shorten, toldStatus, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC301',
  slug: 'done-without-proof',
  severity: 'warning',
  title: 'Hoàn thành mà không có văn bản, sản phẩm',
  why: 'Báo cáo phải dẫn số, ký hiệu, ngày của văn bản; chấm điểm cải cách hành chính cũng cần tài liệu kiểm chứng.',
  mend: 'Ghi văn bản, sản phẩm, ví dụ Kế hoạch số 12/KH-UBND ngày 28/01/2026.',
  example: {
    changes: [{ write: null, in: { task: 'I.4', column: 'proof' } }],
    at: { task: 'I.4', column: 'proof' },
  },
  *run(subject) {
    for (const { row, due, of } of workRows(subject)) {
      if (row.status.value !== 'done' || isContinuous(due) || contradictsPercent(row, due)) continue;
      const isNameless = row.proof.text.length <= LONGEST_NAMELESS && NAMELESS.test(bare(row.proof.text));
      if (isNameless || lacksNumber(row.proof.text)) {
        const lacking = isNameless ? 'chưa rõ văn bản, sản phẩm nào' : 'văn bản chưa có số';
        yield {
          sheet: row.sheet,
          cell: row.proof.at,
          ...of,
          message: `${toldStatus(row.status)} nhưng ${lacking}: “${shorten(row.proof.text)}”.`,
          hint: 'Ghi số, ngày của văn bản; chưa ký thì chọn “Đang thực hiện”.',
        };
        continue;
      }
      if (tellsSomething(row.proof.text)) continue;
      // Without such a column the document may be told among the results.
      if (row.proof.at === null && /\d+\s*\/\s*(\d{4}\/)?\p{Lu}{1,5}-\p{Lu}/u.test(row.result.text)) continue;
      yield {
        sheet: row.sheet,
        cell: row.proof.at ?? row.status.at,
        ...of,
        message: `${toldStatus(row.status)} nhưng chưa có văn bản, sản phẩm.`,
      };
    }
  },
});

/** "Số …/KH-UBND", "KH số     /KH-UBND": the place of the number is still open. */
function lacksNumber(text: string): boolean {
  return /ố[\s:.…_]{0,20}\//.test(text) && /(?<!\p{L})[Ss]ố[\s:.…_]{0,20}\/\s?\p{Lu}/u.test(text);
}

/** No longer text is nameless. */
const LONGEST_NAMELESS = 40;

/** "x", "Có", "(đính kèm)": there is one, and nobody could quote it. */
const NAMELESS = /^\(?(?:x|v|ok|(?:da )?co|(?:co |file |ban )?(?:dinh )?kem(?: theo)?|dinh kem file)\)?\.?$/;
