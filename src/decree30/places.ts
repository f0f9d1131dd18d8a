/** Where the components of a document stand, found by their words and order, never by names of styles. */
import { allText, unwrapped } from './columns.ts';
import type { Block, Document, Paragraph, Section, Table } from './document.ts';
import { type Foot, footOf } from './foot.ts';
import { type Head, headOf } from './head.ts';
import { KINDS, type Kind, kindOfLetters, LETTER, OF_THE_PARTY, OTHER } from './kinds.ts';
import { isUpper, linesOf, seen, shown } from './look.ts';

/** A paragraph of the text, with what follows it directly. */
export interface BodyParagraph {
  paragraph: Paragraph;
  /** The next paragraph, when no table, empty line or page stands between. */
  next: Paragraph | undefined;
}

export interface Annex {
  section: Section;
  /** Whether a section begins with it. */
  begins: boolean;
  /** Its lines, its name first. */
  lines: Paragraph[];
}

export interface Places {
  document: Document;
  kind: Kind;
  head: Head;
  /** The line with the name of its kind; it may go on with the subject, which is a fault. */
  title: Paragraph | undefined;
  /** Whether the title has a line of its own. */
  titleAlone: boolean;
  subject: Paragraph[];
  /** What stands between the title and the text, in which a rule may be drawn. */
  underTitle: Paragraph[];
  /** "Kính gửi" and its lines. */
  to: Paragraph[];
  body: BodyParagraph[];
  /** The text ends with a table. */
  endsWithTable: boolean;
  foot: Foot;
  annexes: Annex[];
  /** Width of the text, in twips. */
  width: number;
}

const ANNEX = /^phụ lục(\s+[IVXLC]+|\s+\d+)?\s*[.:]?$/i;
const ADDRESSED = /^\s*kính gửi/i;
/** Titles stand within so many paragraphs of the head. */
const NEAR = 12;
/** Letters of the longest title of a kind that is not known here. */
const LONGEST_TITLE = 40;

/** Where the components of a document stand. */
export function findPlaces(document: Document): Places {
  const all = unwrapped(document.sections.flatMap(({ blocks }) => blocks));
  const annexAt = all.findIndex((block, index) => index > 0 && isAnnex(block));
  const blocks = annexAt < 0 ? all : all.slice(0, annexAt);
  const head = headOf(blocks);
  const foot = footOf(blocks, head.end);
  const middle = blocks.slice(head.end, foot.start);
  const titled = titleOf(head, middle);
  const kind = kindOf(head, foot, titled.title, titled.kind);
  const opening = openingOf(titled.after, kind === LETTER);
  const [first] = document.sections;
  return {
    document,
    kind,
    head,
    title: titled.kind ? titled.title : undefined,
    titleAlone: titled.alone,
    ...opening,
    ...bodyOf(opening.rest),
    foot,
    annexes: annexesOf(document),
    width: Math.max(0, first!.size.width - (first!.margin.left ?? 0) - (first!.margin.right ?? 0)),
  };
}

function isAnnex(block: Block): boolean {
  return block.kind === 'paragraph' && ANNEX.test(block.text.trim());
}

/** A table of one cell is a frame around text. */
function unframed(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.rows.length !== 1 || block.rows[0]!.length !== 1) return [block];
    return block.rows[0]![0]!.paragraphs;
  });
}

interface Titled {
  kind: Kind | undefined;
  title: Paragraph | undefined;
  alone: boolean;
  /** What follows the title; everything when there is none. */
  after: Block[];
}

function titleOf(head: Head, middle: Block[]): Titled {
  const blocks = [...head.columns.across, ...unframed(middle)].flatMap((block): Block[] =>
    block.kind === 'paragraph' && block.align === 'center' ? linesOf(block) : [block],
  );
  let other: Titled | undefined;
  // Below a letter's "V/v" nothing is a title, even if it reads like one.
  for (const [index, block] of blocks.slice(0, head.about.length > 0 ? 0 : NEAR).entries()) {
    if (block.kind === 'table' || ADDRESSED.test(block.text)) break;
    const words = block.text.trim().replace(/\s+/g, ' ');
    const after = blocks.slice(index + 1);
    const kind = KINDS.get(words.toLocaleLowerCase('vi'));
    if (kind) return { kind, title: block, alone: true, after };
    if (!isUpper(words) || block.align !== 'center') continue;
    const longer = beginningKind(words);
    if (longer) return { kind: longer, title: block, alone: false, after };
    if (words.length < LONGEST_TITLE) other ??= { kind: undefined, title: block, alone: true, after };
  }
  return other ?? { kind: undefined, title: undefined, alone: false, after: blocks };
}

/** "BÁO CÁO KẾT QUẢ …": the kind whose name the line begins with. */
function beginningKind(words: string): Kind | undefined {
  const small = `${words.toLocaleLowerCase('vi')} `;
  return [...KINDS.values()].find(({ name }) => small.startsWith(`${name} `));
}

