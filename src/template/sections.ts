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

/** Takes out the sections that had something before filling and have nothing after it. */
export class FilledSections {
  readonly #full: ReadonlySet<Element>;

  /** @param body before it is filled */
  constructor(readonly body: Element) {
    this.#full = new Set(sectionsOf(body).flatMap((section) => (isBlank(section) ? [] : [section.looks])));
  }

  /** After filling. */
  dropBlank(): void {
    const sections = sectionsOf(this.body);
    const isGone = (section: Section) => this.#full.has(section.looks) && isBlank(section);
    const kept = sections.filter((section) => !isGone(section));
    if (kept.length === 0 || kept.length === sections.length) return;
    sections.forEach((section, at) => {
      const next = sections[at + 1];
      if (next && isGone(section)) inherit(section.looks, next.looks);
    });
    const last = kept.at(-1)!;
    this.body.children = [
      ...kept.flatMap((section) => [
        ...section.blocks,
        // A table may not end a document, so the last paragraph stays where its section's end is taken out.
        ...(section.end ? [section === last ? withoutEnd(section.end) : section.end] : []),
      ]),
      last.looks,
    ];
  }
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
function inherit(from: Element, to: Element): void {
  const key = ({ name, attributes }: Element) => `${name} ${attributes['w:type']}`;
  const own = new Set(childrenOf(to).map(key));
  const references = childrenOf(from).filter(({ name }) => /^w:(header|footer)Reference$/.test(name));
  to.children = [...references.filter((each) => !own.has(key(each))), ...to.children];
}

function withoutEnd(paragraph: Element): Element {
  return element(
    paragraph.name,
    paragraph.attributes,
    paragraph.children.map((child) =>
      isElement(child) && child.name === 'w:pPr'
        ? element(
            child.name,
            child.attributes,
            childrenOf(child).filter(({ name }) => name !== 'w:sectPr'),
          )
        : child,
    ),
  );
}
