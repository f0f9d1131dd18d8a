/** Looks that are worked out once, known again by what their properties say. */
import { type Element, isElement } from '../ooxml/xml.ts';

/** What a properties element says, to know it again. */
export function signature(node: Element | undefined): string {
  if (!node) return '';
  let words = node.name;
  for (const name in node.attributes) words += ` ${name}=${node.attributes[name]}`;
  for (const child of node.children) if (isElement(child)) words += `<${signature(child)}>`;
  return words;
}

/** Different looks that an honest document has; another one is not remembered for ever. */
const MOST = 10_000;

/** Most paragraphs look like others: each look is worked out once. */
export function remembered<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > MOST) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
}
