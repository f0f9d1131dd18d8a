/** Comments as they are read: who says what, how it looks, what they are about is in the text. */
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
import { asWritten, type Rules, told } from './told.ts';

/** What a comment says, with its author. */
export function commentLine(comment: Element): string {
  const { 'w:author': author, 'w:initials': initials = '' } = comment.attributes;
  const said = [...descendants(comment, 'w:p')].map(paragraphLine);
  return `comment ${author} ${initials}: ${said.join('\n')}`;
}

function paragraphLine(paragraph: Element): string {
  let look = '';
  return childrenOf(paragraph)
    .map((node) => {
      if (node.name !== 'w:r') return SILENT.has(node.name) ? '' : told(node, RULES);
      const properties = childOf(node, 'w:rPr');
      const text = childrenOf(node).map(wordsOf).join('');
      const next = properties ? told(properties, RULES) : '';
      const isAnother = text !== '' && next !== look;
      if (isAnother) look = next;
      return isAnother ? `⟨${next}⟩${text}` : text;
    })
    .join('');
}

function wordsOf(node: Element): string {
  if (node.name === 'w:t') return node.children.join('');
  return SILENT.has(node.name) ? '' : asWritten(node);
}

/** Where a program looks for mistakes, where it was left, and the sign of the comment itself. */
const SILENT = new Set([
  'w:rPr',
  'w:lang',
  'w:noProof',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:annotationRef',
]);

/** The letters in which LibreOffice writes every comment. */
const USUAL: Record<string, readonly string[]> = { 'w:sz': ['20'], 'w:szCs': ['20', '24'] };
const USUAL_FONT = 'Liberation Serif';

const RULES: Rules = {
  isSilent: ({ name, attributes }) =>
    name === 'w:rFonts'
      ? attributes['w:ascii'] === USUAL_FONT && attributes['w:hAnsi'] === USUAL_FONT
      : name === 'w:lang' || name === 'w:noProof' || !!USUAL[name]?.includes(attributes['w:val'] ?? ''),
  valueOf: (_, __, value) => value,
  isHolder: ({ name }) => name === 'w:rPr' || name === 'w:pPr',
};
