/**
 * Charts of a template: a chart whose alternative text holds a placeholder ("{{biểu đồ tiến độ}}") gets the
 * figures of the report, in its picture and in the workbook behind it. Everything else about it – kind, place,
 * colours, fonts – is the office's. House.md names ChartDataPatch of `docx`; it cannot drop a series, and numbers
 * its parts at random.
 */
import type { Chart } from '../../model/chart.ts';
import type { Archive, Part } from '../../ooxml/archive.ts';
import { relationsOf } from '../../ooxml/relations.ts';
import { childOf, childrenOf, descendants, type Element, element, parseXml, writeXml } from '../../ooxml/xml.ts';
import { spreadsheet } from '../spreadsheet.ts';
import { dropPart, dropRelation } from './parts.ts';
import { type Tag, tagsIn } from './tags.ts';

/** A chart that stands in a document's text, with the placeholder in its alternative text. */
export interface ChartPlace {
  /** Holds the alternative text. */
  about: Element;
  tag: Tag;
  /** Of the relation to the chart's part. */
  relation: string;
}

/** The charts with a placeholder under an element. */
export function chartPlaces(root: Element): ChartPlace[] {
  const places: ChartPlace[] = [];
  for (const drawing of descendants(root, 'w:drawing')) {
    const about = [...descendants(drawing, 'wp:docPr')][0];
    const [tag] = tagsIn(about?.attributes.descr ?? '');
    const relation = [...descendants(drawing, 'c:chart')][0]?.attributes['r:id'];
    if (about && tag && relation !== undefined) places.push({ about, tag, relation });
  }
  return places;
}

/** Whether a package has any chart: most have none, and are not searched. */
export function hasCharts(archive: Archive): boolean {
  return archive.names.some((name) => /(^|\/)charts\/[^/]+\.xml$/.test(name));
}

/** The charts of one document: found before it is filled, drawn after. */
export class Charts {
  readonly #archive: Archive;
  readonly #main: string;
  readonly #relations: Set<string>;
  readonly #drawn = new Map<string, Chart>();

  /** @param main path and tree, not filled yet, of the part they stand in */
  constructor(archive: Archive, main: string, root: Element) {
    this.#archive = archive;
    this.#main = main;
    this.#relations = new Set(chartPlaces(root).map(({ relation }) => relation));
  }

  /** Describes the charts that are still there once the text is filled; must come before the tree is written. */
  describe(root: Element, chartFor: (tag: Tag) => Chart | undefined): void {
    if (this.#relations.size === 0) return;
    for (const { about, tag, relation } of chartPlaces(root)) {
      const chart = chartFor(tag);
      if (!chart) continue;
      about.attributes = { ...about.attributes, descr: chart.description };
      this.#drawn.set(relation, chart);
    }
  }

  /** The package's parts with the figures in the charts; the parts of charts that are gone are dropped. */
  enter(parts: Part[]): Part[] {
    if (this.#relations.size === 0) return parts;
    const archive = this.#archive;
    const targets = new Map(relationsOf(archive, this.#main).map(({ id, target }) => [id, target]));
    let result = parts;
    for (const relation of this.#relations) {
      const part = targets.get(relation);
      if (part === undefined) continue;
      const workbook = relationsOf(archive, part).find(({ type }) => type === 'package')?.target;
      const chart = this.#drawn.get(relation);
      if (chart) {
        const xml = writeXml(withData(parseXml(archive.readText(part)!), chart));
        result = result.map(([name, content]): Part => {
          if (name === part) return [name, xml];
          return name === workbook ? [name, workbookOf(chart)] : [name, content];
        });
      } else {
        result = dropRelation(result, archive, this.#main, relation);
        for (const name of [part, workbook]) if (name !== undefined) result = dropPart(result, archive, name);
      }
    }
    return result;
  }
}

const SHEET = 'Số liệu';

function workbookOf({ categories, series }: Chart): Buffer {
  return spreadsheet([
    {
      name: SHEET,
      columns: [{ label: '', width: 60 }, ...series.map(({ name }) => ({ label: name, width: 16 }))],
      rows: categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? null)]),
    },
  ]);
}

/** The chart with new data; a series keeps the looks of the template's series of that name, or of that position. */
function withData(root: Element, chart: Chart): Element {
  const plots = [...descendants(root, 'c:ser')].length > 0 ? plotsOf(root) : [];
  const [plot] = plots;
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

/** Kinds of chart that hold series: bars, lines, pies. */
function plotsOf(root: Element): Element[] {
  return [...descendants(root, 'c:plotArea')].flatMap((area) =>
    childrenOf(area).filter((child) => childOf(child, 'c:ser') !== undefined),
  );
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
  const value = (text: string) => element('c:v', {}, [text]);
  const points = (texts: (string | null)[]) => [
    element('c:ptCount', { val: String(texts.length) }),
    ...texts.flatMap((text, at) => (text === null ? [] : [element('c:pt', { idx: String(at) }, [value(text)])])),
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
