/**
 * What a person reads in a document: its words and how they look, tables, pictures, comments, paper, properties. Two
 * packages with the same reading are the same document to whoever opens them, though another program may have written
 * the one: LibreOffice and Word change every part of a document that they save, and nothing of what is read in it.
 * What is not understood for certain counts as it is written: such a document is never the same after that.
 */
import { sha256Of } from '../ooxml/digest.ts';
import { isOfStamp } from '../ooxml/stamp.ts';
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { Cascade } from './cascade.ts';
import { commentLine } from './comments.ts';
import { Lines } from './lines.ts';
import { isOn } from './looks.ts';
import type { Parts } from './parts.ts';
import { asWritten, told } from './told.ts';

/** Twips by which LibreOffice moves the edge of a column that nobody touched; a pixel of a screen is 15. */
const MOVED = 12;

/** The reading of a package in one word; undefined for one that cannot be read. */
export function readingOf(parts: Parts): string | undefined {
  const lines = readingLines(parts);
  return lines && `${sha256Of(lines.text.join('\n'))}:${lines.widths.join(',')}`;
}

/** Whether two readings are of one document. */
export function isSameReading(one: string, other: string): boolean {
  const [[text, widths = ''], [otherText, otherWidths = '']] = [one.split(':'), other.split(':')];
  if (text !== otherText) return false;
  const [mine, theirs] = [widths.split(','), otherWidths.split(',')];
  return (
    mine.length === theirs.length &&
    mine.every((width, at) => Math.abs(Number(width) - Number(theirs[at])) <= MOVED)
  );
}

/** What is read, line by line, and the widths of the columns. */
export function readingLines(parts: Parts): { text: string[]; widths: number[] } | undefined {
  const root = parts.tree('word/document.xml');
  const body = root && childOf(root, 'w:body');
  if (!body) return undefined;
  const lines = new Lines(parts, new Cascade(parts), 'word/document.xml');
  lines.body(body);
  lines.text.push(...childrenOf(root, 'w:background').map(asWritten));
  return {
    text: [
      ...lines.text,
      ...commentLines(parts),
      ...noteLines(parts),
      ...settingLines(parts),
      ...themeLines(parts),
      ...propertyLines(parts),
    ],
    widths: lines.widths,
  };
}

/** Who says what beside the text, and how many of them are settled. */
function commentLines(parts: Parts): string[] {
  const told = childrenIn(parts, 'word/commentsExtended.xml');
  const settled = told.filter(({ attributes }) => isOn(attributes['w15:done'] ?? '0'));
  return [...childrenIn(parts, 'word/comments.xml').map(commentLine), `settled ${settled.length}`];
}

/** Notes at the foot of a page or the end, but for the lines that Word draws above them. */
function noteLines(parts: Parts): string[] {
  return ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) =>
    childrenIn(parts, name)
      .filter(({ attributes }) => attributes['w:type'] === undefined)
      .map(asWritten),
  );
}

/**
 * Settings that programs write anew, or that say how a program shows a document and not what is in it. (Whether words
 * are hyphenated counts with each paragraph, a background with the page.)
 */
const SILENT_SETTINGS = new Set(
  (
    'zoom view proofState rsids compat themeFontLang clrSchemeMapping decimalSymbol listSeparator shapeDefaults ' +
    'hdrShapeDefaults characterSpacingControl footnotePr endnotePr hideSpellingErrors hideGrammaticalErrors ' +
    'activeWritingStyle stylePaneFormatFilter stylePaneSortMethod displayBackgroundShape autoHyphenation ' +
    'doNotDisplayPageBoundaries removePersonalInformation savePreviewPicture attachedTemplate'
  )
    .split(' ')
    .map((name) => `w:${name}`)
    .concat('m:mathPr', 'w14:docId', 'w15:docId', 'w15:chartTrackingRefBased', 'w16cid:durableId'),
);

/** What a person says of the document as a whole. */
function settingLines(parts: Parts): string[] {
  return childrenIn(parts, 'word/settings.xml')
    .filter(({ name, attributes }) => !SILENT_SETTINGS.has(name) && isOn(attributes['w:val'] ?? ''))
    .map((setting) => told(setting))
    .sort();
}

/** Colours and fonts that a document names by what they are for. */
function themeLines(parts: Parts): string[] {
  const root = parts.tree('word/theme/theme1.xml');
  const elements = root && childOf(root, 'a:themeElements');
  return ['a:clrScheme', 'a:fontScheme'].flatMap((name) =>
    elements ? childrenOf(elements, name).map(asWritten) : [],
  );
}

/** When and by whom a document was saved, and how often. */
const SILENT_PROPERTIES = new Set([
  'dcterms:created',
  'dcterms:modified',
  'cp:lastModifiedBy',
  'cp:revision',
  'cp:lastPrinted',
  'cp:version',
  'dc:language',
]);

/** Of what programs count and note of a document, what a person writes. */
const TOLD_NOTES = ['Manager', 'Company', 'HyperlinkBase'];

function propertyLines(parts: Parts): string[] {
  return [
    ...childrenIn(parts, 'docProps/core.xml')
      .filter(({ name, children }) => !SILENT_PROPERTIES.has(name) && children.length > 0)
      .map(({ name, children }) => `${name}: ${children.join('')}`),
    ...childrenIn(parts, 'docProps/app.xml')
      .filter(({ name, children }) => TOLD_NOTES.includes(name) && children.length > 0)
      .map((note) => `${note.name}: ${wordsOf(note)}`),
    ...childrenIn(parts, 'docProps/custom.xml')
      .filter((property) => !isOfStamp(property))
      .map((property) => `${property.attributes.name}: ${wordsOf(property)}`),
  ].sort();
}

function childrenIn(parts: Parts, name: string): Element[] {
  const root = parts.tree(name);
  return root ? childrenOf(root) : [];
}

function wordsOf(node: Element): string {
  return node.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
