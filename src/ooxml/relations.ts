/** Relations of a package: where parts are is said by them, never by their names. */
import type { Archive } from './archive.ts';
import { type Allowance, attributesOf, type Handlers, readXml, XmlTooLarge } from './xml.ts';

export interface Relation {
  id: string;
  /** Last word of the type's address, the same in transitional and Strict files: "worksheet". */
  type: string;
  /** Path of the part inside the package. */
  target: string;
}

/** Links that lead out are no part of these. */
const MOST = 10_000;

/** Relations of a part; of the package itself when `part` is "". */
export function relationsOf(archive: Archive, part: string, allowance?: Allowance): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = archive.readText(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  const handlers: Handlers = {
    open(name, text) {
      if (name !== 'Relationship') return;
      const { Id, Type = '', Target = '', TargetMode } = attributesOf(text);
      if (TargetMode === 'External') return;
      if (relations.length >= MOST) throw new XmlTooLarge();
      relations.push({
        id: Id ?? '',
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: present(archive, resolve(folder, Target)),
      });
    },
  };
  readXml(xml, handlers, allowance);
  return relations;
}

/** Some writers escape a part's name in its address, and not in the package. */
function present(archive: Archive, target: string): string {
  if (archive.has(target) || !target.includes('%')) return target;
  try {
    const decoded = decodeURIComponent(target);
    return archive.has(decoded) ? decoded : target;
  } catch {
    return target;
  }
}

function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
