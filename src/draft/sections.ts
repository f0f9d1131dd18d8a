/** The sections of a document: paper, margins, page numbers, what stands over and under each page. */
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { asWritten } from './drawing.ts';
import type { Parts } from './parts.ts';

export interface Section {
  paper: string;
  /** Its first page has a header of its own. */
  titled: boolean;
  /** Lines of headers and footers by what they are: "w:headerReference default". */
  headers: Map<string, string[]>;
}

/** @param headers which headers and footers it has: only those give the distance to the edge a meaning */
export function paperLine(node: Element, headers: string[]): string {
  const of = (name: string) => childOf(node, name)?.attributes ?? {};
  const { 'w:w': width, 'w:h': height, 'w:orient': orient = 'portrait' } = of('w:pgSz');
  const margins = of('w:pgMar');
  const edges = ['header', 'footer'].filter((edge) => headers.some((header) => header.includes(edge)));
  const { 'w:start': start = '', 'w:fmt': format = 'decimal' } = of('w:pgNumType');
  const { 'w:num': columns = '1' } = of('w:cols');
  const { 'w:val': kind = 'nextPage' } = of('w:type');
  return [
    `${width}×${height} ${orient}`,
    ['top', 'right', 'bottom', 'left', ...edges].map((edge) => margins[`w:${edge}`] ?? 0).join(),
    `${start} ${format} ${columns} ${kind}`,
    ...childrenOf(node)
      .filter(({ name }) => name === 'w:pgBorders' || name === 'w:lnNumType')
      .map(asWritten),
  ].join(' ');
}

const [USUAL, FIRST] = ['w:headerReference default', 'w:headerReference first'];

/** The lines of all sections. */
export function sectionLines(sections: Section[], parts: Parts): string[] {
  const told = isOfLibreOffice(parts)
    ? sections.map((section) => withUsualHeader(section, sections))
    : sections;
  return told.flatMap(({ paper, titled, headers }) => [
    `section ${paper} ${titled}`,
    ...[...headers].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, lines]) => [kind, ...lines]),
  ]);
}

/**
 * Of a section that is one page long LibreOffice keeps the header of the first page alone, as the only one. Where
 * that is empty, the one that it dropped is taken to be as in the other sections; if it was not, nothing is the same.
 */
function withUsualHeader(section: Section, others: Section[]): Section {
  const only = section.headers.get(USUAL);
  const usual = others.find(({ titled }) => titled)?.headers.get(USUAL);
  const isCut = !section.titled && only !== undefined && usual !== undefined && only.length < 2;
  if (!isCut) return section;
  return { ...section, titled: true, headers: new Map([...section.headers, [FIRST, only], [USUAL, usual]]) };
}

function isOfLibreOffice(parts: Parts): boolean {
  const root = parts.tree('docProps/app.xml');
  return (
    root !== undefined && (childOf(root, 'Application')?.children.join('') ?? '').startsWith('LibreOffice')
  );
}
