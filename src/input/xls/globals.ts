/** What an .xls says before its worksheets: their list, and what their cells point at. */
import { isAscii } from 'node:buffer';
import { decoded, latinText } from '../../ooxml/encoding.ts';
import { type Budget, MOST_SHEETS, TooMuch } from '../budget.ts';
import { EncodingJudge } from '../encodings.ts';
import { type CellStyle, formatOf, PLAIN } from '../styles.ts';
import { KIND, type Record, RecordError, type Text, TextReader } from './records.ts';

/** A font as far as it changes what a text says. */
export type Font = Pick<CellStyle, 'font' | 'struck'>;

/** What all worksheets of a workbook share. */
export interface Globals {
  /** Texts are Unicode, as from Excel 97 on. */
  unicode: boolean;
  date1904: boolean;
  strings: Text[];
  styles: CellStyle[];
  fonts: Font[];
  encodings: EncodingJudge;
  budget: Budget;
  /** A text of the record from that byte on; before it the number of its letters, in one byte or two. */
  textIn(record: Record, at: number, wide: boolean): Text;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  start: number;
}

/** More worksheets, and texts of the workbook's own table, than any office's workbook has. */
const MOST_STRINGS = 1_000_000;

/** The first part of the stream, before the worksheets. */
export class GlobalsReader {
  readonly sheets: SheetEntry[] = [];
  /** Whether the version is one that is read. */
  known = false;
  #unicode = true;
  #date1904 = false;
  #codePage = 1252;
  readonly #budget: Budget;
  readonly #strings: Text[] = [];
  readonly #formats = new Map<number, CellStyle['format']>();
  readonly #fonts: Font[] = [];
  readonly #styles: { font: number; format: number }[] = [];

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  take(record: Record): void {
    const [data] = record.parts;
    switch (record.kind) {
      case KIND.begin:
        this.#unicode = data.readUInt16LE(0) === 0x0600;
        this.known = this.#unicode || data.readUInt16LE(0) === 0x0500;
        break;
      case KIND.codePage:
        this.#codePage = data.readUInt16LE(0);
        break;
      case KIND.date1904:
        this.#date1904 = data.readUInt16LE(0) === 1;
        break;
      case KIND.font:
        this.#fonts.push({
          font: this.#textIn(record, 14, false).text,
          struck: (data.readUInt16LE(2) & 8) !== 0,
        });
        break;
      case KIND.format:
        this.#formats.set(data.readUInt16LE(0), formatOf(-1, this.#formatIn(record)));
        break;
      case KIND.style:
        this.#styles.push({ font: data.readUInt16LE(0), format: data.readUInt16LE(2) });
        break;
      case KIND.sheet:
        this.#addSheet(record);
        break;
      case KIND.strings:
        this.#readStrings(record);
    }
  }

  globals(): Globals {
    // The fifth font is never stored: numbers from 4 on are one too high.
    const fonts = [...this.#fonts.slice(0, 4), PLAIN, ...this.#fonts.slice(4)];
    return {
      unicode: this.#unicode,
      date1904: this.#date1904,
      strings: this.#strings,
      fonts,
      styles: this.#styles.map(({ font, format }) => ({
        format: this.#formats.get(format) ?? formatOf(format, undefined),
        ...(fonts[font] ?? PLAIN),
      })),
      encodings: new EncodingJudge(),
      budget: this.#budget,
      textIn: (record, at, wide) => this.#textIn(record, at, wide),
    };
  }

  #addSheet(record: Record): void {
    const [data] = record.parts;
    const [start, visibility, kind] = [data.readUInt32LE(0), data[4]! & 3, data[5]];
    // Charts, macros and modules are no worksheets.
    if (kind === 0)
      this.sheets.push({ name: this.#textIn(record, 6, false).text, hidden: visibility !== 0, start });
    if (this.sheets.length > MOST_SHEETS) throw new TooMuch();
  }

  #readStrings(record: Record): void {
    const count = record.parts[0].readUInt32LE(4);
    if (count > MOST_STRINGS) throw new TooMuch();
    const reader = new TextReader(record, 8);
    // Some writers promise more than they give; a cell that shows one of those is damaged.
    for (let index = 0; index < count && !reader.atEnd; index++) this.#strings.push(reader.read(true, true));
  }

  /** All of the record after its head: some writers count one letter too many. */
  #formatIn(record: Record): string {
    const [data] = record.parts;
    return this.#unicode
      ? data.toString(data.readUInt8(4) & 1 ? 'utf16le' : 'latin1', 5)
      : this.#textIn(record, 2, false).text;
  }

  #textIn(record: Record, at: number, wide: boolean): Text {
    if (this.#unicode) return new TextReader(record, at).read(wide);
    const [data] = record.parts;
    const [start, length] = wide ? [at + 2, data.readUInt16LE(at)] : [at + 1, data.readUInt8(at)];
    const bytes = data.subarray(start, start + length);
    return { text: textOfPage(bytes, this.#codePage) };
  }
}

/** @throws RecordError where the letters of the page are not known, or the bytes are none of it */
function textOfPage(bytes: Buffer, page: number): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (WESTERN.has(page)) return latinText(bytes);
  const text = page in CODE_PAGES ? decoded(bytes, CODE_PAGES[page]!) : undefined;
  if (text === undefined) throw new RecordError(`code page ${page}`);
  return text;
}

const WESTERN = new Set([0, 1252, 28591, 32769]);

/** Code pages of Windows other than the Western one, by the names that decoders know. */
const CODE_PAGES: { [page: number]: string } = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  32768: 'macintosh',
};
