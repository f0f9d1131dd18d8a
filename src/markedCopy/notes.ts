/** Notes on cells: what is wrong and how to mend it, beside whatever notes the unit wrote itself. */
import { placeOf } from '../model/address.ts';
import { MAIN } from '../ooxml/spreadsheet/namespaces.ts';
import { childrenOf, type Element, element, escapeText, isElement } from '../ooxml/xml.ts';
import { childMade, childNamed, type EditedPackage, localName, named } from './package.ts';

/** How a note of ours begins, so that it is known again. */
const OURS = '[cchc]';
const AUTHOR = 'cchc';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Where a worksheet's notes are kept: their text, and the boxes that show it. */
export interface NoteParts {
  comments: string | undefined;
  drawing: string | undefined;
}

/** Addresses of the cells that carry a note of ours from an earlier marking; those notes are taken away. */
export function removeNotes(pack: EditedPackage, { comments, drawing }: NoteParts): string[] {
  if (comments === undefined) return [];
  const list = childNamed(pack.tree(comments), 'commentList');
  const ours = list ? childrenOf(list).filter((comment) => textOf(comment).includes(OURS)) : [];
  const gone: string[] = [];
  for (const comment of ours) {
    cutOurs(comment);
    if (textOf(comment).trim() !== '') continue;
    list!.children.splice(list!.children.indexOf(comment), 1);
    gone.push(comment.attributes.ref!);
  }
  if (drawing !== undefined && gone.length > 0) pack.setText(drawing, withoutBoxes(pack.text(drawing), gone));
  return ours.map(({ attributes }) => attributes.ref!);
}

/**
 * Puts the notes on the cells of a worksheet part.
 * @param base where the types of the package's relations stand: transitional or Strict
 */
export function addNotes(
  pack: EditedPackage,
  worksheet: string,
  { comments, drawing }: NoteParts,
  notes: Map<string, string[]>,
  base: string,
): void {
  const commentsPart = comments ?? newComments(pack, worksheet, base);
  const root = pack.tree(commentsPart);
  const authors = childMade(root, 'authors');
  authors.children.push(element(named(root, 'author'), {}, [AUTHOR]));
  const author = String(childrenOf(authors).length - 1);
  const list = childMade(root, 'commentList');
  const boxes: string[] = [];
  for (const [at, lines] of notes) {
    const text = lines.map((line) => `${OURS} ${line}`).join('\n');
    const known = childrenOf(list).find(({ attributes }) => attributes.ref === at);
    if (known) {
      childMade(known, 'text').children.push(runOf(`\n${text}`, root));
      continue;
    }
    const comment = element(named(root, 'comment'), { ref: at, authorId: author });
    comment.children = [element(named(root, 'text'), {}, [runOf(text, root)])];
    list.children.push(comment);
    boxes.push(at);
  }
  if (boxes.length > 0) addBoxes(pack, worksheet, drawing, boxes, base);
}

function newComments(pack: EditedPackage, worksheet: string, base: string): string {
  const name = pack.freeName('xl/commentsCchc', '.xml');
  const root = element('comments', { xmlns: mainNamespace(pack.tree(worksheet)) }, [
    element('authors'),
    element('commentList'),
  ]);
  pack.setTree(name, root);
  pack.declare(name, COMMENTS_TYPE);
  pack.relate(worksheet, `${base}comments`, name);
  return name;
}

