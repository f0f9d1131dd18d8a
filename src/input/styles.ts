/** The part of a workbook's styles that changes what a number means (day, percent) or how text is encoded. */
import type { GridCell } from '../model/grid.ts';
import { readXml } from '../ooxml/xml.ts';

export interface CellStyle {
  format: GridCell['format'];
  font: string | undefined;
}

/** Styles by the index that cells carry. */
export function readStyles(whole: string): CellStyle[] {
  const xml = usedParts(whole);
  if (xml === '') return [];
  const codes = new Map<number, string>();
  const fonts: (string | undefined)[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  readXml(xml, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'font' && parent === 'fonts') fonts.push(undefined);
      else if ((name === 'name' || name === 'rFont') && parent === 'font' && path[1] === 'fonts')
        fonts[fonts.length - 1] = attributes.val;
      else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push({ format: formatOf(id, codes.get(id)), font: fonts[Number(attributes.fontId ?? 0)] });
      }
    },
    close() {
      path.pop();
    },
  });
  return styles;
}

/** Borders, fills and named styles are most of a style sheet and change no meaning. */
function usedParts(xml: string): string {
  const parts = xml.match(/<((?:\w+:)?(?:numFmts|fonts|cellXfs))[\s>][\s\S]*?<\/\1>/g) ?? [];
  return parts.length === 0 ? '' : `<styleSheet>${parts.join('')}</styleSheet>`;
}

/** What a number format makes of a number. @param id a built-in format, where there is no code of its own */
export function formatOf(id: number, code: string | undefined): CellStyle['format'] {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? 'date'
      : 'general';
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#]/i.test(bare))) return 'date';
  return bare.includes('%') ? 'percent' : 'general';
}
