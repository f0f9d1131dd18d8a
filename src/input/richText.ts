/** The text of a cell, gathered run by run, and what is left of it where some of the runs are struck through. */
import { LONGEST_TEXT } from '../model/grid.ts';
import { attribute } from '../ooxml/xml.ts';

/** As much of a text as is kept: each character may be written in seven; what is longer is known by being longer. */
export const LONGEST_RAW = 7 * LONGEST_TEXT;

/** One text while it is read; as it is written, not yet unescaped. */
export class RichText {
  text = '';
  /** Of the first run that has one of its own. */
  font: string | undefined;
  /** What is left of it without the runs that are struck through, if some are; */
  unstruck: string | undefined;
  /** and in a cell that is struck through itself, where only runs of a font of their own can be left. */
  unstruckRuns = '';
  #ownFont = false;
  #struck = false;

  /** One that is all in one look. */
  static of(text: string): RichText {
    const rich = new RichText();
    rich.add(text);
    return rich;
  }

  /** An element beside the text: a run begins, has a font of its own, is struck through. */
  open(name: string, attributes: string): void {
    if (name === 'r') {
      this.#ownFont = false;
      this.#struck = false;
    } else if (name === 'rPr') this.#ownFont = true;
    else if (name === 'rFont') this.font ??= attribute(attributes, 'val');
    else if (name === 'strike') {
      this.#struck = isOn(attributes);
      if (this.#struck) this.unstruck ??= this.text;
    }
  }

  add(text: string): void {
    if (this.text.length > LONGEST_RAW) return;
    this.text += text;
    if (this.#struck) return;
    if (this.unstruck !== undefined) this.unstruck += text;
    if (this.#ownFont) this.unstruckRuns += text;
  }
}

/** `<strike/>` says yes; `<strike val="0"/>` says no. */
export function isOn(attributes: string): boolean {
  return !/^(0|false|off|none)$/i.test(attribute(attributes, 'val') ?? '');
}
