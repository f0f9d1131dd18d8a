/**
 * Fills a .docx template: one pass, values verbatim, all faults told at once, same input → same bytes.
 * What a clerk sees in Word is in `names.ts`; what the filler promises is in house.md.
 */
import { type Archive, packArchive } from '../../ooxml/archive.ts';
import { type Element, element, isElement, parseXml, writeXml } from '../../ooxml/xml.ts';
import { isContainer, isHeaderRow, type Node, readBlocks, rowParagraphs } from './blocks.ts';
import { replaceTags, type Tag, tagsIn, textOf } from './tags.ts';
import { type Fields, type FieldValue, isGroup, isList, isText, keyed } from './values.ts';

/** Parts of a template that hold text. */
const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;

/** The filled package's parts, in the template's order. The template must have passed {@link checkTemplate}. */
export function fillTemplate(template: Archive, fields: Fields): [name: string, content: Buffer | string][] {
  const scope = [keyed(fields)];
  return template.names.map((name) => {
    if (!TEXT_PARTS.test(name)) return [name, template.read(name)!];
    const root = parseXml(template.readText(name)!);
    expandInside(root, scope);
    return [name, writeXml(root)];
  });
}

/** {@link fillTemplate}, packed. */
export function filledDocument(template: Archive, fields: Fields): Buffer {
  return packArchive(fillTemplate(template, fields));
}

type Scope = readonly Fields[];

/** Looks a name up from the innermost item outwards; "tổng cộng.tên" goes into a group. */
function lookUp(scope: Scope, name: string): FieldValue | undefined {
  for (let depth = scope.length - 1; depth >= 0; depth--) {
    const value = inside(scope[depth]!, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function inside(fields: Fields, name: string): FieldValue | undefined {
  if (name in fields) return fields[name];
  const dot = name.indexOf('.');
  const group = dot > 0 ? fields[name.slice(0, dot).trim()] : undefined;
  return isGroup(group) ? inside(group, name.slice(dot + 1).trim()) : undefined;
}

/** The list that a dotted name belongs to, if the scope has one of that name. */
function listOf(scope: Scope, tag: Tag): { list: string; items: readonly Fields[] } | undefined {
  const dot = tag.name.indexOf('.');
  if (tag.kind !== 'value' || dot < 0) return undefined;
  const list = tag.name.slice(0, dot).trim();
  const items = lookUp(scope, list);
  return isList(items) ? { list, items } : undefined;
}

function expandInside(parent: Element, scope: Scope): void {
  if (isContainer(parent)) {
    parent.children = expandParts(readBlocks(parent.children), scope);
    if (parent.name === 'w:tc' && lastElement(parent)?.name !== 'w:p') parent.children.push(element('w:p'));
    return;
  }
  if (parent.name === 'w:p') {
    for (const child of parent.children) if (isElement(child)) expandInside(child, scope);
    replaceTags(parent, (tag) => {
      const value = lookUp(scope, tag.name);
      return isText(value) ? value : '';
    });
    return;
  }
  if (parent.name === 'w:tbl') {
    parent.children = expandParts(readBlocks(parent.children), scope);
    return;
  }
  for (const child of parent.children) if (isElement(child)) expandInside(child, scope);
}

function lastElement(parent: Element): Element | undefined {
  return parent.children.filter(isElement).at(-1);
}

function expandParts(nodes: Node[], scope: Scope): Element[] {
  return nodes.flatMap((node) => (node.kind === 'block' ? expandBlock(node, scope) : expandPart(node.part, scope)));
}

function expandBlock(block: Extract<Node, { kind: 'block' }>, scope: Scope): Element[] {
  const value = lookUp(scope, block.name);
  if (isList(value) && value.length > 0) return value.flatMap((item) => expandParts(block.then, [...scope, item]));
  const there = isText(value) ? value !== '' : isList(value) ? false : Boolean(value);
  return expandParts(there ? block.then : block.otherwise, scope);
}

function expandPart(part: Element, scope: Scope): Element[] {
  const repeating = part.name === 'w:p' ? [part] : part.name === 'w:tr' ? rowParagraphs(part) : [];
  const list = repeating.flatMap((paragraph) => tagsIn(textOf(paragraph))).flatMap((tag) => listOf(scope, tag) ?? [])[0];
  if (list) return list.items.map((item) => expanded(part, [...scope, withPrefix(list.list, item)]));
  const made = expanded(part, scope);
  if (part.name === 'w:p' && isEmptied(part, made)) return [];
  if (part.name === 'w:tbl' && !hasRows(made) && hasRows(part)) return [];
  return [made];
}

function expanded(part: Element, scope: Scope): Element {
  const copy = structuredClone(part);
  expandInside(copy, scope);
  return copy;
}

/** In a repeating part the item's fields are known by the list's name: "nhiệm vụ.tên". */
function withPrefix(list: string, item: Fields): Fields {
  const prefixed: Fields = Object.create(null);
  for (const name in item) prefixed[`${list}.${name}`] = item[name]!;
  return { ...item, ...prefixed };
}

/** A paragraph that held nothing but tags, all of them now empty, is not worth a blank line. */
function isEmptied(before: Element, after: Element): boolean {
  const text = textOf(before);
  return tagsIn(text).length > 0 && text.replace(/\{\{[^{}]*\}\}/g, '').trim() === '' && textOf(after) === '';
}

function hasRows(table: Element): boolean {
  return table.children.some((row) => isElement(row) && row.name === 'w:tr' && !isHeaderRow(row));
}
