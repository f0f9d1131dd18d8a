/** A spreadsheet package being changed: its own parts, edited as XML, so that all the rest stays as it was. */
import type { Archive, Part } from '../ooxml/archive.ts';
import { PACKAGE } from '../ooxml/spreadsheet/namespaces.ts';
import { childrenOf, type Element, element, parseXml, writeXml, XmlError } from '../ooxml/xml.ts';

/** Parts of a package with the changes made so far. */
export class EditedPackage {
  readonly #archive: Archive;
  readonly #trees = new Map<string, Element>();
  readonly #texts = new Map<string, string>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  has(name: string): boolean {
    return this.#trees.has(name) || this.#texts.has(name) || this.#archive.has(name);
  }

  /** The part as a tree; changing the tree changes the part. The part must be there. */
  tree(name: string): Element {
    let tree = this.#trees.get(name);
    if (!tree) {
      tree = parseXml(this.text(name));
      this.#trees.set(name, tree);
    }
    return tree;
  }

  /** The part's text, unless it was opened as a tree. @throws XmlError when there is no such part */
  text(name: string): string {
    const text = this.#texts.get(name) ?? this.#archive.readText(name);
    if (text === undefined) throw new XmlError(`no part ${name}`);
    return text;
  }

  setTree(name: string, tree: Element): void {
    this.#trees.set(name, tree);
  }

  setText(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  /** A part name like that which is not taken. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** All parts, those untouched as they were stored. */
  *parts(): Generator<Part> {
    const seen = new Set<string>();
    for (const name of this.#archive.names) {
      seen.add(name);
      yield [name, this.#content(name) ?? this.#plain(name)];
    }
    for (const name of [...this.#trees.keys(), ...this.#texts.keys()]) {
      if (seen.has(name)) continue;
      seen.add(name);
      yield [name, this.#content(name)!];
    }
  }

  #content(name: string): string | undefined {
    const tree = this.#trees.get(name);
    return tree ? writeXml(tree) : this.#texts.get(name);
  }

  /** The two parts that the stamp must be entered in come unpacked. */
  #plain(name: string): Part[1] {
    return name === '[Content_Types].xml' || name === '_rels/.rels' || name === 'docProps/custom.xml'
      ? this.#archive.readText(name)!
      : this.#archive.packed(name)!;
  }

  /** Says which kind of content a new part holds. */
  declare(name: string, type: string): void {
    const types = this.tree('[Content_Types].xml');
    const extension = name.slice(name.lastIndexOf('.') + 1);
    if (extension === 'vml') {
      const known = childrenOf(types).some(({ attributes }) => attributes.Extension?.toLowerCase() === 'vml');
      if (!known)
        types.children.unshift(element(named(types, 'Default'), { Extension: 'vml', ContentType: type }));
      return;
    }
    types.children.push(element(named(types, 'Override'), { PartName: `/${name}`, ContentType: type }));
  }

  /** Relates one part to another; the new relation's id. */
  relate(from: string, type: string, to: string): string {
    const name = relationsName(from);
    if (!this.has(name)) this.setTree(name, element('Relationships', { xmlns: `${PACKAGE}/relationships` }));
    const relations = this.tree(name);
    const taken = new Set(childrenOf(relations).map(({ attributes }) => attributes.Id));
    let id = 'rIdCchc';
    for (let number = 1; taken.has(id); number++) id = `rIdCchc${number}`;
    relations.children.push(
      element(named(relations, 'Relationship'), { Id: id, Type: type, Target: `/${to}` }),
    );
    return id;
  }
}

/** Name of the part that holds a part's relations. */
function relationsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The name with the prefix that the document's own elements have. */
export function named(root: Element, name: string): string {
  const colon = root.name.indexOf(':');
  return colon < 0 ? name : `${root.name.slice(0, colon + 1)}${name}`;
}

/** The name of an element without its prefix. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of that local name. */
export function childNamed(parent: Element, name: string): Element | undefined {
  return childrenOf(parent).find((child) => localName(child) === name);
}

/** {@link childNamed}, made at the end where there is none. */
export function childMade(parent: Element, name: string): Element {
  const known = childNamed(parent, name);
  if (known) return known;
  const made = element(named(parent, name));
  parent.children.push(made);
  return made;
}
