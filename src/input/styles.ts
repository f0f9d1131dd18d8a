/** The part of a workbook's styles that changes what a cell means: day, percent, the text's encoding, a line through it. */
import type { GridCell } from '../model/grid.ts';
import { type Allowance, attribute, type Handlers, readXml, XmlError } from '../ooxml/xml.ts';
import { isOn } from './richText.ts';

export interface CellStyle {
  format: GridCell['format'];
  font: string | undefined;
  /** A line goes through the text. */
  struck: boolean;
}

/** A font that changes nothing. */
export const PLAIN = { font: undefined, struck: false } as const;

/** Styles by the index that cells carry. @throws XmlError */
export function readStyles(whole: string, allowance?: Allowance): CellStyle[] {
  const xml = usedParts(whole);
  if (xml === '') return [];
  const formats = new Map<number, CellStyle['format']>();
  const fonts: Pick<CellStyle, 'font' | 'struck'>[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  const handlers: Handlers = {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt')
        formats.set(
          Number(attribute(attributes, 'numFmtId')),
          formatOf(-1, attribute(attributes, 'formatCode') ?? ''),
        );
      else if (name === 'font' && parent === 'fonts') fonts.push({ ...PLAIN });
      else if (parent === 'font' && path[1] === 'fonts') {
        const font = fonts.at(-1);
        if (font && (name === 'name' || name === 'rFont')) font.font = attribute(attributes, 'val');
        else if (font && name === 'strike') font.struck = isOn(attributes);
      } else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push({
          format: formats.get(id) ?? formatOf(id, undefined),
          ...(fonts[Number(attribute(attributes, 'fontId') ?? 0)] ?? PLAIN),
        });
      }
    },
    close() {
      path.pop();
    },
  };
  readXml(xml, handlers, allowance);
  return styles;
}

const USED = ['numFmts', 'fonts', 'cellXfs'];

/** Borders, fills and named styles are most of a style sheet and change no meaning. @throws XmlError */
function usedParts(xml: string): string {
  const prefix = /<(\w{0,20}:)?styleSheet[\s>]/.exec(xml)?.[1] ?? '';
  const parts = USED.map((name) => partNamed(xml, prefix + name)).join('');
  return parts === '' ? '' : `<styleSheet>${parts}</styleSheet>`;
}

/** The first element of that name, "" when there is none or nothing in it. */
function partNamed(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<${name}[\\s>]`));
  const inside = start < 0 ? 0 : xml.indexOf('>', start);
  if (start < 0 || xml[inside - 1] === '/') return '';
  const end = xml.indexOf(`</${name}>`, inside);
  if (inside < 0 || end < 0) throw new XmlError(`unclosed ${name}`);
  return `${xml.slice(start, end)}</${name}>`;
}

/** No format of Excel's is longer. */
const LONGEST_FORMAT = 255;

/** What a number format makes of a number. @param id a built-in format, where there is no code of its own */
export function formatOf(id: number, code: string | undefined): CellStyle['format'] {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'date'
      : 'general';
  }
  const bare = code.slice(0, LONGEST_FORMAT).replace(/"[^"]*"|\\.|\[[^\][]*\]|_.|\*./g, '');
  if (/[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#]/i.test(bare))) return 'date';
  return bare.includes('%') ? 'percent' : 'general';
}