/** The namespace that the document itself uses. */
export function mainNamespace(root: Element): string {
  const colon = root.name.indexOf(':');
  return root.attributes[colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`] ?? MAIN;
}

function textOf(comment: Element): string {
  const parts: string[] = [];
  const walk = (node: Element, inside: boolean) => {
    for (const child of node.children)
      if (isElement(child)) walk(child, localName(child) === 't');
      else if (inside) parts.push(child);
  };
  walk(comment, false);
  return parts.join('');
}

/** Takes our words, and what follows them, out of a note; the unit's own stay with their looks. */
function cutOurs(comment: Element): void {
  let found = false;
  const walk = (node: Element) => {
    node.children = node.children.filter((child) => {
      if (!isElement(child)) return true;
      if (localName(child) === 'r' && found) return false;
      walk(child);
      return true;
    });
    if (localName(node) !== 't') return;
    const text = node.children.join('');
    if (found || text.includes(OURS)) node.children = [found ? '' : text.split(OURS)[0]!.trimEnd()];
    found ||= text.includes(OURS);
  };
  walk(comment);
}

function runOf(text: string, root: Element): Element {
  return element(named(root, 'r'), {}, [
    element(named(root, 'rPr'), {}, [
      element(named(root, 'sz'), { val: '11' }),
      element(named(root, 'rFont'), { val: 'Times New Roman' }),
    ]),
    element(named(root, 't'), { 'xml:space': 'preserve' }, [text]),
  ]);
}

/** Declared on every piece: other programs call these namespaces by other names. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const BOX_TYPE = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
const EMPTY_DRAWING = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${BOX_TYPE}</xml>`;

/** VML is not always well-formed XML, so it is edited as the text that it is. */
function addBoxes(
  pack: EditedPackage,
  worksheet: string,
  drawing: string | undefined,
  cells: string[],
  base: string,
): void {
  const name = drawing ?? newDrawing(pack, worksheet, base);
  const text = pack.text(name);
  const end = text.lastIndexOf('</xml>');
  if (end < 0) return;
  const taken = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  let shape = Math.max(1024, ...taken);
  const boxes = cells.map((at) => boxXml(at, ++shape));
  const type = text.includes('_x0000_t202') ? '' : BOX_TYPE;
  pack.setText(name, text.slice(0, end) + type + boxes.join('') + text.slice(end));
}

function newDrawing(pack: EditedPackage, worksheet: string, base: string): string {
  const name = pack.freeName('xl/drawings/vmlDrawingCchc', '.vml');
  pack.setText(name, EMPTY_DRAWING);
  pack.declare(name, VML_TYPE);
  const id = pack.relate(worksheet, `${base}vmlDrawing`, name);
  const root = pack.tree(worksheet);
  const prefix = relationPrefix(root, base);
  insertInOrder(root, element(named(root, 'legacyDrawing'), { [`${prefix}:id`]: id }));
  return name;
}

/** The prefix of relation ids in this document; declared where it has none. */
export function relationPrefix(root: Element, base: string): string {
  const namespace = base.replace(/\/$/, '');
  const known = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && value === namespace,
  );
  if (known) return known[0].slice('xmlns:'.length);
  root.attributes = { ...root.attributes, 'xmlns:cchcr': namespace };
  return 'cchcr';
}

/** What follows a worksheet's notes in the order that the schema fixes. */
const AFTER_NOTES = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

function insertInOrder(root: Element, drawing: Element): void {
  const index = root.children.findIndex(
    (child) => isElement(child) && AFTER_NOTES.includes(localName(child)),
  );
  root.children.splice(index < 0 ? root.children.length : index, 0, drawing);
}

function boxXml(at: string, shape: number): string {
  const [row, column] = placeOf(at);
  const anchor = [column, 12, Math.max(0, row - 2), 4, column + 4, 30, row + 4, 8].join(', ');
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${shape}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:260pt;height:96pt;z-index:${shape - 1023};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${escapeText(anchor)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

function withoutBoxes(vml: string, cells: string[]): string {
  const gone = new Set(cells.map((at) => placeOf(at).join(' ')));
  return vml.replace(/<(\w+):shape\s[\s\S]*?<\/\1:shape>/g, (box) => {
    const row = /<\w+:Row>\s*(\d+)/.exec(box)?.[1];
    const column = /<\w+:Column>\s*(\d+)/.exec(box)?.[1];
    return gone.has(`${Number(row) + 1} ${Number(column) + 1}`) ? '' : box;
  });
}
