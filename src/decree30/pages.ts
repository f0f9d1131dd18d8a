/** How many pages there are, as far as it can be told without laying them out. */
import type { Block, Document, Paragraph, Section } from './document.ts';
import { seen, widthOf } from './look.ts';

/** A line of Times New Roman is so much higher than its letters. */
const LEADING = 1.15;
/** Letters of running text are narrower than those of titles, which were measured. */
const NARROW = 0.9;
/** So many pages are surely more than one; measured on real documents, the estimate is within a fifth. */
export const SURELY = 1.25;

/** Whether there is a second page to be numbered: counted by Word, broken by hand, or too long for one. */
export function hasPages(document: Document): boolean {
  const { sections, pages } = document;
  const others = sections.slice(1).filter(({ continuous, blocks }) => !continuous && blocks.length > 0);
  return (pages ?? 1) > 1 || others.length > 0 || sections.some(goesOn);
}

/** Whether a section alone goes over to a second page. */
function goesOn(section: Section): boolean {
  const { blocks } = section;
  const broken = blocks.findIndex((block) => block.kind === 'paragraph' && block.endsPage);
  return (broken >= 0 && blocks.slice(broken + 1).some(isFilled)) || pagesOf(section) > SURELY;
}

/** Pages that a section fills, roughly; of more than two only that they are more. */
export function pagesOf({ blocks, size, margin }: Section): number {
  const inside = (...sides: string[]) => sides.reduce((sum, side) => sum + Math.abs(margin[side] ?? 0), 0);
  const width = size.width - inside('left', 'right');
  const room = size.height - inside('top', 'bottom');
  if (width <= 0 || room <= 0) return 0;
  let height = 0;
  for (const block of blocks) {
    height += heightOf(block, width);
    if (height > 2 * room) break;
  }
  return height / room;
}

function isFilled(block: Block): boolean {
  return block.kind === 'table' || seen(block).length > 0;
}

/** Twips. */
function heightOf(block: Block, width: number): number {
  if (block.kind === 'paragraph') return linesHigh(block, width);
  return block.rows.reduce((sum, cells) => {
    const share = width / Math.max(1, cells.length);
    return sum + Math.max(0, ...cells.map((cell) => heightOfAll(cell.paragraphs, share)));
  }, 0);
}

function heightOfAll(paragraphs: Paragraph[], width: number): number {
  return paragraphs.reduce((sum, paragraph) => sum + linesHigh(paragraph, width), 0);
}

function linesHigh(paragraph: Paragraph, width: number): number {
  const size = seen(paragraph)[0]?.size ?? 26;
  const letters = paragraph.text.length;
  const sample = paragraph.text.slice(0, 200);
  const long = letters === 0 ? 0 : (widthOf(sample, size) * NARROW * letters) / sample.length;
  const lines = Math.max(1, Math.ceil(long / width));
  const line = paragraph.lineRule === 'auto' ? (size * 10 * LEADING * paragraph.line) / 240 : paragraph.line;
  return lines * line + paragraph.before + paragraph.after;
}
