/** A chart as it is read: all that it says, but for what LibreOffice and Word write anew of every chart that they save. */
import { childOf, type Element } from '../ooxml/xml.ts';
import { type Rules, told } from './told.ts';

/** The line of a chart. @param root of its part */
export function chartLine(root: Element): string {
  return told(root, RULES);
}

/** Ids; references into the workbook behind it, which counts itself; what Word asks of itself. */
const SILENT = new Set([
  'c:date1904',
  'c:lang',
  'c:f',
  'c:axId',
  'c:crossAx',
  'c:externalData',
  'a:lstStyle',
  'a:endParaRPr',
  'a:spAutoFit',
  'c14:style',
  'c:style',
  'c16:uniqueId',
  'c16r3:dataDisplayOptions16',
]);

/** Say nothing but what is in them. */
const HOLDERS = new Set([
  'c:layout',
  'c:spPr',
  'c:txPr',
  'c:dLbls',
  'c:extLst',
  'c:ext',
  'a:p',
  'a:pPr',
  'a:defRPr',
  'a:effectLst',
  'a:bodyPr',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
]);

/** Values of `val` that say what holds where nobody says it. */
const USUAL: Record<string, readonly string[]> = {
  'c:showLegendKey': ['0'],
  'c:showVal': ['0'],
  'c:showCatName': ['0'],
  'c:showSerName': ['0'],
  'c:showPercent': ['0'],
  'c:showBubbleSize': ['0'],
  'c:showLeaderLines': ['0', '1'],
  'c15:showLeaderLines': ['0', '1'],
  'c:crosses': ['autoZero'],
  'c:roundedCorners': ['0'],
  'c:axPos': ['l', 'b'],
};

/** What nobody fills unless somebody says with what. */
const UNFILLED = new Set(['c:dLbls', 'c:catAx', 'c:valAx']);

/** Attributes that say nothing with one of these values; with none of them: with any. */
const USUAL_ATTRIBUTES: Record<string, readonly string[]> = {
  b: ['0'],
  i: ['0'],
  u: ['none'],
  strike: ['noStrike'],
  kern: ['1200', '0'],
  baseline: ['0'],
  spc: ['-1', '0'],
  lang: [],
  cap: ['flat'],
  cmpd: ['sng'],
  algn: ['ctr'],
  uri: [],
  Requires: [],
  rot: ['0', '-60000000'],
  spcFirstLastPara: ['1'],
  vertOverflow: ['ellipsis'],
  vert: ['horz'],
  wrap: ['square'],
  anchor: ['ctr'],
  anchorCtr: ['1'],
  lIns: ['38100'],
  tIns: ['19050'],
  rIns: ['38100'],
  bIns: ['19050'],
};

/** The grey of our axes, as the theme has it and as it is (a theme that is another counts itself). */
const [GREY_OF_THEME, GREY] = [
  'a:schemeClr val=tx1{a:lumMod val=15000 a:lumOff val=85000}',
  'a:srgbClr val=D9D9D9',
];

const RULES: Rules = {
  isSilent(node, parent, around) {
    const { name, attributes } = node;
    if (SILENT.has(name) || USUAL[name]?.includes(attributes.val ?? '')) return true;
    if (name === 'c:separator') return node.children.join('') === '; ';
    if (name === 'a:ln') return childOf(node, 'a:noFill') !== undefined;
    if (name === 'a:noFill') return around !== undefined && UNFILLED.has(around.name);
    if (name === 'a:ea') return attributes.typeface === '+mn-ea';
    if (name === 'a:cs') return attributes.typeface === childOf(parent, 'a:latin')?.attributes.typeface;
    if (name === 'c:numFmt') return isUsualFormat(node, parent);
    return false;
  },
  valueOf({ name: element }, name, value) {
    const usual = USUAL_ATTRIBUTES[name];
    if (usual && (usual.length === 0 || usual.includes(value))) return undefined;
    if (element === 'a:ln' && name === 'w') return String(Math.round(Number(value) / HUNDREDTH));
    if (element === 'a:srgbClr') return value.toUpperCase();
    return name === 'formatCode' ? value.replaceAll('""', '') : value;
  },
  isHolder: ({ name }) => HOLDERS.has(name),
  instead: (line) => (line === GREY_OF_THEME ? GREY : line),
};

/** Of a millimetre, in EMU: LibreOffice rounds lines to it. */
const HUNDREDTH = 360;

/** Of an axis with words, or one that is not drawn. */
function isUsualFormat({ attributes }: Element, axis: Element): boolean {
  const isHidden = childOf(axis, 'c:delete')?.attributes.val === '1';
  const formats = axis.name === 'c:catAx' ? ['General'] : isHidden ? ['General', '#,##0'] : [];
  return formats.includes(attributes.formatCode ?? '');
}
