/**
 * Fills a .docx template: one pass, values verbatim, all faults told at once, same input → same bytes.
 * The names that a clerk types in Word are in `fields.ts`; why it is our own is in docs/decisions.md.
 */
import type { Chart } from '../model/chart.ts';
import type { Text } from '../model/text.ts';
import type { Archive, Part } from '../ooxml/archive.ts';
import { childOf, type Element, element, isElement, writeXml } from '../ooxml/xml.ts';
import { blocksIn, isContainer, isHeaderRow, type Node, rowParagraphs } from './blocks.ts';
import { Charts, hasCharts } from './charts.ts';
import { Comments } from './comments.ts';
import { withoutForeign } from './foreign.ts';
import { NameRules } from './nameRule.ts';
import { filledParagraph, type GapMarks, gapLooksOf } from './replace.ts';
import { dropBlankSections } from './sections.ts';
import { type Tag, textOf, typedIn } from './tags.ts';
import { MAIN, type Template } from './template.ts';
import { type Fields, type FieldValue, isChart, isGroup, isList, isText, keyed } from './values.ts';

/** A package that a template was filled into. */
export interface Filled {
  /** In the order of the template, which is the place of what was dropped too. */
  parts: Part[];
  /** What was filled in or made anew, by the names of the parts that it was written to. */
  trees: ReadonlyMap<string, Element>;
}

/**
 * The template with these values in it. It must have passed {@link checkTemplate}.
 * @param options comments: whether gaps carry comments that say what is missing; onGap: told of each gap
 */
export function fillTemplate(
  { archive, texts, gapStyle }: Template,
  fields: Fields,
  { comments: wanted = false, onGap }: { comments?: boolean; onGap?: () => void } = {},
): Filled {
  const comments = wanted ? new Comments(archive) : undefined;
  const main = texts.get(MAIN);
  const charts = main && hasCharts(archive) ? new Charts(archive, MAIN, main) : undefined;
  const scope: Scope = {
    names: [keyed(fields)],
    marks: { looks: gapLooksOf(gapStyle), onGap },
    rules: new NameRules(archive),
  };
  const trees = new Map<string, Element>();
  for (const [name, root] of texts) {
    const marks = name === comments?.main ? { ...scope.marks, comments } : scope.marks;
    const tree = filled(root, { ...scope, marks, charts: root === main ? charts : undefined });
    if (root === main) dropBlankSections(tree, root);
    trees.set(name, tree);
  }
  const parts = archive.names.map((name): Part => {
    const tree = trees.get(name);
    return [name, tree ? writeXml(tree) : passedOn(archive, name)];
  });
  const own = withoutForeign(parts, archive, MAIN);
  const drawn = charts ? charts.enter(own, trees) : own;
  return { parts: comments ? comments.enter(drawn, archive, trees) : drawn, trees };
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

/** An element of the template with its tags filled in. What holds none is shared: the template stays as it is. */
function filled(node: Element, scope: Scope): Element {
  if (node.fixed) return node;
  const { name, attributes } = node;
  if (name === 'w:p')
    return filledParagraph(node, {
      marks: scope.marks,
      textFor: (tag) => textFor(tag, scope),
      other: (other) => filled(other, scope),
    });
  if (name === 'w:tbl' || isContainer(node)) {
    // Word has no comments inside a text box.
    const inside =
      name === 'w:txbxContent' ? { ...scope, marks: { ...scope.marks, comments: undefined } } : scope;
    const made = element(name, attributes, partsOf(blocksIn(node), inside));
    return name === 'w:tc' ? scope.rules.fitted(endedByParagraph(made)) : made;
  }
  return element(
    name,
    attributes,
    node.children.map((child) => (isElement(child) ? filled(child, scope) : child)),
  );
}

function textFor(tag: Tag, scope: Scope): Text {
  const value = lookUp(scope, tag.name);
  return isText(value) ? value : '';
}

function endedByParagraph(cell: Element): Element {
  const last = cell.children.at(-1);
  if (!last || !isElement(last) || last.name !== 'w:p') cell.children.push(element('w:p'));
  return cell;
}

function partsOf(nodes: Node[], scope: Scope): Element[] {
  const parts: Element[] = [];
  for (const node of nodes) pushParts(node, scope, parts);
  return parts;
}

function pushParts(node: Node, scope: Scope, parts: Element[]): void {
  if (node.kind === 'part') {
    pushPart(node.part, scope, parts);
    return;
  }
  const value = lookUp(scope, node.name);
  if (isList(value) && value.length > 0) {
    for (const item of value) for (const inside of node.inside) pushParts(inside, within(scope, item), parts);
    return;
  }
  if (isChart(value)) drawInside(node.inside, scope, value.chart);
  const there = isText(value) ? value !== '' : isList(value) ? false : Boolean(value);
  for (const inside of there ? node.inside : node.otherwise) pushParts(inside, scope, parts);
}

function drawInside(nodes: Node[], { charts }: Scope, chart: Chart): void {
  for (const node of nodes) if (node.kind === 'part') charts?.draw(node.part, chart);
}

function pushPart(part: Element, scope: Scope, parts: Element[]): void {
  if (part.fixed) {
    parts.push(part);
    return;
  }
  const isParagraph = part.name === 'w:p';
  const section = isParagraph && typedIn(part).tags.length > 0 ? takeSectionBreak(part) : undefined;
  if (section) {
    const made: Element[] = [];
    pushPart(section.without, scope, made);
    parts.push(...withSectionBreak(made, section));
    return;
  }
  const list = repeatingList(part, scope);
  if (list) {
    for (const item of list.items) parts.push(filled(part, within(scope, asItem(list.list, item))));
    return;
  }
  const made = filled(part, scope);
  const isGone = isParagraph
    ? typedIn(part).isOnlyTags && textOf(made) === ''
    : part.name === 'w:tbl' && !hasRows(made) && hasRows(part);
  if (!isGone) parts.push(made);
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

function hasRows(table: Element): boolean {
  return table.children.some((row) => isElement(row) && row.name === 'w:tr' && !isHeaderRow(row));
}
