/** Word comments by "cchc" beside the gaps: what is missing, from whom, which cell. */
import type { Archive, Part } from '../ooxml/archive.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { childrenOf, cleanForXml, type Element, element, parseXml, writeXml } from '../ooxml/xml.ts';
import { addEntry, relationsPartOf } from './parts.ts';

const AUTHOR = 'cchc';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** The comments of one document, beside those that its template brought. */
export class Comments {
  readonly #main: string;
  readonly #part: string;
  readonly #isNew: boolean;
  readonly #root: Element;
  #next: number;
  #added = 0;

  constructor(archive: Archive) {
    this.#main =
      relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
    const own = relationsOf(archive, this.#main).find(({ type }) => type === 'comments')?.target;
    const xml = own === undefined ? undefined : archive.readText(own);
    this.#isNew = xml === undefined;
    this.#part =
      xml === undefined ? `${this.#main.slice(0, this.#main.lastIndexOf('/') + 1)}comments.xml` : own!;
    this.#root = xml === undefined ? element('w:comments', { 'xmlns:w': WORD }) : parseXml(xml);
    const ids = childrenOf(this.#root, 'w:comment').map(({ attributes }) => Number(attributes['w:id']));
    this.#next = Math.max(-1, ...ids) + 1;
  }

  /** Name of the part whose text may carry comments; headers and footers may not. */
  get main(): string {
    return this.#main;
  }

  /** The runs with a comment on them. */
  on(runs: Element[], text: string): Element[] {
    const id = String(this.#next++);
    this.#added++;
    const paragraphs = cleanForXml(text.normalize('NFC'))
      .split('\n')
      .map((line) =>
        element('w:p', {}, [
          element('w:r', {}, [
            element('w:rPr', {}, [element('w:sz', { 'w:val': '20' })]),
            element('w:t', { 'xml:space': 'preserve' }, [line]),
          ]),
        ]),
      );
    this.#root.children.push(
      element('w:comment', { 'w:id': id, 'w:author': AUTHOR, 'w:initials': AUTHOR }, paragraphs),
    );
    return [
      element('w:commentRangeStart', { 'w:id': id }),
      ...runs,
      element('w:commentRangeEnd', { 'w:id': id }),
      element('w:r', {}, [element('w:commentReference', { 'w:id': id })]),
    ];
  }

  /** The package's parts with the comments in them. @param trees where their tree is entered too */
  enter(parts: Part[], archive: Archive, trees: Map<string, Element>): Part[] {
    if (this.#added === 0) return parts;
    const xml = writeXml(this.#root);
    trees.set(this.#part, this.#root);
    if (!this.#isNew) return parts.map((part): Part => (part[0] === this.#part ? [this.#part, xml] : part));
    const typed = addEntry(
      parts,
      archive,
      '[Content_Types].xml',
      'Types',
      `<Override PartName="/${this.#part}" ContentType="${TYPE}"/>`,
    );
    const related = addEntry(
      typed,
      archive,
      relationsPartOf(this.#main),
      'Relationships',
      `<Relationship Id="rIdCchcGhiChu" Type="${RELATION}" Target="/${this.#part}"/>`,
    );
    return [...related, [this.#part, xml]];
  }
}
