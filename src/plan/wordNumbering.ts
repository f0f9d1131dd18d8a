/** Numbers that Word writes by itself, counted as Word counts them (ECMA-376 17.9): “1.”, “I.”, “5.1.”. */

import { ROMAN } from '../model/plan.ts';
import { attribute, readXml } from '../ooxml/xml.ts';

interface Level {
  format: string;
  /** “%1.%2.” */
  text: string;
  start: number;
  /** Every number in it is shown in digits. */
  isLegal: boolean;
  /** The style of paragraphs that takes this level. */
  style: string | undefined;
}

interface List {
  abstract: string;
  /** Levels that begin anew with this list. */
  starts: Map<number, number>;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  list: string;
  level: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Deepest level of a list. */
const DEEPEST = 8;

const FORMATS: Record<string, (value: number) => string> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => ROMAN[value - 1] ?? String(value),
  lowerRoman: (value) => (ROMAN[value - 1] ?? String(value)).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  none: () => '',
};

/** a … z, aa, bb … */
function letter(value: number): string {
  return LETTERS[(value - 1) % 26]!.repeat(Math.min(Math.ceil(value / 26), 4));
}

/** Counts on with every label that is asked for: ask in the order of the document. */
export class WordNumbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** Numbers reached, by abstract list: lists of the same kind go on from each other. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param xml the part “numbering” */
  constructor(xml: string | undefined) {
    if (xml) this.#read(xml);
  }

  #read(xml: string): void {
    let levels = new Map<number, Level>();
    let level: Level | undefined;
    let list: List | undefined;
    let overridden = 0;
    readXml(xml, {
      open: (name, attributes) => {
        const of = (key: string, usual = '') => attribute(attributes, key) ?? usual;
        if (name === 'abstractNum') {
          levels = new Map();
          this.#levels.set(of('abstractNumId'), levels);
        } else if (name === 'num') {
          list = { abstract: '', starts: new Map() };
          this.#lists.set(of('numId'), list);
        } else if (name === 'abstractNumId' && list) list.abstract = of('val');
        else if (name === 'lvlOverride') overridden = Number(of('ilvl', '0'));
        else if (name === 'startOverride') list?.starts.set(overridden, Number(of('val')) || 0);
        else if (name === 'lvl' && !list) {
          level = { format: 'decimal', text: '', start: 1, isLegal: false, style: undefined };
          levels.set(Number(of('ilvl', '0')), level);
        } else if (level && !list) {
          if (name === 'numFmt') level.format = of('val');
          else if (name === 'lvlText') level.text = of('val').slice(0, 40);
          else if (name === 'start') level.start = Number(of('val')) || 0;
          else if (name === 'isLgl') level.isLegal = true;
          else if (name === 'pStyle') level.style = of('val');
        }
      },
    });
  }

  /** The level of a list that a style takes, where the list says so. */
  levelOfStyle(list: string, style: string): number | undefined {
    const levels = this.#levels.get(this.#lists.get(list)?.abstract ?? '') ?? [];
    for (const [number, level] of levels) if (level.style === style) return number;
    return undefined;
  }

  /** The label of the next paragraph there, “” where the list has none. */
  next({ list: id, level: at }: ListPlace): string {
    const list = this.#lists.get(id);
    const levels = list && this.#levels.get(list.abstract);
    const level = levels?.get(at);
    if (!list || !levels || !level || at > DEEPEST) return '';
    if (level.format === 'bullet') return /[\p{L}\p{N}+*]/u.test(level.text) ? level.text : '-';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const start = list.starts.get(at);
    if (start !== undefined && !this.#begun.has(`${id} ${at}`)) delete counts[at];
    this.#begun.add(`${id} ${at}`);
    counts[at] = counts[at] === undefined ? (start ?? level.start) : counts[at] + 1;
    counts.length = at + 1;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const number = Number(digit) - 1;
      const value = counts[number] ?? levels.get(number)?.start ?? 1;
      const format = level.isLegal ? 'decimal' : (levels.get(number)?.format ?? 'decimal');
      return value < 1 ? String(value) : (FORMATS[format]?.(value) ?? String(value));
    });
  }
}
