/**
 * What a run or paragraph looks like in the end, in one line: document defaults, styles with what they are based on,
 * direct formatting. Programs say the same look in many ways; here each look has one line, so that lines can be
 * compared. (decree30/properties.ts asks single questions of the same layers; here every answer counts.)
 */
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
import { isOn, isSaid, type Look, NO_LOOK, paragraphLook, runLook, said, USUAL } from './looks.ts';
import { type Parts, writtenBy } from './parts.ts';
import { childrenTold, told } from './told.ts';

/** Styles built on styles: no honest document goes deeper. */
const DEEPEST = 30;

/** The looks of one document's styles. */
export class Cascade {
  readonly #styles = new Map<string, Element>();
  readonly #usual = new Map<string, string>();
  readonly #defaults: { run: Look; paragraph: Look };
  readonly #looks = new Map<string, { run: Look; paragraph: Look }>();
  readonly #lines = new Map<string, string>();
  /** Of runs that say nothing of themselves, as most do, by the style of their paragraph. */
  readonly #plainRuns = new Map<string | undefined, string>();
  readonly #numbering: Element | undefined;
  readonly #hyphenates: boolean;
  readonly #isOfLibreOffice: boolean;

  /** @throws XmlError */
  constructor(parts: Parts) {
    const root = parts.tree('word/styles.xml');
    for (const style of root ? childrenOf(root, 'w:style') : []) {
      const {
        'w:styleId': id = '',
        'w:type': type = 'paragraph',
        'w:default': isDefault = '0',
      } = style.attributes;
      this.#styles.set(id, style);
      if (isOn(isDefault)) this.#usual.set(type, id);
    }
    this.#numbering = parts.tree('word/numbering.xml');
    const settings = parts.tree('word/settings.xml');
    this.#hyphenates = isSaid(settings, 'w:autoHyphenation');
    this.#isOfLibreOffice = writtenBy(parts).startsWith('LibreOffice');
    const defaults = root && childOf(root, 'w:docDefaults');
    this.#defaults = {
      run: runLook(defaults && descendants(defaults, 'w:rPr').next().value),
      paragraph: this.#paragraphLook(defaults && descendants(defaults, 'w:pPr').next().value),
    };
  }

  /** A style as people know it: a program that saves the document again may give it another id. */
  nameOf(id = this.#usual.get('paragraph')): string {
    const style = id === undefined ? undefined : this.#styles.get(id);
    return (style && said(style, 'w:name'))?.normalize('NFC').toLowerCase() ?? '';
  }

  /** @param properties of the paragraph @param inCell whether it stands in a table */
  paragraph(properties: Element | undefined, inCell: boolean): string {
    const style = properties && said(properties, 'w:pStyle');
    return this.#once(`p ${style} ${inCell}`, this.#paragraphLook(properties), (direct) => {
      const look = over([this.#defaults.paragraph, this.#lookOf(style).paragraph, direct]);
      // Which LibreOffice says of every paragraph in a table.
      if (inCell && this.#isOfLibreOffice) look.delete('widowControl');
      return this.#hyphenated(look);
    });
  }

  /**
   * The look of a run, or of the mark at the end of a paragraph.
   * @param properties of the run @param around of the paragraph that it stands in
   */
  run(properties: Element | undefined, around: Element | undefined): string {
    const style = around && said(around, 'w:pStyle');
    if (properties) return this.#styledRun(properties, style);
    let line = this.#plainRuns.get(style);
    if (line === undefined) {
      line = shown(over([this.#defaults.run, this.#lookOf(style).run]));
      this.#plainRuns.set(style, line);
    }
    return line;
  }

  #styledRun(properties: Element, style: string | undefined): string {
    const own = said(properties, 'w:rStyle');
    return this.#once(`r ${style} ${own}`, runLook(properties), (direct) =>
      over([
        this.#defaults.run,
        this.#lookOf(style).run,
        own === undefined ? NO_LOOK : new Map([...this.#lookOf(own).run, ['style', this.nameOf(own)]]),
        direct,
      ]),
    );
  }

  /** What a table is drawn by, beside what it says itself; "" where it is as Word has every table. */
  table(id = this.#usual.get('table')): string {
    const lines = this.#chainOf(id ?? '').map((style) =>
      [
        id === this.#usual.get('table') ? '' : this.nameOf(style.attributes['w:styleId']),
        ...childrenOf(style)
          .filter(({ name }) => /Pr$/.test(name))
          .map((each) => told(each)),
      ].join(' '),
    );
    const line = lines.join(' / ').trim();
    return line === TABLE_NORMAL ? '' : line;
  }

  /** Most paragraphs and runs look as their style says, which is worked out once. */
  #once(name: string, direct: Look, look: (direct: Look) => Look): string {
    if (direct.size > 0) return shown(look(direct));
    let line = this.#lines.get(name);
    if (line === undefined) {
      line = shown(look(NO_LOOK));
      this.#lines.set(name, line);
    }
    return line;
  }

  #lookOf(id = this.#usual.get('paragraph')): { run: Look; paragraph: Look } {
    if (id === undefined) return { run: NO_LOOK, paragraph: NO_LOOK };
    let look = this.#looks.get(id);
    if (!look) {
      const chain = this.#chainOf(id);
      look = {
        run: over(chain.map((style) => runLook(childOf(style, 'w:rPr')))),
        paragraph: over(chain.map((style) => this.#paragraphLook(childOf(style, 'w:pPr')))),
      };
      this.#looks.set(id, look);
    }
    return look;
  }

  #paragraphLook(properties: Element | undefined): Look {
    return paragraphLook(properties, (list) => this.#listLine(list));
  }

  /** LibreOffice lets a document hyphenate, and none of its paragraphs: what counts is which ones are hyphenated. */
  #hyphenated(look: Map<string, string>): Look {
    if (!this.#hyphenates) return look;
    const isSuppressed = look.get('suppressAutoHyphens') === '1';
    look.delete('suppressAutoHyphens');
    return isSuppressed ? look : look.set('hyphens', '1');
  }

  /** A list: where in it a paragraph stands, and how that and every other level is numbered. */
  #listLine(list: Element): string {
    const [level = '0', id = '0'] = [said(list, 'w:ilvl'), said(list, 'w:numId')];
    const others = childrenOf(list).filter(({ name }) => name !== 'w:ilvl' && name !== 'w:numId');
    const line = others.map((each) => told(each)).join(' ');
    if (id === '0') return line;
    const named = (name: string, attribute: string, value: string | undefined) =>
      this.#numbering &&
      childrenOf(this.#numbering, name).find(({ attributes }) => attributes[attribute] === value);
    const number = named('w:num', 'w:numId', id);
    const scheme = named('w:abstractNum', 'w:abstractNumId', number && said(number, 'w:abstractNumId'));
    return [id, level, line, number ? childrenTold(number) : '', scheme ? childrenTold(scheme) : ''].join(
      ' ',
    );
  }

  /** The most general first. */
  #chainOf(id: string): Element[] {
    const chain: Element[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < DEEPEST; ) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.unshift(style);
      next = said(style, 'w:basedOn');
    }
    return chain;
  }
}

/** The style that Word gives tables that name none; a program need not write it. */
const TABLE_NORMAL =
  'w:tblPr{w:tblInd w:type=dxa w:w=0 w:tblCellMar{w:top w:type=dxa w:w=0 w:left w:type=dxa w:w=108 w:bottom w:type=dxa w:w=0 w:right w:type=dxa w:w=108}}';

/** The last word on each part. */
function over(layers: Look[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const layer of layers) for (const [part, value] of layer) last.set(part, value);
  return last;
}

/** All but what is as if nobody had spoken. */
function shown(look: Look): string {
  const parts: string[] = [];
  for (const [part, value] of look) if (value !== (USUAL[part] ?? '')) parts.push(`${part}=${value}`);
  return parts.sort().join(' ');
}
