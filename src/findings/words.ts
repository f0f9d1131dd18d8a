/** The words that every form of a result shares: severities, headings, counts. */
import { countFindings, type Finding } from '../model/finding.ts';
import { number } from '../text/write.ts';

/** A severity as people read it. */
export const SEVERITY_WORDS = { error: 'lỗi', warning: 'cảnh báo' } as const;

/** The parts of a screen, with the sign that stands for each where there is no colour. */
export const HEADINGS = {
  error: { sign: '×', title: 'Phải sửa', counted: SEVERITY_WORDS.error },
  warning: { sign: '!', title: 'Nên xem lại', counted: SEVERITY_WORDS.warning },
  guess: { sign: '?', title: 'Đã đoán', counted: 'chỗ' },
} as const;

export type Part = keyof typeof HEADINGS;

export const NEXT = 'Tiếp theo';

/** "3 lỗi, 5 cảnh báo", "5 cảnh báo"; what there is none of is not counted. */
export function countLine(findings: Finding[]): string {
  const { errors, warnings } = countFindings(findings);
  if (errors === 0 && warnings === 0) return 'không có lỗi, không có cảnh báo';
  return [
    ...(errors > 0 ? [`${number(errors)} ${SEVERITY_WORDS.error}`] : []),
    ...(warnings > 0 ? [`${number(warnings)} ${SEVERITY_WORDS.warning}`] : []),
  ].join(', ');
}

/** "Không có lỗi": the same at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
