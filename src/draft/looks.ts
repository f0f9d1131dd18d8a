/**
 * What properties say of a run or a paragraph, part by part. Every property counts, also one that is not known here;
 * only what programs say in several ways is brought to one.
 */
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { attributesTold, childrenTold } from './told.ts';

/** A look as its parts; what is not there is as Word has it when nobody says. */
export type Look = ReadonlyMap<string, string>;

export const NO_LOOK: Look = new Map();

/** What is as if nobody had said it. */
export const USUAL: Readonly<Record<string, string>> = {
  jc: 'left',
  left: '0',
  right: '0',
  first: '0',
  before: '0',
  after: '0',
  line: '240',
  lineRule: 'auto',
  outlineLvl: '9',
  textAlignment: 'auto',
  textDirection: 'lrTb',
  sz: '20',
  szCs: '20',
  spacing: '0',
  position: '0',
  kern: '0',
  w: '100',
  color: 'auto',
  effect: 'none',
  em: 'none',
  u: 'none',
  highlight: 'none',
  vertAlign: 'baseline',
  widowControl: '1',
  snapToGrid: '1',
  kinsoku: '1',
  wordWrap: '1',
  overflowPunct: '1',
  autoSpaceDE: '1',
  autoSpaceDN: '1',
  adjustRightInd: '1',
};

/** Properties that are on or off. */
const FLAGS: ReadonlySet<string> = new Set(
  (
    'b bCs i iCs strike dstrike caps smallCaps vanish webHidden specVanish outline shadow emboss imprint rtl cs oMath ' +
    'keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap ' +
    'overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid contextualSpacing ' +
    'mirrorIndents suppressOverlap'
  ).split(' '),
);

/** Which language it is in and whether a program looks for mistakes in it; and what is read elsewhere. */
const SILENT = new Set(['w:lang', 'w:noProof', 'w:pStyle', 'w:rStyle', 'w:rPr', 'w:sectPr']);

/** @param properties `w:rPr` */
export function runLook(properties: Element | undefined): Look {
  if (!properties || properties.children.length === 0) return NO_LOOK;
  const look = new Map<string, string>();
  for (const node of childrenOf(properties)) {
    const part = partOf(node);
    if (SILENT.has(node.name)) continue;
    else if (part === 'shd') look.set(part, fillOf(node.attributes));
    else if (part === 'bdr') look.set(part, lineOf(node));
    else if (part === 'rFonts') fonts(node.attributes, look);
    else look.set(part, lookOf(node, part));
  }
  return look;
}

/** @param properties `w:pPr` @param listLine what a list says that is named by its `w:numPr` */
export function paragraphLook(properties: Element | undefined, listLine: (list: Element) => string): Look {
  if (!properties || properties.children.length === 0) return NO_LOOK;
  const look = new Map<string, string>();
  for (const node of childrenOf(properties)) {
    const { name, attributes } = node;
    const part = partOf(node);
    if (SILENT.has(name)) continue;
    else if (part === 'jc') look.set(part, sideOf(attributes['w:val']));
    else if (part === 'shd') look.set(part, fillOf(attributes));
    else if (part === 'spacing') eachOf(attributes, look);
    else if (part === 'ind') indent(attributes, look);
    else if (part === 'pBdr') for (const side of childrenOf(node)) look.set(partOf(side), lineOf(side));
    else if (part === 'numPr') look.set(part, listLine(node));
    else look.set(part, lookOf(node, part));
  }
  return look;
}

const partOf = ({ name }: Element) => name.replace(/^w:/, '');

function lookOf(node: Element, part: string): string {
  const { attributes, children } = node;
  if (FLAGS.has(part)) return isOn(attributes['w:val'] ?? '') ? '1' : '';
  const value = attributes['w:val'];
  const isPlain = value !== undefined && children.length === 0 && Object.keys(attributes).length === 1;
  return isPlain ? value : `(${attributesTold(node)} ${childrenTold(node)})`;
}

function eachOf(attributes: Record<string, string>, look: Map<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) look.set(name.replace(/^w:/, ''), value);
}

/** Of a font of a theme and a font by name, said together, the first counts. */
function fonts(attributes: Record<string, string>, look: Map<string, string>): void {
  const said = Object.entries(attributes).map(([name, value]) => [name.slice(2), value] as const);
  for (const [name, value] of said) if (!name.endsWith('heme')) look.set(name, value.toLowerCase());
  for (const [name, value] of said)
    if (name.endsWith('heme')) look.set(name.replace(/theme$/i, ''), `theme ${value}`);
}

function indent(attributes: Record<string, string>, look: Map<string, string>): void {
  const {
    'w:start': start,
    'w:end': end,
    'w:left': left = start,
    'w:right': right = end,
    'w:firstLine': first,
    'w:hanging': hanging,
    ...others
  } = attributes;
  if (left !== undefined) look.set('left', left);
  if (right !== undefined) look.set('right', right);
  if (first !== undefined || hanging !== undefined)
    look.set('first', Number(hanging ?? 0) > 0 ? `-${hanging}` : (first ?? '0'));
  eachOf(others, look);
}

/** Names that Word and LibreOffice give the same side. */
const SIDES: Record<string, string> = { start: 'left', end: 'right', begin: 'left' };

export function sideOf(name = 'left'): string {
  return SIDES[name] ?? name;
}

/** A border as it is drawn; "" for none. Black and "automatic" are one ink on white paper. */
export function lineOf({ attributes }: Pick<Element, 'attributes'>): string {
  const {
    'w:val': kind = 'none',
    'w:sz': size = '0',
    'w:color': ink = 'auto',
    'w:space': space = '0',
    ...others
  } = attributes;
  if (kind === 'none' || kind === 'nil') return '';
  const more = Object.entries(others).map(([name, value]) => ` ${name}=${value}`);
  return `${kind}${size} ${ink === 'auto' ? '000000' : ink.toUpperCase()} ${space}${more.sort().join('')}`;
}

/** The fill of a shading and its pattern; "" for none. */
export function fillOf(attributes: Record<string, string>): string {
  const {
    'w:val': pattern = 'clear',
    'w:color': ink = 'auto',
    'w:fill': fill = 'auto',
    ...others
  } = attributes;
  const isPlain = pattern === 'clear' || pattern === 'nil';
  return [
    fill === 'auto' ? '' : fill.toUpperCase(),
    isPlain ? '' : `${pattern} ${ink.toUpperCase()}`,
    ...Object.entries(others).map(([name, value]) => `${name}=${value}`),
  ]
    .filter((part) => part !== '')
    .sort()
    .join(' ');
}

/** Whether a property that is there is on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** The `w:val` of a child element. */
export function said(parent: Element, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** Whether a property that is on or off is there and on. */
export function isSaid(properties: Element | undefined, name: string): boolean {
  const found = properties && childOf(properties, name);
  return found !== undefined && isOn(found.attributes['w:val'] ?? '');
}
