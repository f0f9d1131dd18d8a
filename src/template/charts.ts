/**
 * Charts of a template: a chart inside a block of that name ("{{#biểu đồ tiến độ}}" … "{{/}}") gets the figures of
 * the report, in its picture and in the workbook behind it, and a description. Everything else about it – kind,
 * place, colours, fonts – is the office's. The block names it, not its alternative text, which LibreOffice drops.
 * Not `ChartDataPatch` of docx: it cannot leave a series out (docs/decisions.md, 10).
 */
import type { Chart } from '../model/chart.ts';
import type { Archive, Part } from '../ooxml/archive.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { spreadsheet } from '../ooxml/spreadsheet/spreadsheet.ts';
import {
  childOf,
  childrenOf,
  cleanForXml,
  descendants,
  type Element,
  element,
  parseXml,
  writeXml,
} from '../ooxml/xml.ts';
import { dropPart, dropRelation } from './parts.ts';

/** Whether a package has any chart: most have none, and are not searched. */
export function hasCharts(archive: Archive): boolean {
  return archive.names.some((name) => /(^|\/)charts\/[^/]+\.xml$/.test(name));
}

/** The charts of one document. */
export class Charts {
  readonly #archive: Archive;
  readonly #main: string;
  /** Relations to charts, of the template. */
  readonly #relations: string[];
  readonly #drawn = new Map<string, Chart>();

  /** @param main path and tree, not filled yet, of the part they stand in */
  constructor(archive: Archive, main: string, root: Element) {
    this.#archive = archive;
    this.#main = main;
    this.#relations = relationsUnder(root);
  }

  /** Gives the charts under an element these figures, and describes them. */
  draw(parent: Element, chart: Chart): void {
    for (const drawing of descendants(parent, 'w:drawing')) {
      const relations = relationsUnder(drawing);
      if (relations.length === 0) continue;
      for (const relation of relations) this.#drawn.set(relation, chart);
      for (const about of descendants(drawing, 'wp:docPr'))
        about.attributes = { ...about.attributes, descr: chart.description };
    }
  }

  /**
   * The package's parts with the figures in the charts; the parts of charts that are gone are dropped.
   * @param trees what was filled; the charts' own are entered too
   */
  enter(parts: Part[], trees: Map<string, Element>): Part[] {
    if (this.#relations.length === 0) return parts;
    const archive = this.#archive;
    const targets = new Map(relationsOf(archive, this.#main).map(({ id, target }) => [id, target]));
    const there = relationsUnder(trees.get(this.#main)!);
    let result = parts;
    for (const relation of this.#relations) {
      const part = targets.get(relation);
      if (part === undefined) continue;
      const own = relationsOf(archive, part);
      const workbook = own.find(({ type }) => type === 'package')?.target;
      const chart = this.#drawn.get(relation);
      if (!there.includes(relation)) {
        result = dropRelation(result, archive, this.#main, relation);
        for (const name of [part, ...own.map(({ target }) => target)])
          result = dropPart(result, archive, name);
      } else if (chart) {
        const tree = withData(parseXml(archive.readText(part)!), chart);
        trees.set(part, tree);
        const xml = writeXml(tree);
        result = result.map(([name, content]): Part => {
          if (name === part) return [name, xml];
          return name === workbook ? [name, workbookOf(chart)] : [name, content];
        });
      }
    }
    return result;
  }
}

/** Relations by which an element shows charts, each once. */
function relationsUnder(parent: Element): string[] {
  const ids = [...descendants(parent, 'c:chart')].map(({ attributes }) => attributes['r:id']);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

const SHEET = 'Số liệu';

function workbookOf({ categories, series }: Chart): Buffer {
  return spreadsheet([
    {
      name: SHEET,
      columns: [{ label: '', width: 60 }, ...series.map(({ name }) => ({ label: name, width: 16 }))],
      rows: categories.map((category, index) => [
        category,
        ...series.map(({ values }) => values[index] ?? null),
      ]),
    },
  ]);
}

/** The chart with new data; a series keeps the looks of the template's series of that name, or of that position. */
function withData(root: Element, chart: Chart): Element {
  const [plot] = [...descendants(root, 'c:plotArea')].flatMap((area) =>
    childrenOf(area).filter((child) => childOf(child, 'c:ser')),
  );
  if (!plot) return root;
  const old = childrenOf(plot, 'c:ser');
  const named = new Map(old.map((series) => [nameOf(series), series]));
  const made = chart.series.map((series, index) =>
    seriesWith(named.get(series.name) ?? old[index % old.length]!, series, index, chart.categories),
  );
  const at = plot.children.indexOf(old[0]!);
  const others = plot.children.filter((child) => !old.includes(child as Element));
  plot.children = [...others.slice(0, at), ...made, ...others.slice(at)];
  return root;
}

function nameOf(series: Element): string {
  return [...descendants(childOf(series, 'c:tx') ?? series, 'c:v')][0]?.children.join('') ?? '';
}

/** Children of a series that say what it shows; the rest say how. */
const DATA = new Set(['c:idx', 'c:order', 'c:tx', 'c:cat', 'c:val', 'c:dPt']);
/** What the schema wants after the data. */
const AFTER = new Set(['c:smooth', 'c:shape', 'c:extLst']);

function seriesWith(
  old: Element,
  { name, values }: Chart['series'][number],
  index: number,
  categories: string[],
): Element {
  const column = String.fromCharCode(66 + index);
  const range = (letter: string) => `'${SHEET}'!$${letter}$2:$${letter}$${categories.length + 1}`;
  const looks = childrenOf(old).filter((child) => !DATA.has(child.name));
  const value = (text: string) => element('c:v', {}, [cleanForXml(text)]);
  const points = (texts: (string | null)[]) => [
    element('c:ptCount', { val: String(texts.length) }),
    ...texts.flatMap((text, at) =>
      text === null ? [] : [element('c:pt', { idx: String(at) }, [value(text)])],
    ),
  ];
  const reference = (kind: 'str' | 'num', where: string, cached: Element[]) =>
    element(`c:${kind}Ref`, {}, [element('c:f', {}, [where]), element(`c:${kind}Cache`, {}, cached)]);
  return element('c:ser', {}, [
    element('c:idx', { val: String(index) }),
    element('c:order', { val: String(index) }),
    element('c:tx', {}, [reference('str', `'${SHEET}'!$${column}$1`, points([name]))]),
    ...looks.filter((child) => !AFTER.has(child.name)),
    element('c:cat', {}, [reference('str', range('A'), points(categories))]),
    element('c:val', {}, [
      reference('num', range(column), [
        element('c:formatCode', {}, ['General']),
        ...points(values.map((each) => (each === null ? null : String(each)))),
      ]),
    ]),
    ...looks.filter((child) => AFTER.has(child.name)),
  ]);
}
