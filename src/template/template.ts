/** A .docx template opened: its package, and the parts that hold text as trees. */
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import { childrenOf, type Element, parseXml } from '../ooxml/xml.ts';
import { fold } from '../text/fold.ts';
import { textOf } from './tags.ts';

/** Name of the character style of gaps, as Word shows it. */
const GAP_STYLE_NAME = 'Chỗ thiếu';

export interface Template {
  archive: Archive;
  /** Parts with placeholders, by name, in the order of the package. */
  texts: Map<string, Element>;
  /** Id of the style that gaps are shown in; undefined when the template has none of that name. */
  gapStyle: string | undefined;
}

/** The part with the document's text. */
export const MAIN = 'word/document.xml';

const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;

/**
 * Opens a template.
 * @throws ArchiveError, XmlError when it is no readable .docx
 */
export function openTemplate(bytes: Buffer): Template {
  const archive = new Archive(bytes);
  if (!archive.has(MAIN)) throw new ArchiveError('damaged');
  const names = archive.names.filter((name) => TEXT_PARTS.test(name));
  // A part without a brace has no placeholder, in whatever runs it may be cut: it is passed on as it is.
  const texts = names.flatMap((name): [string, Element][] => {
    const xml = archive.readText(name)!;
    return xml.includes('{') ? [[name, parseXml(xml)]] : [];
  });
  for (const [, root] of texts) fixWhatStays(root);
  return { archive, texts: new Map(texts), gapStyle: gapStyleOf(archive.readText('word/styles.xml') ?? '') };
}

/** Found by its name: a program that saves the template again may give it another id. */
function gapStyleOf(styles: string): string | undefined {
  for (const [, id, style] of styles.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g,
  )) {
    const name = /<w:name w:val="([^"]*)"/.exec(style!)?.[1];
    if (name !== undefined && fold(name) === fold(GAP_STYLE_NAME)) return id;
  }
  return undefined;
}

/** Marks what no placeholder can change: looks, and all that holds no paragraph with a tag in it. */
function fixWhatStays(node: Element): boolean {
  let fixed = node.name !== 'w:p' || !textOf(node).includes('{{');
  for (const child of childrenOf(node)) {
    // Inside a paragraph with a tag any run may be rebuilt; its looks are only ever copied.
    if (!fixWhatStays(child)) fixed = false;
  }
  if (!fixed && node.name === 'w:p') unfixRuns(node);
  node.fixed = fixed || node.name.endsWith('Pr');
  return node.fixed;
}

function unfixRuns(node: Element): void {
  for (const child of childrenOf(node)) {
    if (child.name.endsWith('Pr') || child.name === 'w:p') continue;
    child.fixed = false;
    unfixRuns(child);
  }
}
