/** The rule under a name in the letterhead: as long as the name asks for, whose length only filling tells. */
import { Formats } from '../decree30/format.ts';
import { spanOfRule, THIRD, widthOf } from '../decree30/look.ts';
import { partsOf, textOf as textOfRun } from '../decree30/nodes.ts';
import { Numbering } from '../decree30/numbering.ts';
import { Styles } from '../decree30/properties.ts';
import type { Archive } from '../ooxml/archive.ts';
import { childOf, childrenOf, type Element, element, isElement } from '../ooxml/xml.ts';
import { textOf } from './tags.ts';

/** Between a third and a half of the line above it. */
const SHARE = 5 / 12;

/** Where `w:ind` stands in `w:pPr`: before these. */
const AFTER_INDENT = new Set(
  'contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Fits rules that are borders of an empty paragraph under a name; one that suits the name stays as the template has it. */
export class NameRules {
  readonly #archive: Archive;
  #known: { styles: Styles; formats: Formats } | undefined;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** @param cell with its names filled in */
  fitted(cell: Element): Element {
    // Few cells have any empty line, and it is asked for every one of every row.
    const room = cell.children.some(isEmptyLine) ? roomOf(cell) : 0;
    if (room === 0) return cell;
    const children = cell.children.map((part, at) => {
      const name = cell.children[at - 1];
      return name && isFilled(name) && isEmptyLine(part) ? this.#fitted(part, name, room) : part;
    });
    return element(cell.name, cell.attributes, children);
  }

  #fitted(rule: Element, name: Element, room: number): Element {
    const { styles, formats } = this.#looks();
    const properties = childOf(rule, 'w:pPr');
    const { bordered, indent } = formats.of(properties, undefined);
    const { runs } = partsOf(name);
    const lines = runs.map(textOfRun).join('').trim().split('\n');
    if (!bordered || lines[0] === '') return rule;
    const { size } = styles.runLook(runs[0]!, childOf(name, 'w:pPr'), undefined);
    const widths = lines.map((line) => Math.min(widthOf(line.trim(), size), room));
    const [shortest, longest] = spanOfRule(widths, THIRD);
    const length = room - indent.left - indent.right;
    if (length >= shortest && length <= longest) return rule;
    const side = String(Math.round((room - widths.at(-1)! * SHARE) / 2));
    return indented(rule, element('w:ind', { 'w:left': side, 'w:right': side }));
  }

  #looks() {
    if (!this.#known) {
      const styles = new Styles(this.#archive, 'word/styles.xml', undefined);
      this.#known = { styles, formats: new Formats(styles, new Numbering(this.#archive, undefined)) };
    }
    return this.#known;
  }
}

/** Twips; 0 when it is not said. */
function roomOf(cell: Element): number {
  const properties = childOf(cell, 'w:tcPr');
  const width = properties && childOf(properties, 'w:tcW')?.attributes;
  return width?.['w:type'] === 'dxa' ? Number(width['w:w']) || 0 : 0;
}

/** What held no tag is fixed. */
function isFilled(part: Element | string): part is Element {
  return isElement(part) && part.name === 'w:p' && !part.fixed;
}

function isEmptyLine(part: Element | string): part is Element {
  return isElement(part) && part.name === 'w:p' && part.fixed === true && textOf(part) === '';
}

function indented(paragraph: Element, indent: Element): Element {
  const properties = childOf(paragraph, 'w:pPr');
  const others = properties ? childrenOf(properties).filter(({ name }) => name !== indent.name) : [];
  const after = others.findIndex(({ name }) => AFTER_INDENT.has(name));
  const at = after < 0 ? others.length : after;
  return element(paragraph.name, paragraph.attributes, [
    element('w:pPr', properties?.attributes, [...others.slice(0, at), indent, ...others.slice(at)]),
    ...paragraph.children.filter((child) => child !== properties),
  ]);
}
