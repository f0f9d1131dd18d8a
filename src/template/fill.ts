/**
 * Fills a .docx template: one pass, values verbatim, all faults told at once, same input → same bytes.
 * The names that a clerk types in Word are in `fields.ts`; why it is our own is in docs/decisions.md.
 */
import type { Chart } from '../model/chart.ts';
import { rememberByObject, rememberByText } from '../model/remember.ts';
import type { Text } from '../model/text.ts';
import type { Archive, Part } from '../ooxml/archive.ts';
import { childOf, type Element, element, isElement, writeXml } from '../ooxml/xml.ts';
import { blocksIn, isContainer, isHeaderRow, type Node, rowParagraphs } from './blocks.ts';
import { Charts, hasCharts } from './charts.ts';
import { Comments } from './comments.ts';
import { withoutForeign } from './foreign.ts';
import { NameRules } from './nameRule.ts';
import { type Filling, filledParagraph, type GapMarks, gapLooksOf } from './replace.ts';
import { dropBlankSections } from './sections.ts';
import { hasText, type Tag, typedIn } from './tags.ts';
import { MAIN, type Template } from './template.ts';
import {
  type Fields,
  isChart,
  isGroup,
  isList,
  isText,
  type KeyedFields,
  type KeyedValue,
  keyed,
} from './values.ts';

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
  const names = [keyed(fields)];
  const marks = { looks: gapLooksOf(gapStyle), onGap };
  const rules = new NameRules(archive);
  const trees = new Map<string, Element>();
  for (const [name, root] of texts) {
    const own = name === comments?.main ? { ...marks, comments } : marks;
    const tree = filled(root, new Scope(names, own, { rules, charts: root === main ? charts : undefined }));
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

/** What holds for a whole part. */
interface Around {
  rules: NameRules;
  charts?: Charts | undefined;
}

/** The names in reach, outermost first, and how a gap is marked. */
class Scope implements Filling {
  constructor(
    private readonly names: readonly KeyedFields[],
    readonly marks: GapMarks,
    readonly around: Around,
  ) {}

  within(...items: KeyedFields[]): Scope {
    return new Scope([...this.names, ...items], this.marks, this.around);
  }

  /** Word has no comments inside a text box. */
  withoutComments(): Scope {
    return new Scope(this.names, { ...this.marks, comments: undefined }, this.around);
  }

  textFor({ name }: Tag): Text {
    const value = this.find(name);
    return isText(value) ? value : '';
  }

  other(node: Element): Element {
    return filled(node, this);
  }

  /** Looks a name up from the innermost item outwards; "tổng cộng.tên" goes into a group. */
  find(name: string): KeyedValue | undefined {
    for (let depth = this.names.length - 1; depth >= 0; depth--) {
      const value = inside(this.names[depth]!, name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The list that a dotted name belongs to, if there is one of that name. */
  listOf({ name }: Tag): { list: string; items: readonly KeyedFields[] } | undefined {
    const [list] = dotted(name)!;
    const items = this.find(list);
    return isList(items) ? { list, items } : undefined;
  }
}

function inside(fields: KeyedFields, name: string): KeyedValue | undefined {
  const value = fields.get(name);
  if (value !== undefined) return value;
  const [owner, own] = dotted(name) ?? [];
  const group = owner === undefined ? undefined : fields.get(owner);
  return isGroup(group) ? inside(group, own!) : undefined;
}

/** "tổng cộng.tên" as both its names; undefined for a name without a dot. */
const dotted = rememberByText((name): [owner: string, own: string] | undefined => {
  const dot = name.indexOf('.');
  return dot > 0 ? [name.slice(0, dot).trim(), name.slice(dot + 1).trim()] : undefined;
});

/** An element of the template with its tags filled in. What holds none is shared: the template stays as it is. */
function filled(node: Element, scope: Scope): Element {
  if (node.fixed) return node;
  const { name, attributes } = node;
  if (name === 'w:p') return filledParagraph(node, scope);
  if (name === 'w:tbl' || isContainer(node)) {
    const inside = name === 'w:txbxContent' ? scope.withoutComments() : scope;
    const made = element(name, attributes, partsOf(blocksIn(node), inside));
    return name === 'w:tc' ? scope.around.rules.fitted(endedByParagraph(made)) : made;
  }
  return element(
    name,
    attributes,
    node.children.map((child) => (isElement(child) ? filled(child, scope) : child)),
  );
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
  const value = scope.find(node.name);
  if (isList(value) && value.length > 0) {
    for (const item of value) {
      const within = scope.within(item);
      for (const inside of node.inside) pushParts(inside, within, parts);
    }
    return;
  }
  if (isChart(value)) drawInside(node.inside, scope, value.chart);
  const there = isText(value) ? value !== '' : isList(value) ? false : Boolean(value);
  for (const inside of there ? node.inside : node.otherwise) pushParts(inside, scope, parts);
}

function drawInside(nodes: Node[], { around: { charts } }: Scope, chart: Chart): void {
  for (const node of nodes) if (node.kind === 'part') charts?.draw(node.part, chart);
}

function pushPart(part: Element, scope: Scope, parts: Element[]): void {
  if (part.fixed) {
    parts.push(part);
    return;
  }
  const typed = part.name === 'w:p' ? typedIn(part) : undefined;
  const section = typed && typed.tags.length > 0 ? takeSectionBreak(part) : undefined;
  if (section) {
    const made: Element[] = [];
    pushPart(section.without, scope, made);
    parts.push(...withSectionBreak(made, section));
    return;
  }
  const list = repeatingList(part, scope);
  if (list) {
    // In a part that repeats the list's name means the item: nothing repeats again.
    for (const item of list.items) parts.push(filled(part, scope.within(item, new Map([[list.list, item]]))));
    return;
  }
  const made = filled(part, scope);
  const isGone = typed
    ? typed.isOnlyTags && !hasText(made)
    : part.name === 'w:tbl' && !hasRows(made) && hasRows(part);
  if (!isGone) parts.push(made);
}

/** Tags with a dot: of a list, if there is one of that name. */
const tagsThatRepeat = rememberByObject((part: Element): Tag[] => {
  const paragraphs = part.name === 'w:p' ? [part] : part.name === 'w:tr' ? rowParagraphs(part) : [];
  const tags = paragraphs.flatMap((paragraph) => typedIn(paragraph).tags);
  return tags.filter(({ kind, name }) => kind === 'value' && dotted(name));
});

/** The list by which a paragraph or a row repeats. */
function repeatingList(part: Element, scope: Scope): ReturnType<Scope['listOf']> {
  for (const tag of tagsThatRepeat(part)) {
    const found = scope.listOf(tag);
    if (found) return found;
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

function hasRows(table: Element): boolean {
  return table.children.some((row) => isElement(row) && row.name === 'w:tr' && !isHeaderRow(row));
}
