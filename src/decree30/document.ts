/** What a .docx is when its form is judged: sections, paragraphs, tables, each with the look it has in the end. */
import type { RunLook } from './properties.ts';

export interface Run extends RunLook {
  /** With line breaks and tabs; in capitals when the font makes it so. */
  text: string;
  /** Part of a PAGE field's instruction. */
  page: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  /** In precomposed letters. */
  text: string;
  /** It was typed in letters and loose marks (Unicode tổ hợp). */
  decomposed: boolean;
  /** The text of boxes that are anchored in it. */
  boxed: string;
  /** The text as it is read, with the label that its list gives it: "1. Tiêu đề". */
  full: string;
  runs: Run[];
  align: string;
  /** Twips. */
  indent: { left: number; right: number; firstLine: number };
  /** The first line is indented by letters: by how much, only the laid out page knows. */
  indentUnknown: boolean;
  before: number;
  after: number;
  line: number;
  lineRule: string;
  style: string | undefined;
  contextual: boolean;
  /** A line over, under or in it: border, drawing, or the official trick of underscores. */
  rule: 'border' | 'drawn' | undefined;
  /** Page numbers in it are shown under a condition (an IF field). */
  conditional: boolean;
  /** A page ends in it, by hand or where Word last broke it. */
  endsPage: boolean;
}

export interface Cell {
  /** What stands in it, in order. */
  blocks: Block[];
  /** Its own paragraphs and those of the tables in it. */
  paragraphs: Paragraph[];
  width: number;
  /** A single line under or over it, as a rule is drawn with a border. */
  ruled: boolean;
}

export interface Table {
  kind: 'table';
  rows: Cell[][];
  /** Its frame, or lines between its cells, are seen. */
  framed: boolean;
}

export type Block = Paragraph | Table;

export interface Section {
  blocks: Block[];
  /** Twips; 0 when it is not said. */
  size: { width: number; height: number };
  margin: Record<string, number>;
  /** It begins on the page of the one before. */
  continuous: boolean;
  titlePage: boolean;
  pageStart: number | undefined;
  pageFormat: string;
  headers: Partial<Record<string, Paragraph[]>>;
  footers: Partial<Record<string, Paragraph[]>>;
}

export interface Document {
  sections: Section[];
  /** How many pages the program that saved it counted. */
  pages: number | undefined;
  /** LibreOffice saved it. */
  ofLibreOffice: boolean;
}
