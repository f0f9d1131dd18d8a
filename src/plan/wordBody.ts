/**
 * The text of a Word document as it reads once every tracked change is taken: what was deleted or moved away is out,
 * what was put in is in; struck and hidden words are out; marks of footnotes, codes of fields and hints of empty
 * controls are no text.
 */
import { attribute, type Handlers } from '../ooxml/xml.ts';
import { clean } from '../text/fold.ts';
import { mayBeLegacy, readLegacy } from '../text/legacy.ts';
import { type Block, type Paragraph, unwrapped } from './blocks.ts';
import type { WordNumbering } from './wordNumbering.ts';
import type { WordStyles } from './wordStyles.ts';
import { WordTable } from './wordTable.ts';

interface OpenParagraph {
  text: string;
  style: string | undefined;
  list: string | undefined;
  level: string | undefined;
  /** Its end was deleted: it goes on in the next paragraph. */
  isMarkGone: boolean;
  font: string | undefined;
  struck: boolean;
  /** Paragraphs of text boxes that hang on it; they stand behind it. */
  boxed: string[];
  /** How many tables it stands in. */
  depth: number;
}

/** Signs of fonts of pictures that stand for a mark. */
const MARK = '●';

export class WordBody implements Handlers {
  readonly blocks: Block[] = [];
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  /** Names of the open elements. */
  readonly #path: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: WordTable[] = [];
  /** Depths at which what is no text began. */
  readonly #silent: number[] = [];
  /** Depth at which the looks before a tracked change are told. */
  #formerLooks: number | undefined;
  #inText = false;
  #runSilent: 'struck' | 'hidden' | undefined;
  /** What a paragraph without an end hands on to the next. */
  #handedOn = '';
  #isPlaceholder = false;
  #tableCount = 0;
  #paragraphCount = 0;

