/** What `docx` leaves to mend: its clock, its unused blue styles, the blank paragraph that ends a section. */
import { Archive, packArchive } from '../../src/ooxml/archive.ts';
import {
  childOf,
  childrenOf,
  descendants,
  type Element,
  element,
  parseXml,
  writeXml,
} from '../../src/ooxml/xml.ts';

/** The last two are named by the separators of foot- and endnotes. */
const OURS = /^(Normal|ChoThieu|FootnoteReference|EndnoteReference)$/;

/** @param styles paragraph styles that we defined; all others that `docx` brings go. */
export function finish(bytes: Buffer, styles: string[]): Buffer {
  const archive = new Archive(bytes);
  const mend: Record<string, (root: Element) => void> = {
    'word/document.xml': lowerSectionEnds,
    'word/styles.xml': (root) => keepStyles(root, styles),
    'docProps/core.xml': stopClock,
  };
  const names = archive.names.sort((a, b) => rank(a) - rank(b));
  const ids = new Map<string, string>();
  return packArchive(
    names.map((name) => {
      if (!/\.(xml|rels)$/.test(name)) return [name, stopZipClock(archive.read(name)!)];
      const root = parseXml(archive.readText(name)!);
      mend[name]?.(root);
      if (name.startsWith('word/charts/')) speakVietnamese(root);
      return [name, steadyIds(writeXml(root), ids)];
    }),
  );
}

/** A chart writes its numbers in its own language: 61,11. */
function speakVietnamese(root: Element): void {
  const lang = childOf(root, 'c:lang');
  if (lang) lang.attributes.val = 'vi-VN';
  for (const name of ['a:endParaRPr', 'a:defRPr'])
    for (const text of descendants(root, name)) text.attributes.lang = 'vi-VN';
}

/** `docx` names the relations of charts at random. */
function steadyIds(xml: string, ids: Map<string, string>): string {
  return xml.replace(/rId[\w-]{15,}/g, (id) => {
    if (!ids.has(id)) ids.set(id, `rIdBieuDo${ids.size + 1}`);
    return ids.get(id)!;
  });
}

/** The sample workbook behind a chart, packed again without the time of day. */
function stopZipClock(bytes: Buffer): Buffer {
  const archive = new Archive(bytes);
  return packArchive(archive.names.map((name) => [name, archive.read(name)!]));
}

/** Readers that sniff expect the list of types first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

/** After a table a blank line at 14 pt could push an empty page out. */
function lowerSectionEnds(root: Element): void {
  for (const paragraph of descendants(root, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    if (properties && childOf(properties, 'w:sectPr') && !childOf(properties, 'w:pStyle'))
      properties.children.unshift(element('w:pStyle', { 'w:val': 'NgatPhan' }));
  }
}

function keepStyles(root: Element, ids: string[]): void {
  const wanted = (style: Element) => {
    const id = style.attributes['w:styleId'] ?? '';
    return OURS.test(id) || ids.includes(id);
  };
  const kept = childrenOf(root, 'w:style').filter(wanted);
  const normal = element('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
    element('w:name', { 'w:val': 'Normal' }),
    element('w:qFormat'),
  ]);
  const others = childrenOf(root).filter((child) => child.name !== 'w:style');
  root.children = [...others, normal, ...kept.filter((style) => style.attributes['w:styleId'] !== 'Normal')];
}

/** The same script gives the same bytes on every day. */
function stopClock(root: Element): void {
  for (const child of childrenOf(root))
    if (child.name.startsWith('dcterms:')) child.children = ['2026-01-01T00:00:00Z'];
}
