/** Sections of a document that is being filled: one whose every line went away would be a blank page. */
import { childOf, childrenOf, type Element, element, isElement } from '../ooxml/xml.ts';
import { textOf } from './tags.ts';

interface Section {
  /** Its own element: paper, margins, headers. */
  looks: Element;
  blocks: Element[];
  /** The paragraph that its element is stored in; the last section has its own at the end of the body. */
  end: Element | undefined;
}

/**
 * Takes the sections out of a filled document that had something before and have nothing now.
 * @param before the document as the template has it
 */
export function dropBlankSections(document: Element, before: Element): void {
  const [body, bodyBefore] = [childOf(document, 'w:body'), childOf(before, 'w:body')];
  if (!body || !bodyBefore) return;
  const full = new Set(
    sectionsOf(bodyBefore).flatMap((section) => (isBlank(section) ? [] : [section.looks])),
  );
  const isGone = (section: Section) => full.has(section.looks) && isBlank(section);
  const sections = sectionsOf(body);
  const kept = sections.filter((section) => !isGone(section));
  if (kept.length === 0 || kept.length === sections.length) return;
  const looks = new Map(sections.map((section) => [section, section.looks]));
  sections.forEach((section, at) => {
    const next = sections[at + 1];
    if (next && isGone(section)) looks.set(next, inheriting(looks.get(section)!, looks.get(next)!));
  });
  const last = kept.at(-1)!;
  body.children = [
    ...kept.flatMap((section) => [
      ...section.blocks,
      // A table may not end a document, so the last paragraph stays where its section's end is taken out.
      ...(section.end ? [withEnd(section.end, section === last ? [] : [looks.get(section)!])] : []),
    ]),
    looks.get(last)!,
  ];
}

function sectionsOf(body: Element): Section[] {
  const sections: Section[] = [];
  let blocks: Element[] = [];
  for (const child of body.children.filter(isElement)) {
    const properties = child.name === 'w:p' ? childOf(child, 'w:pPr') : undefined;
    const looks = child.name === 'w:sectPr' ? child : properties && childOf(properties, 'w:sectPr');
    if (!looks) {
      blocks.push(child);
      continue;
    }
    sections.push({ looks, blocks, end: looks === child ? undefined : child });
    blocks = [];
  }
  return sections;
}

function isBlank({ blocks, end }: Section): boolean {
  return blocks.length === 0 && (end === undefined || textOf(end) === '');
}

/** What a section does not say of its headers and footers it takes from the one before. */
function inheriting(from: Element, to: Element): Element {
  const key = ({ name, attributes }: Element) => `${name} ${attributes['w:type']}`;
  const own = new Set(childrenOf(to).map(key));
  const references = childrenOf(from).filter(({ name }) => /^w:(header|footer)Reference$/.test(name));
  const others = references.filter((each) => !own.has(key(each)));
  return others.length === 0 ? to : element(to.name, to.attributes, [...others, ...to.children]);
}

/** @param end of the section that the paragraph holds, or of none */
function withEnd(paragraph: Element, end: Element[]): Element {
  const replaced = (
    { name, attributes, children }: Element,
    old: string,
    made: (node: Element) => Element[],
  ) =>
    element(
      name,
      attributes,
      children.flatMap((child) => (isElement(child) && child.name === old ? made(child) : child)),
    );
  return replaced(paragraph, 'w:pPr', (looks) => [replaced(looks, 'w:sectPr', () => end)]);
}