/** By its title, its symbol, or what only a letter has. */
function kindOf(head: Head, foot: Foot, title: Paragraph | undefined, titled: Kind | undefined): Kind {
  if (head.ofTheParty) return OF_THE_PARTY;
  if (head.layout === undefined && !foot.signed) return OTHER;
  const symbol = head.number?.text ?? '';
  // A normative document carries its year in its number, and has another decree's form.
  if (/\/\s*20\d\d\s*\//.test(symbol)) return OTHER;
  const letters = /\/\s*(\p{L}{2,4})\s*[-–]/u.exec(symbol)?.[1];
  const bySymbol = letters === undefined ? undefined : kindOfLetters(letters);
  if (head.about.length > 0) return LETTER;
  return titled ?? bySymbol ?? (title === undefined && letters !== undefined ? LETTER : OTHER);
}

/** The lines under the title down to the text: subject, its rule, "Kính gửi" and its list. */
function openingOf(after: Block[], letter: boolean) {
  const at = after.findIndex(
    (block, index) =>
      index < NEAR &&
      (block.kind === 'table' ? allText(block) : [block]).some(({ text }) => ADDRESSED.test(text)),
  );
  const before = at < 0 ? after : after.slice(0, at);
  const subject = letter ? [] : subjectOf(before);
  const end = subject.length > 0 ? before.indexOf(subject.at(-1)!) + 1 : 0;
  const from = subject.length > 0 ? before.indexOf(subject[0]!) : 0;
  const to = at < 0 ? [] : addressees(after, at);
  const start = at < 0 ? end : Math.max(at + 1, after.indexOf(to.at(-1)!) + 1);
  const text = after.findIndex((block, index) => index >= start && isFilled(block));
  return {
    subject: shown(subject).filter(({ text: words }) => !/^\s*[(*]/.test(words)),
    underTitle: after.slice(from, text < 0 ? undefined : text + 1).filter(isParagraph),
    to,
    rest: after.slice(start),
  };
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}

function isFilled(block: Block): boolean {
  return block.kind === 'table' || seen(block).length > 0;
}

/** The lines under BÁO CÁO down to the rule, or to the first line that is not centred. */
function subjectOf(after: Block[]): Paragraph[] {
  const lines: Paragraph[] = [];
  let first: Paragraph | undefined;
  for (const block of after) {
    if (block.kind === 'table') break;
    const isWritten = block.text.trim() !== '';
    if (first && isWritten && block.align !== 'center') break;
    // Under a decision's subject stands, in capitals, who decides.
    if (first && isUpper(block.text) && !isUpper(first.text)) break;
    // A text without a subject is no subject: it is longer than any.
    if (block.text.length > 300 && block.align !== 'center') break;
    lines.push(block);
    if (!first && shown([block]).length > 0) first = block;
    if (block.rule && first) break;
  }
  return lines;
}

/** With one recipient all stands on the line of "Kính gửi"; else every line of the list begins with a dash. */
function addressees(blocks: Block[], at: number): Paragraph[] {
  const found = blocks[at]!;
  // In a table, what stands under the colon is told by the columns.
  if (found.kind === 'table')
    return shown(allText(found).flatMap(linesOf)).map((line) => ({ ...line, indentUnknown: true }));
  const lines = linesOf(found);
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'table' || !/^\s*[-–+•]/.test(block.full)) break;
    lines.push(block);
  }
  return shown(lines);
}

function bodyOf(rest: Block[]): Pick<Places, 'body' | 'endsWithTable'> {
  const body = rest.flatMap((block, index): BodyParagraph[] => {
    if (block.kind === 'table' || seen(block).length === 0 || isCaption(block)) return [];
    const next = rest[index + 1];
    const joins = next?.kind === 'paragraph' && seen(next).length > 0 && !block.endsPage && !next.endsPage;
    return [{ paragraph: block, next: joins ? next : undefined }];
  });
  return { body, endsWithTable: rest.findLast(isFilled)?.kind === 'table' };
}

/** The name of a table or a picture in the text: the decree says nothing of it, and it stands in the middle. */
function isCaption({ text, align }: Paragraph): boolean {
  return align === 'center' && /^\s*(bảng|biểu đồ|hình|sơ đồ)(\s+[\dIVX]+)?\s*[.:]/i.test(text);
}

function annexesOf(document: Document): Annex[] {
  return document.sections.flatMap((section, index) =>
    section.blocks.flatMap((block, at) => {
      if (!isAnnex(block) || (index === 0 && at === 0)) return [];
      const first = section.blocks.findIndex(isFilled);
      const lines = shown(
        section.blocks
          .slice(at, at + NEAR)
          .filter(isParagraph)
          .flatMap(linesOf),
      );
      return [{ section, begins: index > 0 && first === at, lines }];
    }),
  );
}

/** Every paragraph of the document and of its headers and footers. */
export function everyParagraph(document: Document): Paragraph[] {
  const page = document.sections.flatMap(({ headers, footers }) =>
    [headers, footers].flatMap((set) => Object.values(set).flatMap((paragraphs) => paragraphs ?? [])),
  );
  const text = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? allText(block as Table) : [block])),
  );
  return [...text, ...new Set(page)];
}
