/** The looks of the plan's workbook: white is for words of the plan, blue for answers, grey is told and not read. */
import { BORDER_SIDES, FONT } from '../ooxml/spreadsheet/looks.ts';
import { MAIN } from '../ooxml/spreadsheet/namespaces.ts';
import { DECLARATION } from '../ooxml/xml.ts';

const FILLS = {
  header: 'FFD9E2EC',
  answer: 'FFEAF3FB',
  output: 'FFF2F2F2',
  must: 'FFFFD9D6',
  look: 'FFFFF3BF',
};
const FONTS = {
  plain: '<sz val="12"/>',
  title: '<b/><sz val="14"/>',
  header: '<b/><sz val="12"/>',
  told: '<i/><sz val="12"/><color rgb="FF595959"/>',
  link: '<u/><sz val="12"/><color rgb="FF0563C1"/>',
};

interface Look {
  font: keyof typeof FONTS;
  fill?: keyof typeof FILLS;
  bordered?: false;
  /** Not text: a title, which runs on over the cells beside it. */
  runsOn?: true;
  centred?: true;
}

const LOOKS = {
  plain: { font: 'plain', bordered: false, runsOn: true },
  title: { font: 'title', bordered: false, runsOn: true },
  guide: { font: 'told', bordered: false, runsOn: true },
  /** Of cells below a table, for rows that a person adds. */
  added: { font: 'plain', bordered: false },
  header: { font: 'header', fill: 'header', centred: true },
  open: { font: 'plain' },
  answer: { font: 'plain', fill: 'answer' },
  output: { font: 'told', fill: 'output' },
  hidden: { font: 'told', fill: 'output' },
  must: { font: 'plain', fill: 'must' },
  look: { font: 'plain', fill: 'look' },
  mustLink: { font: 'link', fill: 'must' },
  lookLink: { font: 'link', fill: 'look' },
} as const satisfies Record<string, Look>;

export type BookLook = keyof typeof LOOKS;

/** Numbers of the looks in {@link BOOK_STYLES}. */
export const BOOK_LOOK = Object.fromEntries(Object.keys(LOOKS).map((name, index) => [name, index])) as Record<
  BookLook,
  number
>;

function formatOf({ font, fill, bordered, runsOn, centred }: Look): string {
  const fontId = Object.keys(FONTS).indexOf(font);
  // Two fills stand first in every workbook.
  const fillId = fill === undefined ? 0 : Object.keys(FILLS).indexOf(fill) + 2;
  const borderId = bordered === false ? 0 : 1;
  const numFmtId = runsOn ? 0 : 49;
  const alignment = runsOn
    ? '<alignment vertical="center"/>'
    : `<alignment ${centred ? 'horizontal="center" vertical="center"' : 'vertical="top"'} wrapText="1"/>`;
  return `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
const list = (name: string, items: string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** Every cell of a table is text: Excel makes a date of "6/2025" and 1.1 of "1.10". */
export const BOOK_STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}">${[
  list(
    'fonts',
    Object.values(FONTS).map((font) => `<font>${font}${FONT}</font>`),
  ),
  list('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...Object.values(FILLS).map(solid),
  ]),
  list('borders', [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${BORDER_SIDES}<diagonal/></border>`,
  ]),
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  list('cellXfs', Object.values(LOOKS).map(formatOf)),
].join('')}</styleSheet>`;
