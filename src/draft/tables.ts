/** How a table, its rows and its cells look, but for the lines they draw. */
import { rememberByObject } from '../model/remember.ts';
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import type { Cascade } from './cascade.ts';
import { fillOf, isSaid, said, sideOf } from './looks.ts';
import { childrenTold, type Rules, told } from './told.ts';

/** Twips by which a cell may be narrower or wider than its columns: programs round. */
const ROUNDED = 12;

/** What is read on its own. */
const SILENT = new Set([
  'w:tblStyle',
  'w:tblBorders',
  'w:tblCellMar',
  'w:jc',
  'w:gridSpan',
  'w:vMerge',
  'w:tcBorders',
  'w:tcW',
  'w:shd',
  'w:cantSplit',
  'w:tblHeader',
]);

/** Values that say what holds where nobody says it. A look of a style asks nothing where there is no style. */
const USUAL: Record<string, readonly string[]> = {
  'w:tblInd w:w': ['0'],
  'w:tblInd w:type': ['dxa'],
  'w:vAlign w:val': ['top'],
  'w:textDirection w:val': ['lrTb'],
  'w:trHeight w:hRule': ['auto'],
};

const RULES: Rules = {
  isSilent: ({ name, attributes }, parent) =>
    SILENT.has(name) || (name === 'w:tblLook' && !childOf(parent, 'w:tblStyle') && isPlainLook(attributes)),
  valueOf: ({ name: element }, name, value) =>
    USUAL[`${element} ${name}`]?.includes(value) ? undefined : value,
  isHolder: ({ name }) =>
    /^w:(tbl|tr|tc)Pr$/.test(name) || `${name} w:w` in USUAL || `${name} w:val` in USUAL,
};

/** What Word writes to a table without a style of its own. */
function isPlainLook({ 'w:val': value = '' }: Record<string, string>): boolean {
  return value === '0000' || value === '04A0';
}

/** @param properties `w:tblPr` */
export function tableLine(properties: Element | undefined, cascade: Cascade): string {
  return [
    'table',
    sideOf(properties && said(properties, 'w:jc')),
    cascade.table(properties && said(properties, 'w:tblStyle')),
    marginsOf(properties),
    properties ? told(properties, RULES) : '',
  ].join(' ');
}

/** Between the lines of a table and its text, in twips; what a program does not say is as Word has it. */
function marginsOf(properties: Element | undefined): string {
  const margins = properties && childOf(properties, 'w:tblCellMar');
  const of = (usual: string, ...sides: string[]) =>
    sides.flatMap((side) => (margins && childOf(margins, `w:${side}`)?.attributes['w:w']) ?? []).at(0) ??
    usual;
  return [of('0', 'top'), of('0', 'bottom'), of('108', 'left', 'start'), of('108', 'right', 'end')].join();
}

/** @param row `w:tr` */
export function rowLine(row: Element): string {
  const properties = childOf(row, 'w:trPr');
  return [
    properties ? saidOfRow(properties) : 'row false false  ',
    ...childrenOf(row, 'w:tblPrEx').map((each) => childrenTold(each)),
  ].join(' ');
}

/** Rows of a table share their properties in a filled template, as cells do. */
const saidOfRow = rememberByObject((properties: Element): string =>
  [
    'row',
    isSaid(properties, 'w:tblHeader'),
    isSaid(properties, 'w:cantSplit'),
    said(properties, 'w:jc') === undefined ? '' : sideOf(said(properties, 'w:jc')),
    told(properties, RULES),
  ].join(' '),
);

/** @param properties `w:tcPr` @param columns width of the columns that the cell takes, in twips */
export function cellLook(properties: Element | undefined, columns: number): string {
  if (!properties) return '';
  const { width = String(columns), unit, own } = saidOfCell(properties);
  const isAsColumns = unit === 'dxa' && Math.abs(Number(width) - columns) <= ROUNDED;
  return isAsColumns ? own : `${width} ${unit} ${own}`;
}

const saidOfCell = rememberByObject((properties: Element) => {
  const { 'w:w': width, 'w:type': unit = 'dxa' } = childOf(properties, 'w:tcW')?.attributes ?? {};
  const back = childOf(properties, 'w:shd');
  const own = `${back ? fillOf(back.attributes) : ''} ${told(properties, RULES)}`.trim();
  return { width, unit, own };
});
