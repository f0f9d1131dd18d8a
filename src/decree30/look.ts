/** The words of a broken form, and the measures they rest on. */
import type { Paragraph, Run } from './document.ts';

export interface Look {
  /** Smallest and largest size in points. */
  size?: [number, number];
  bold?: boolean;
  italic?: boolean;
  align?: 'center' | 'both' | 'left';
  upper?: boolean;
}

/** A text as it is quoted in a problem, shortened. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** Runs that show something. */
export function seen(paragraph: Paragraph): Run[] {
  return paragraph.runs.filter((run) => run.text.trim() !== '');
}

/** The paragraphs that show words; a line of underscores is a rule. */
export function shown(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.filter((paragraph) => seen(paragraph).length > 0 && !/^[_\s]+$/.test(paragraph.text));
}

/** The paragraph under one of them. */
export function below(paragraphs: Paragraph[], one: Paragraph): Paragraph | undefined {
  return paragraphs[paragraphs.indexOf(one) + 1];
}

/** Whether a text has capitals only. */
export function isUpper(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');
}

const ALIGN = { center: 'đặt canh giữa', both: 'canh đều hai lề', left: 'đặt sát lề trái' };

/** What the paragraph breaks of the look it should have; every visible run counts. */
export function looks(name: string, paragraph: Paragraph, look: Look): string[] {
  const runs = seen(paragraph);
  const subject = `${name} ${quote(paragraph.text)}`;
  const problems: string[] = [];
  const { size, bold, italic, align, upper } = look;
  if (size) {
    const off = runs.find((run) => run.size < size[0] * 2 || run.size > size[1] * 2);
    const wanted = size[0] === size[1] ? `${size[0]}` : `${size[0]}–${size[1]}`;
    if (off)
      problems.push(`${subject} phải cỡ chữ ${wanted}, đang là ${String(off.size / 2).replace('.', ',')}.`);
  }
  if (bold !== undefined && runs.some((run) => run.bold !== bold))
    problems.push(`${subject} ${bold ? 'phải in đậm' : 'không được in đậm'}.`);
  if (italic !== undefined && runs.some((run) => run.italic !== italic))
    problems.push(`${subject} phải là kiểu chữ ${italic ? 'nghiêng' : 'đứng'}.`);
  if (align && (paragraph.align === 'start' ? 'left' : paragraph.align) !== align)
    problems.push(`${subject} phải ${ALIGN[align]}.`);
  if (
    align === 'center' &&
    (paragraph.indent.firstLine !== 0 || paragraph.indent.left !== paragraph.indent.right)
  )
    problems.push(`${subject} lệch khỏi giữa vì có thụt lề.`);
  if (upper !== undefined && isUpper(paragraph.text) !== upper)
    problems.push(`${subject} phải viết bằng chữ ${upper ? 'in hoa' : 'in thường'}.`);
  return problems;
}

/** Width of a line in twips, near enough to judge a rule: Times New Roman bold, measured on common titles. */
export function widthOf(text: string, halfPoints: number): number {
  let ems = 0;
  for (const letter of text.normalize('NFC'))
    ems += letter === ' ' ? 0.25 : letter === '-' ? 0.33 : isUpper(letter) ? 0.72 : 0.5;
  return ems * halfPoints * 10;
}

/** Length of the rule under a name or a subject: a third to a half of its line. */
export const THIRD: [number, number] = [1 / 3, 1 / 2];

/** A rule under a title: there, and of the right share of the title's width (10 % of doubt for the measure). */
export function rules(
  name: string,
  title: Paragraph,
  next: Paragraph | undefined,
  room: number,
  share: [number, number],
): string[] {
  const rule = title.rule ? title : next?.rule ? next : undefined;
  if (!rule) return [`Dưới ${name} ${quote(title.text)} phải có đường kẻ ngang, nét liền.`];
  if (rule.rule === 'drawn') return [];
  const size = seen(title)[0]?.size ?? 26;
  const widths = title.text.split('\n').map((line) => Math.min(widthOf(line.trim(), size), room));
  const length = room - rule.indent.left - rule.indent.right;
  if (length >= Math.min(...widths) * share[0] * 0.9 && length <= Math.max(...widths) * share[1] * 1.1)
    return [];
  const wanted = share[0] === 1 ? 'dài bằng dòng chữ' : 'dài từ 1/3 đến 1/2 dòng chữ';
  return [`Đường kẻ dưới ${name} ${quote(title.text)} phải ${wanted}.`];
}
