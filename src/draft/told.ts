/**
 * All that an element says, in one line: every attribute and everything in it counts, but for what programs are known
 * to write anew of a document that nobody edited. In doubt it counts.
 */
import { sha256Of } from '../ooxml/digest.ts';
import { childrenOf, type Element } from '../ooxml/xml.ts';

/** What of a kind of element says nothing, and which values say the same. */
export interface Rules {
  /** Whether an element says nothing at all. */
  isSilent(node: Element, parent: Element, around: Element | undefined): boolean;
  /** What an attribute says; undefined where that is nothing. */
  valueOf(node: Element, name: string, value: string): string | undefined;
  /** Whether an element that holds nothing that is said says nothing itself. */
  isHolder(node: Element): boolean;
  /** Another way of saying the same line. */
  instead?(line: string): string;
}

const EVERYTHING: Rules = { isSilent: () => false, valueOf: (_, __, value) => value, isHolder: () => false };

/** Names that Word gives paragraphs and edits, anew with every save; and where names of elements come from. */
const UNHEARD = /^(w:rsid\w*|w14:(paraId|textId)|xmlns(:.*)?)$/;

/** The line of an element; "" where it says nothing. @param rules for it and everything in it @param around what it stands in */
export function told(node: Element, rules: Rules = EVERYTHING, around?: Element): string {
  const attributes = attributesTold(node, rules);
  const inside = node.children.map((child) =>
    typeof child === 'string'
      ? child.trim()
      : rules.isSilent(child, node, around)
        ? ''
        : told(child, rules, node),
  );
  const content = inside.filter((line) => line !== '').join(' ');
  if (attributes === '' && content === '' && rules.isHolder(node)) return '';
  const line = `${node.name}${attributes}${content && `{${content}}`}`;
  return rules.instead?.(line) ?? line;
}

/** What the attributes of an element say. */
export function attributesTold(node: Element, rules: Rules = EVERYTHING): string {
  return Object.entries(node.attributes)
    .flatMap(([name, value]) => {
      const said = UNHEARD.test(name) ? undefined : rules.valueOf(node, name, value);
      return said === undefined ? [] : [` ${name}=${said}`];
    })
    .sort()
    .join('');
}

/** What the children of an element say, each on its own. */
export function childrenTold(node: Element): string {
  return childrenOf(node)
    .map((child) => told(child))
    .join(' ');
}

/** What only the program that wrote it understands: nothing in it may be another. */
export function asWritten(node: Element): string {
  return `⟨${node.name} ${sha256Of(told(node))}⟩`;
}
