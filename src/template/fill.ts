/**
 * Fills a .docx template: one pass, values verbatim, all faults told at once, same input → same bytes.
 * The names that a clerk types in Word are in `fields.ts`; why it is our own is in docs/decisions.md.
 */
import type { Chart } from '../model/chart.ts';
import type { Archive, Part } from '../ooxml/archive.ts';
import { childOf, cloneOf, type Element, element, isElement, writeXml } from '../ooxml/xml.ts';
import { isContainer, isHeaderRow, type Node, readBlocks, rowParagraphs } from './blocks.ts';
import { Charts, hasCharts } from './charts.ts';
import { Comments } from './comments.ts';
import { withoutForeign } from './foreign.ts';
import { NameRules } from './nameRule.ts';
import { type GapMarks, gapLooksOf, replaceTags } from './replace.ts';
import { FilledSections } from './sections.ts';
import { type Tag, type Typed, textOf, typedIn } from './tags.ts';
import { MAIN, type Template } from './template.ts';
import { type Fields, type FieldValue, isChart, isGroup, isList, isText, keyed } from './values.ts';

/**
 * The filled package's parts, in the template's order. The template must have passed {@link checkTemplate}; its
 * trees become the document and cannot be filled again.
 * @param options comments: whether gaps carry comments that say what is missing; onGap: told of each gap
 */
export function fillTemplate(
  template: Template,
  fields: Fields,
  { comments: wanted = false, onGap }: { comments?: boolean; onGap?: () => void } = {},
): Part[] {
  const comments = wanted ? new Comments(template.archive) : undefined;
  const { archive } = template;
  const scope: Scope = {
    names: [keyed(fields)],
    marks: { looks: gapLooksOf(template.gapStyle), onGap },
    rules: new NameRules(archive),
  };
  const main = template.texts.get(MAIN);
  const charts = main && hasCharts(archive) ? new Charts(archive, MAIN, main) : undefined;
  const body = main && childOf(main, 'w:body');
  const sections = body && new FilledSections(body);
  const parts = archive.names.map((name): Part => {
    const root = template.texts.get(name);
    if (!root) return [name, passedOn(archive, name)];
    const marks = name === comments?.main ? { ...scope.marks, comments } : scope.marks;
    expandInside(root, { ...scope, marks, charts: root === main ? charts : undefined });
    if (root === main) sections?.dropBlank();
    return [name, writeXml(root)];
  });
  const own = withoutForeign(parts, archive, MAIN);
  const drawn = charts ? charts.enter(own, main!) : own;
  return comments ? comments.enter(drawn, archive) : drawn;
}

/** What is not filled stays packed, but for the two parts that will name our stamp. */
function passedOn(archive: Archive, name: string): Part[1] {
  return name === '[Content_Types].xml' || name === '_rels/.rels'
    ? archive.read(name)!
    : archive.packed(name)!;
}

/** The names in reach, outermost first, and how a gap is marked. */
interface Scope {
  names: readonly Fields[];
  marks: GapMarks;
  rules: NameRules;
  charts?: Charts | undefined;
}

function within(scope: Scope, item: Fields): Scope {
  return { ...scope, names: [...scope.names, item] };
}

