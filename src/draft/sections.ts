/** The sections of a document: paper, margins, page numbers, what stands over and under each page. */
import type { Element } from '../ooxml/xml.ts';
import { isOn } from './looks.ts';
import { type Parts, writtenBy } from './parts.ts';
import { type Rules, told } from './told.ts';

export interface Section {
  paper: string;
  /** Its first page has a header of its own. */
  titled: boolean;
  /** Lines of headers and footers by what they are: "w:headerReference default". */
  headers: Map<string, string[]>;
}

/** Attributes of a section that say what holds where nobody says it; with no value here: whatever they say. */
const USUAL: Record<string, readonly string[]> = {
  'w:pgSz w:orient': ['portrait'],
  'w:pgSz w:code': [],
  'w:pgMar w:gutter': ['0'],
  'w:pgNumType w:fmt': ['decimal'],
  'w:type w:val': ['nextPage'],
  'w:textDirection w:val': ['lrTb'],
  'w:vAlign w:val': ['top'],
  'w:formProt w:val': ['false', '0', 'off'],
  'w:cols w:num': ['1'],
  'w:docGrid w:type': ['default'],
};

const HOLDERS = new Set([
  'w:pgSz',
  'w:pgMar',
  'w:pgNumType',
  'w:type',
  'w:textDirection',
  'w:vAlign',
  'w:formProt',
  'w:cols',
  'w:docGrid',
]);

/** @param headers which headers and footers it has: only those give the distance to the edge a meaning */
export function paperLine(node: Element, headers: string[]): string {
  const hasEdge = (edge: string) => headers.some((header) => header.includes(edge));
  const rules: Rules = {
    isSilent: ({ name }) => name === 'w:titlePg' || /^w:(header|footer)Reference$/.test(name),
    valueOf({ name: element, attributes }, name, value) {
      const usual = USUAL[`${element} ${name}`];
      if (usual && (usual.length === 0 || usual.includes(value))) return undefined;
      if (element === 'w:pgMar' && /^w:(header|footer)$/.test(name))
        return hasEdge(name.slice(2)) ? value : undefined;
      // The space between columns where there is one; what a grid that is none would add to letters.
      if (element === 'w:cols' && name === 'w:space') return isOneColumn(attributes) ? undefined : value;
      if (element === 'w:docGrid' && name === 'w:charSpace')
        return (attributes['w:type'] ?? 'default') === 'default' ? undefined : value;
      return value;
    },
    isHolder: ({ name }) => HOLDERS.has(name),
  };
  return told(node, rules);
}

function isOneColumn({
  'w:num': columns = '1',
  'w:equalWidth': isEqual = '1',
}: Record<string, string>): boolean {
  return columns === '1' && isOn(isEqual);
}

const [DEFAULT, FIRST] = ['w:headerReference default', 'w:headerReference first'];

/** The lines of all sections. */
export function sectionLines(sections: Section[], parts: Parts): string[] {
  const written = writtenBy(parts).startsWith('LibreOffice')
    ? sections.map((section) => withUsualHeader(section, sections))
    : sections;
  return written.flatMap(({ paper, titled, headers }) => [
    `section ${paper} ${titled}`,
    ...[...headers].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, lines]) => [kind, ...lines]),
  ]);
}

/**
 * Of a section that is one page long LibreOffice keeps the header of the first page alone, as the only one. Where
 * that is empty, the one that it dropped is taken to be as in the other sections; if it was not, nothing is the same.
 */
function withUsualHeader(section: Section, others: Section[]): Section {
  const only = section.headers.get(DEFAULT);
  const usual = others.find(({ titled }) => titled)?.headers.get(DEFAULT);
  const isCut = !section.titled && only !== undefined && usual !== undefined && only.length < 2;
  if (!isCut) return section;
  return {
    ...section,
    titled: true,
    headers: new Map([...section.headers, [FIRST, only], [DEFAULT, usual]]),
  };
}
