/** The parts of a document as they are read: of one that lies there packed, or of one that was just filled in. */
import { rememberByText } from '../model/remember.ts';
import type { Archive } from '../ooxml/archive.ts';
import { childOf, childrenOf, type Element, parseXml } from '../ooxml/xml.ts';
import type { Filled } from '../template/fill.ts';

export interface Parts {
  /** @throws XmlError */
  tree(name: string): Element | undefined;
  /** Of a picture. */
  bytes(name: string): Buffer | undefined;
}

/** @throws ArchiveError */
export function partsOf(archive: Archive): Parts {
  return { tree: treesOnce((name) => archive.readText(name)), bytes: (name) => archive.read(name) };
}

/** The parts that a template was filled into; what is a tree already is not parsed again. */
export function filledParts(archive: Archive, { parts, trees }: Filled): Parts {
  const written = new Map(parts);
  /** What was filled in or made anew; what was passed on packed is in the template. */
  const made = (name: string) => {
    const content = written.get(name);
    return typeof content === 'string' || Buffer.isBuffer(content) ? content : undefined;
  };
  const parsed = treesOnce((name) => made(name)?.toString() ?? archive.readText(name));
  return {
    tree: (name) => trees.get(name) ?? parsed(name),
    bytes(name) {
      const content = made(name);
      return content === undefined ? archive.read(name) : Buffer.from(content);
    },
  };
}

/** Some parts are asked for again and again, and headers of sections are the same but for their names. */
function treesOnce(textOf: (name: string) => string | undefined): Parts['tree'] {
  const trees = new Map<string, Element>();
  return rememberByText((name) => {
    const xml = textOf(name);
    if (xml === undefined) return undefined;
    const tree = trees.get(xml) ?? parseXml(xml);
    trees.set(xml, tree);
    return tree;
  });
}

/** The program that says it saved the document last; "" where none does. */
export function writtenBy(parts: Parts): string {
  const root = parts.tree('docProps/app.xml');
  return (root && childOf(root, 'Application')?.children.join('')) ?? '';
}

/** The target of a relation of one part. */
export type TargetOf = (id: string | undefined) => string | undefined;

/** Targets of a part's relations by their ids. @param part path of the part */
export function targetsOf(parts: Parts, part: string): Map<string, string> {
  const root = parts.tree(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  return new Map(
    root && childrenOf(root).map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
  );
}