/** Looks a name up from the innermost item outwards; "tổng cộng.tên" goes into a group. */
function lookUp({ names }: Scope, name: string): FieldValue | undefined {
  for (let depth = names.length - 1; depth >= 0; depth--) {
    const value = inside(names[depth]!, name);
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
  if (parent.fixed) return;
  if (isContainer(parent)) {
    parent.children = expandParts(readBlocks(parent.children), scope);
    if (parent.name !== 'w:tc') return;
    if (lastElement(parent)?.name !== 'w:p') parent.children.push(element('w:p'));
    scope.rules.fit(parent);
    return;
  }
  if (parent.name === 'w:p') {
    for (const child of parent.children) if (isElement(child)) expandInside(child, scope);
    replaceTags(parent, scope.marks, (tag) => {
      const value = lookUp(scope, tag.name);
      return isText(value) ? value : '';
    });
    return;
  }
  if (parent.name === 'w:tbl') {
    parent.children = expandParts(readBlocks(parent.children), scope);
    return;
  }
  // Word has no comments inside a text box.
  const inside =
    parent.name === 'w:txbxContent' ? { ...scope, marks: { ...scope.marks, comments: undefined } } : scope;
  for (const child of parent.children) if (isElement(child)) expandInside(child, inside);
}

function lastElement(parent: Element): Element | undefined {
  return parent.children.filter(isElement).at(-1);
}

function expandParts(nodes: Node[], scope: Scope): Element[] {
  return nodes.flatMap((node) =>
    node.kind === 'block' ? expandBlock(node, scope) : expandPart(node.part, scope),
  );
}

function expandBlock(block: Extract<Node, { kind: 'block' }>, scope: Scope): Element[] {
  const value = lookUp(scope, block.name);
  if (isList(value) && value.length > 0)
    return value.flatMap((item) => expandParts(block.inside.map(copyOf), within(scope, item)));
  if (isChart(value)) drawInside(block.inside, scope, value.chart);
  const there = isText(value) ? value !== '' : isList(value) ? false : Boolean(value);
  return expandParts(there ? block.inside : block.otherwise, scope);
}

function drawInside(nodes: Node[], { charts }: Scope, chart: Chart): void {
  for (const node of nodes) if (node.kind === 'part') charts?.draw(node.part, chart);
}

function expandPart(part: Element, scope: Scope): Element[] {
  if (part.fixed) return [part];
  const list = repeatingList(part, scope);
  const section = part.name === 'w:p' && typedIn(part).tags.length > 0 ? takeSectionBreak(part) : undefined;
  if (section) return withSectionBreak(expandPart(section.without, scope), section);
  if (list) {
    return list.items.map((item) => {
      const copy = cloneOf(part);
      expandInside(copy, within(scope, asItem(list.list, item)));
      return copy;
    });
  }
  if (part.name === 'w:p') {
    const worthALine = !holdsOnlyTags(typedIn(part));
    expandInside(part, scope);
    return worthALine || textOf(part) !== '' ? [part] : [];
  }
  const hadRows = hasRows(part);
  expandInside(part, scope);
  return part.name === 'w:tbl' && hadRows && !hasRows(part) ? [] : [part];
}

/** The list by which a paragraph or a row repeats. */
function repeatingList(part: Element, scope: Scope): { list: string; items: readonly Fields[] } | undefined {
  const paragraphs = part.name === 'w:p' ? [part] : part.name === 'w:tr' ? rowParagraphs(part) : [];
  for (const paragraph of paragraphs) {
    for (const tag of typedIn(paragraph).tags) {
      const found = listOf(scope, tag);
      if (found) return found;
    }
  }
  return undefined;
}

/** A block's content is used once for each item, and filling changes it. */
function copyOf(node: Node): Node {
  if (node.kind === 'part') return { kind: 'part', part: cloneOf(node.part) };
  return { ...node, inside: node.inside.map(copyOf), otherwise: node.otherwise.map(copyOf) };
}

interface SectionBreak {
  without: Element;
  /** The end of the section. */
  end: Element;
}

/** The end of a section is stored in its last paragraph, which may repeat or vanish; the section may not. */
function takeSectionBreak(paragraph: Element): SectionBreak | undefined {
  const looks = childOf(paragraph, 'w:pPr');
  const end = looks && childOf(looks, 'w:sectPr');
  if (!end) return undefined;
  const others = looks.children.filter((child) => child !== end);
  return { without: withLooks(paragraph, element('w:pPr', looks.attributes, others)), end };
}

/** Puts the end of the section into the last paragraph made, or into one of its own. */
function withSectionBreak(made: Element[], { without, end }: SectionBreak): Element[] {
  const last = made.at(-1) ?? element('w:p', {}, [childOf(without, 'w:pPr')!]);
  const looks = childOf(last, 'w:pPr') ?? element('w:pPr');
  return [
    ...made.slice(0, -1),
    withLooks(last, element('w:pPr', looks.attributes, [...looks.children, end])),
  ];
}

function withLooks(paragraph: Element, looks: Element): Element {
  const others = paragraph.children.filter((child) => !isElement(child) || child.name !== 'w:pPr');
  return element(paragraph.name, paragraph.attributes, [looks, ...others]);
}

/** In a repeating part the list's name means the item: "nhiệm vụ.tên" is its name, and nothing repeats again. */
function asItem(list: string, item: Fields): Fields {
  return { ...item, [list]: item };
}

/** A paragraph that holds nothing but tags is not worth a blank line when all of them are empty. */
function holdsOnlyTags({ text, tags }: Typed): boolean {
  return tags.length > 0 && text.replace(/\{\{[^{}]*\}\}/g, '').trim() === '';
}

function hasRows(table: Element): boolean {
  return table.children.some((row) => isElement(row) && row.name === 'w:tr' && !isHeaderRow(row));
}