  constructor(styles: WordStyles, numbering: WordNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  open(name: string, attributes: string): void {
    const parent = this.#path.at(-1);
    const isOfParagraph = this.#path.at(-2) === 'pPr';
    this.#path.push(name);
    if (name.endsWith('PrChange')) this.#formerLooks ??= this.#path.length;
    if (this.#formerLooks !== undefined) return;
    const table = this.#tables.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'p') this.#paragraphs.push(newParagraph(this.#tables.length));
    else if (name === 'tbl') this.#tables.push(new WordTable(`bảng ${++this.#tableCount}`));
    else if (name === 'tr') table?.openRow();
    else if (name === 'tc') table?.openCell();
    else if (name === 'r') this.#runSilent = undefined;
    else if (name === 't') this.#inText = parent === 'r';
    else if (parent === 'tcPr' || parent === 'trPr') table?.property(name, attribute(attributes, 'val'));
    else if (name === 'del' || name === 'moveFrom') this.#openGone(parent, isOfParagraph);
    else if (parent === 'rPr' && this.#path.at(-3) === 'r') this.#openLook(name, attributes);
    else if (parent === 'r') this.#say(signOf(name, attributes));
    else if (name === 'showingPlcHdr') this.#isPlaceholder = true;
    else if (name === 'sdt') this.#isPlaceholder = false;
    else if (name === 'sdtContent' && this.#isPlaceholder) this.#silent.push(this.#path.length);
    else if (paragraph && parent === 'pPr' && name === 'pStyle')
      paragraph.style = attribute(attributes, 'val');
    else if (paragraph && parent === 'numPr' && isOfParagraph) {
      if (name === 'numId') paragraph.list = attribute(attributes, 'val');
      if (name === 'ilvl') paragraph.level = attribute(attributes, 'val');
    }
  }

  text(content: string): void {
    if (this.#inText) this.#say(content);
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#formerLooks !== undefined) {
      if (this.#formerLooks === depth) this.#formerLooks = undefined;
      return;
    }
    if (this.#silent.at(-1) === depth) this.#silent.pop();
    if (name === 't') this.#inText = false;
    else if (name === 'p') this.#closeParagraph(this.#paragraphs.pop()!);
    else if (name === 'tc') this.#tables.at(-1)?.closeCell();
    else if (name === 'tr') this.#tables.at(-1)?.closeRow();
    else if (name === 'tbl') this.#closeTable(this.#tables.pop()!);
  }

  #openGone(parent: string | undefined, isOfParagraph: boolean): void {
    const paragraph = this.#paragraphs.at(-1);
    if (parent !== 'rPr') this.#silent.push(this.#path.length);
    else if (paragraph && isOfParagraph) paragraph.isMarkGone = true;
  }

  #openLook(name: string, attributes: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'rFonts' && paragraph)
      paragraph.font = attribute(attributes, 'ascii') ?? attribute(attributes, 'hAnsi') ?? paragraph.font;
    const silent =
      name === 'strike' || name === 'dstrike' ? 'struck' : name === 'vanish' ? 'hidden' : undefined;
    if (silent && !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '')) this.#runSilent = silent;
  }

  #say(content: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#silent.length > 0) return;
    if (this.#runSilent === undefined) paragraph.text += content;
    else if (this.#runSilent === 'struck' && content.trim() !== '') paragraph.struck = true;
  }

  #closeParagraph(paragraph: OpenParagraph): void {
    const table = this.#tables.at(-1);
    if (table?.isRowGone) return;
    const text = clean(this.#handedOn + unicode(paragraph));
    this.#handedOn = '';
    if (paragraph.isMarkGone) {
      this.#handedOn = text === '' ? '' : `${text} `;
      return;
    }
    // A cell may hold nothing but its number; an empty line of a list between paragraphs is nobody's.
    const label = text !== '' || table ? this.#labelOf(paragraph) : '';
    const whole = label === '' ? text : `${label} ${text}`.trim();
    const outer = this.#paragraphs.at(-1);
    if (outer?.depth === paragraph.depth) outer.boxed.push(whole, ...paragraph.boxed);
    else for (const each of [whole, ...paragraph.boxed]) this.#emit(each, paragraph.struck);
  }

  #emit(text: string, struck: boolean): void {
    const table = this.#tables.at(-1);
    if (table) table.say(text, struck);
    else if (text !== '') this.blocks.push(this.#placed(text));
  }

  #placed(text: string): Paragraph {
    return { kind: 'paragraph', text: unwrapped(text), place: `đoạn ${++this.#paragraphCount}` };
  }

  #labelOf({ style, list, level }: OpenParagraph): string {
    const ofStyle = this.#styles.listOf(style);
    const id = list ?? ofStyle?.list;
    if (id === undefined || id === '0') return '';
    const ofList = ofStyle && this.#numbering.levelOfStyle(id, ofStyle.style);
    return this.#numbering.next({ list: id, level: Number(level ?? ofStyle?.level ?? ofList ?? 0) });
  }

  #closeTable(closed: WordTable): void {
    const outer = this.#tables.at(-1);
    if (outer) outer.nest(closed.table);
    else if (closed.table.rows.length > 0) this.blocks.push(closed.table);
  }
}

function newParagraph(depth: number): OpenParagraph {
  return {
    text: '',
    style: undefined,
    list: undefined,
    level: undefined,
    isMarkGone: false,
    font: undefined,
    struck: false,
    boxed: [],
    depth,
  };
}

/** What an element of a run stands for. */
function signOf(name: string, attributes: string): string {
  if (name === 'tab' || name === 'ptab') return ' ';
  if (name === 'br' || name === 'cr')
    return (attribute(attributes, 'type') ?? 'textWrapping') === 'textWrapping' ? '\n' : ' ';
  if (name === 'noBreakHyphen') return '-';
  return name === 'sym' ? MARK : '';
}

/** Text of a font that is older than Unicode, in Unicode. */
function unicode({ text, font }: OpenParagraph): string {
  if (!mayBeLegacy(text)) return text;
  const reading = readLegacy(text, font);
  return typeof reading === 'object' && reading.sure ? reading.text : text;
}
