/** The looks that a component must have, and the words of what is broken. */
import type { Paragraph, Run } from './document.ts';
import { isRule } from './nodes.ts';
import { gatheredBy, type Noun, type Problem, quote, shownNumber } from './problem.ts';

export interface Look {
  /** Smallest and largest size in points. */
  size?: [number, number];
  bold?: boolean;
  italic?: boolean;
  align?: 'center' | 'left';
  upper?: boolean;
}

/** Runs that show something. */
export function seen(paragraph: Paragraph): Run[] {
  return paragraph.runs.filter((run) => run.text.trim() !== '');
}

/** Runs whose letters and figures have looks: not dashes and dots, not a footnote's number. */
export function lettered({ runs }: Paragraph): Run[] {
  return runs.filter((run) => !run.raised && /[\p{L}\p{N}]/u.test(run.text));
}

/** The paragraphs that show words; a line of underscores is a rule. */
export function shown(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.filter((paragraph) => seen(paragraph).length > 0 && !isRule(paragraph.text));
}

/** Each line of a paragraph as a paragraph, as a person sees it. */
export function linesOf(paragraph: Paragraph): Paragraph[] {
  if (!paragraph.text.includes('\n')) return [paragraph];
  const lines: Run[][] = [[]];
  for (const run of paragraph.runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines.map((runs, index) => {
    const text = runs.map((run) => run.text).join('');
    const [above, below] = [index === 0, index === lines.length - 1];
    return {
      ...paragraph,
      runs,
      text,
      full: above ? paragraph.full.split('\n')[0]! : text,
      before: above ? paragraph.before : 0,
      after: below ? paragraph.after : 0,
    };
  });
}

/** Whether a text has capitals only. */
export function isUpper(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');
}

/** Less than this share of the letters may differ: a slip of one letter is no other look. */
const SLIP = 0.15;

/** Whether more letters have a look than slip from one's hand. */
export function beyondSlip(runs: Run[], has: (run: Run) => boolean): boolean {
  if (runs.every(has)) return runs.some(({ text }) => text.trim() !== '');
  const letters = (some: Run[]) => some.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return letters(runs.filter(has)) > SLIP * letters(runs);
}

/** The size that is out of its range, in half-points. */
export function sizeOff(paragraph: Paragraph, [least, most]: [number, number]): number | undefined {
  const off = (run: Run) => run.size < least * 2 || run.size > most * 2;
  if (!paragraph.runs.some(off)) return undefined;
  const runs = lettered(paragraph);
  return beyondSlip(runs, off) ? runs.find(off)?.size : undefined;
}

/** "12–13", or "13". */
export function shownRange([least, most]: [number, number]): string {
  return least === most ? `${least}` : `${least}–${most}`;
}

/** Half a centimetre: less is not seen. */
const SEEN = 284;

/** Whether a paragraph stands in the middle. */
export function isCentred({ align, indent: { left, right, firstLine } }: Paragraph): boolean {
  return align === 'center' && Math.abs(left - right + firstLine) <= SEEN;
}

const isLeft = ({ align }: Paragraph) => align === 'left' || align === 'both';

type Part = { noun: Noun; paragraphs: Paragraph[] };

/** What paragraphs break of the look that they should have, each kind of fault told once. */
export function looks(noun: Noun, paragraphs: Paragraph[], look: Look): Problem[] {
  const part = { noun, paragraphs };
  return [...sizes(part, look), ...styles(part, look), ...places(part, look)];
}

function sizes({ noun, paragraphs }: Part, { size }: Look): Problem[] {
  if (!size) return [];
  return gatheredBy(
    noun,
    paragraphs,
    (each) => sizeOff(each, size),
    (off) => ({
      fault: `cỡ ${shownNumber(off / 2)}, quy định ${shownRange(size)}`,
      hint: `Bôi đen, chọn cỡ ${size[1]}.`,
    }),
  );
}

function styles({ noun, paragraphs }: Part, { bold, italic }: Look): Problem[] {
  const broken = (wanted: boolean | undefined, key: 'bold' | 'italic') => (paragraph: Paragraph) =>
    wanted !== undefined && beyondSlip(lettered(paragraph), (run) => run[key] !== wanted)
      ? wanted
      : undefined;
  return [
    ...gatheredBy(noun, paragraphs, broken(bold, 'bold'), (wanted) => ({
      fault: wanted ? 'chưa in đậm' : 'in đậm, quy định không đậm',
      hint: 'Bôi đen, Ctrl+B.',
    })),
    ...gatheredBy(noun, paragraphs, broken(italic, 'italic'), (wanted) => ({
      fault: wanted ? 'chưa in nghiêng' : 'in nghiêng, quy định chữ đứng',
      hint: 'Bôi đen, Ctrl+I.',
    })),
  ];
}

function places({ noun, paragraphs }: Part, { align, upper }: Look): Problem[] {
  const standsWrong = (each: Paragraph) =>
    (align === 'center' && !isCentred(each)) || (align === 'left' && !isLeft(each)) ? align : undefined;
  return [
    ...gatheredBy(noun, paragraphs, standsWrong, (wanted) =>
      wanted === 'center'
        ? {
            fault: 'chưa canh giữa',
            hint: 'Đặt con trỏ vào dòng, Ctrl+E; bỏ thụt lề, dấu cách, tab ở đầu dòng.',
          }
        : { fault: 'chưa sát lề trái', hint: 'Đặt con trỏ vào dòng, Ctrl+L.' },
    ),
    ...gatheredBy(
      noun,
      paragraphs,
      ({ text }) => (upper !== undefined && isUpper(text) !== upper ? upper : undefined),
      (wanted) => ({
        fault: wanted ? 'chưa viết in hoa' : 'viết in hoa, quy định chữ thường',
        hint: 'Bôi đen, nhấn Shift+F3 đến khi đúng.',
      }),
    ),
  ];
}

/** Widths of letters in ems. */
const EMS = new Map<string, number>([
  [' ', 0.25],
  ['-', 0.33],
]);

function emsOf(letter: string): number {
  let ems = EMS.get(letter);
  if (ems === undefined) {
    ems = isUpper(letter) ? 0.72 : 0.5;
    if (EMS.size < 2000) EMS.set(letter, ems);
  }
  return ems;
}

/** Width of a line in twips, near enough to judge a rule: Times New Roman bold, measured on common titles. */
export function widthOf(text: string, halfPoints: number): number {
  let ems = 0;
  for (const letter of text.length > 500 ? text.slice(0, 500) : text) ems += emsOf(letter);
  return ems * halfPoints * 10;
}

/** Length of the rule under a name or a subject: a third to a half of its line. */
export const THIRD: [number, number] = [1 / 3, 1 / 2];

/** A title, and what stands near it in which its rule may be drawn. */
export interface Ruled {
  noun: string;
  /** The lines of it. */
  title: Paragraph[];
  near: Paragraph[];
  /** Sizes that the title may have; in another one it is measured as if it were right. */
  size: [number, number];
  /** Width of the column, in twips; 0 when it is not known. */
  room: number;
  share: [number, number];
  /** It is drawn somewhere that no paragraph shows: with a border of the cell, or a line anchored elsewhere. */
  elsewhere?: boolean;
}

/** The shortest and the longest that a rule under lines of such widths may be; 10 % of doubt for the measure. */
export function spanOfRule(widths: number[], [least, most]: [number, number]): [number, number] {
  return [Math.min(...widths) * least * 0.9, Math.max(...widths) * most * 1.1];
}

/** A rule under a title: there, and of the right share of the title's width. */
export function rules({ noun, title, near, size, room, share, elsewhere }: Ruled): Problem[] {
  const wanted = share[0] === 1 ? 'dài bằng dòng chữ' : 'dài từ 1/3 đến 1/2 dòng chữ';
  const around = [...title, ...near];
  const words = quote(title.map(({ text }) => text).join(' '));
  const ruled = around.find(({ rule }) => rule === 'border');
  const drawn =
    elsewhere ||
    around.some(({ rule, runs }) => rule === 'drawn' || runs.some(({ underlined }) => underlined));
  if (!ruled || room === 0) {
    if (ruled || drawn) return [];
    return [
      {
        message: `Dưới ${noun} ${words} chưa có đường kẻ ngang, nét liền.`,
        hint: `Chèn › Hình › Đường thẳng, ${wanted}.`,
      },
    ];
  }
  const sizeOf = (line: Paragraph) => Math.min(Math.max(seen(line)[0]?.size ?? 0, size[0] * 2), size[1] * 2);
  const widths = title.map((line) => Math.min(widthOf(line.text.trim(), sizeOf(line)), room));
  const length = room - ruled.indent.left - ruled.indent.right;
  const [shortest, longest] = spanOfRule(widths, share);
  if (length >= shortest && length <= longest) return [];
  return [
    {
      message: `Đường kẻ dưới ${noun} ${words} phải ${wanted}.`,
      hint: 'Kéo hai đầu đường kẻ, hoặc chỉnh thụt lề trái, phải của đoạn có đường kẻ.',
    },
  ];
}
