/** Sections as they open, one inside the other by the kind of their numerals: A over I over 5.1. */

import { ROMAN } from '../model/plan.ts';
import type { OfficeSection, OriginalPlace } from './imported.ts';
import { followsLetter, letterValue, type Numeral, type NumeralStyle } from './numerals.ts';

/** Key of a level: “dotted” numerals of different depths are different levels. */
type LevelKey = NumeralStyle | `dotted${number}` | 'plain';

interface OpenLevel {
  key: LevelKey;
  value: number;
  section: OfficeSection;
}

export class SectionTree {
  readonly sections: OfficeSection[] = [];
  readonly #ids = new Set<string>();
  #open: OpenLevel[] = [];
  /** Roman numerals have stood below letters: then “I” after “H” is one. */
  #hasRomanBelow = false;

  get current(): OfficeSection | undefined {
    return this.#open.at(-1)?.section;
  }

  /**
   * Opens a section; what stood inside others of its level is closed.
   * @param isOutermost where its level is new, it stands over all others and not inside the last
   */
  start(
    numeral: Numeral | undefined,
    title: string,
    place: OriginalPlace,
    isOutermost = false,
  ): OfficeSection {
    const { key, value } = this.#levelOf(numeral);
    const at = this.#open.findIndex((level) => level.key === key);
    if (at >= 0) this.#open.length = at;
    else if (isOutermost) this.#open = [];
    const parent = this.#open.at(-1)?.section.id;
    if (key === 'roman' && this.#open.at(-1)?.key === 'letter') this.#hasRomanBelow = true;
    const printed = numeral?.printed ?? '';
    const section = { id: this.#idOf(printed, key, parent), numeral: printed, title, parent, place };
    this.#ids.add(section.id);
    this.sections.push(section);
    this.#open.push({ key, value, section });
    return section;
  }

  /**
   * Closes the section after which a numeral comes: “2” behind what stands in 1.
   * @returns that section, where no other is open around it: then it stays
   */
  closeBefore(numeral: Numeral): OfficeSection | undefined {
    const { key, value } = this.#levelOf(numeral);
    const at = this.#open.findIndex((level) => level.key === key && level.value + 1 === value);
    if (at > 0) this.#open.length = at;
    return at === 0 ? this.#open[0]!.section : undefined;
  }

  /** Opens the section of that title, again if it has been open: a column of titles need not be sorted. */
  startNamed(title: string, place: OriginalPlace): void {
    const known = this.sections.find((section) => section.title === title && section.numeral === '');
    if (!known) this.start(undefined, title, place);
    else if (this.current !== known) this.#open = [{ key: 'plain', value: 0, section: known }];
  }

  /** “I”, “V”, “X” are letters only where they follow one. */
  #levelOf(numeral: Numeral | undefined): { key: LevelKey; value: number } {
    if (!numeral) return { key: 'plain', value: 0 };
    if (numeral.style === 'dotted') return { key: `dotted${numeral.depth}`, value: numeral.value };
    const letter = this.#open.find(({ key }) => key === 'letter');
    const asLetter = numeral.printed.length === 1 ? letterValue(numeral.printed) : 0;
    if (
      numeral.style === 'roman' &&
      letter &&
      asLetter > 0 &&
      !this.#hasRomanBelow &&
      followsLetter(asLetter, letter.value)
    )
      return { key: 'letter', value: asLetter };
    return { key: numeral.style, value: numeral.value };
  }

  /** The numeral; below another section with its id; where it is taken, that of its position. */
  #idOf(printed: string, key: LevelKey, parent: string | undefined): string {
    const isWhole = key.startsWith('dotted') || parent === undefined;
    const wanted = isWhole || printed === '' ? printed : `${parent}.${printed}`;
    if (wanted !== '' && !this.#ids.has(wanted)) return wanted;
    const siblings = this.sections.filter((section) => section.parent === parent).length + 1;
    const position = numeralAt(key, siblings);
    const placed = parent === undefined ? position : `${parent}.${position}`;
    if (!this.#ids.has(placed)) return placed;
    for (let copy = 2; ; copy++)
      if (!this.#ids.has(`${wanted || placed}-${copy}`)) return `${wanted || placed}-${copy}`;
  }
}

/** The numeral of a position, in the manner of a level. */
function numeralAt(key: LevelKey, position: number): string {
  if (key === 'letter') return String.fromCharCode(64 + Math.min(position, 26));
  if (key === 'roman' || key === 'plain') return ROMAN[position - 1] ?? String(position);
  return String(position);
}
