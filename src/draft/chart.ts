/** A chart as it is read: its figures and words, how they are drawn, in which colours and letters. */
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';

/** Elements that say one thing each. */
const VALUES = new Set([
  'c:barDir',
  'c:grouping',
  'c:gapWidth',
  'c:overlap',
  'c:orientation',
  'c:delete',
  'c:legendPos',
  'c:dLblPos',
  'c:showVal',
  'c:showCatName',
  'c:showSerName',
  'c:showPercent',
]);

const WORDS = new Set(['c:v', 'a:t']);

/** What every series, axis and legend says again for itself. */
const UNHEARD: Record<string, (parent: Element) => boolean> = {
  'c:dLbls': ({ name }) => name !== 'c:ser',
  'c:txPr': ({ name }) => name === 'c:chartSpace',
};

/** The line of a chart. @param root of its part */
export function chartLine(root: Element): string {
  return chartWords(root).join(' | ');
}

function chartWords(node: Element): string[] {
  return childrenOf(node).flatMap((child): string[] => {
    const { name, attributes, children } = child;
    if (UNHEARD[name]?.(node)) return [];
    if (VALUES.has(name)) return [`${name} ${attributes.val}`];
    if (WORDS.has(name)) return [children.join('')];
    if (name === 'a:defRPr' || name === 'a:rPr') return [lettersOf(child)];
    if (name === 'c:spPr') return node.name === 'c:ser' ? [`fill ${inkOf(child)}`] : [];
    return [...(/Chart$/.test(name) ? [name] : []), ...chartWords(child)];
  });
}

function lettersOf(properties: Element): string {
  const { sz = '', b = '0', i = '0', u = 'none' } = properties.attributes;
  const font = childOf(properties, 'a:latin')?.attributes.typeface ?? '';
  return `letters ${sz} ${b} ${i} ${u} ${font} ${inkOf(properties)}`;
}

function inkOf(parent: Element): string {
  const fill = childOf(parent, 'a:solidFill');
  return ((fill && childOf(fill, 'a:srgbClr')?.attributes.val) ?? '').toUpperCase();
}
