/** The head of a document: quốc hiệu, agency, number, day, found by their words and places. */

import { allText, type Columns, columnsOf } from './columns.ts';
import type { Block, Paragraph, Table } from './document.ts';
import { shown } from './look.ts';

export interface Head {
  /** How it is laid out; absent when there is none. */
  layout: 'table' | 'loose' | undefined;
  tables: Table[];
  columns: Columns;
  /** Left column above the number, right column above the place and day. */
  agency: Paragraph[];
  nation: Paragraph[];
  number: Paragraph | undefined;
  day: Paragraph | undefined;
  /** "V/v …" of a letter, under its number. */
  about: Paragraph[];
  /** The text of boxes that were drawn over it. */
  boxed: string;
  /** The head belongs to the Party. */
  ofTheParty: boolean;
  /** The number of blocks that it takes. */
  end: number;
}

export const NATION = /cộng h[oòôóöoà]{1,2}a?\s+xã hội|độc lập\s*[-–]\s*tự do/i;
const PARTY = /đảng cộng sản việt nam/i;
export const NUMBER = /^\s*số(?=[\s:.…\d/]|$)/i;
export const ABOUT = /^\s*v\s*\/\s*v(?=\P{L}|$)|^\s*về việc\s/iu;

/** A head stands within so many blocks. */
const TOP = 15;

/** Finds the head of a document. */
export function headOf(blocks: Block[]): Head {
  const top = blocks.slice(0, TOP);
  const at = top.findIndex(
    (block) => block.kind === 'table' && allText(block).some(({ text }) => isHead(text)),
  );
  if (at < 0) return looseHead(top);
  const first = top[at] as Table;
  const next = nextTable(top, at);
  const tables = next === undefined ? [first] : [first, top[next] as Table];
  const columns = columnsOf(tables);
  const { left, right } = columns;
  const number = left.find(({ text }) => NUMBER.test(text));
  const day = right.find(({ text }) => /ngày/i.test(text));
  const about = left.findIndex(({ text }) => ABOUT.test(text));
  return {
    layout: 'table',
    tables,
    columns,
    agency: until(left, number ?? left[about]),
    nation: until(right, day),
    number,
    day,
    about: about < 0 ? [] : shown(left.slice(about)),
    boxed: boxedIn(top),
    ofTheParty: allText(first).some(({ text }) => PARTY.test(text)),
    end: (next ?? at) + 1,
  };
}

function isHead(text: string): boolean {
  return NATION.test(text) || PARTY.test(text) || (NUMBER.test(text) && text.includes('/'));
}

/** Names in one table, number and day in the next one. */
function nextTable(top: Block[], at: number): number | undefined {
  const next = top.findIndex(
    (block, index) => index > at && (block.kind === 'table' || block.text.trim() !== ''),
  );
  const found = top[next];
  if (found?.kind !== 'table' || found.rows.length > 2) return undefined;
  return allText(found).some(({ text }) => NUMBER.test(text)) ? next : undefined;
}

function until(paragraphs: Paragraph[], end: Paragraph | undefined): Paragraph[] {
  return end ? paragraphs.slice(0, paragraphs.indexOf(end)) : paragraphs;
}

/** Columns made with tabs and spaces: what it says cannot be told apart. */
function looseHead(top: Block[]): Head {
  const is = (pattern: RegExp) => (block: Block) => block.kind === 'paragraph' && pattern.test(block.text);
  const found = top.findLastIndex((block) => block.kind === 'paragraph' && isHead(block.text));
  const about = top.find(is(/v\/v\s/i));
  return {
    layout: found < 0 ? undefined : 'loose',
    tables: [],
    columns: columnsOf([]),
    agency: [],
    nation: [],
    number: top.find(is(NUMBER)) as Paragraph | undefined,
    day: undefined,
    about: about ? [about as Paragraph] : [],
    boxed: boxedIn(top),
    ofTheParty: top.some(is(PARTY)),
    end: found + 1,
  };
}

function boxedIn(blocks: Block[]): string {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'table' ? allText(block) : [block]));
  return paragraphs
    .map(({ boxed }) => boxed)
    .filter(Boolean)
    .join('\n');
}

/** Whether a component that was not found stands in a box, where its looks cannot be told from here. */
export function isBoxed({ boxed }: Head, pattern: RegExp): boolean {
  return boxed.split('\n').some((line) => pattern.test(line));
}
