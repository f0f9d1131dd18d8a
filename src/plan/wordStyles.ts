/** Which styles of paragraphs number by themselves: of a Word document's styles nothing else matters here. */
import { attribute, readXml } from '../ooxml/xml.ts';

interface Style {
  list: string | undefined;
  level: string | undefined;
  basedOn: string | undefined;
}

/** Styles may be based on each other in a circle. */
const DEEPEST = 20;

export class WordStyles {
  readonly #styles = new Map<string, Style>();

  /** @param xml the part “styles” */
  constructor(xml: string | undefined) {
    let style: Style | undefined;
    if (xml)
      readXml(xml, {
        open: (name, attributes) => {
          const val = () => attribute(attributes, 'val');
          if (name === 'style') {
            style = { list: undefined, level: undefined, basedOn: undefined };
            this.#styles.set(attribute(attributes, 'styleId') ?? '', style);
          } else if (style && name === 'numId') style.list = val();
          else if (style && name === 'ilvl') style.level = val();
          else if (style && name === 'basedOn') style.basedOn = val();
        },
      });
  }

  /** The list that paragraphs of that style stand in, the level where it is said, and the style that says so. */
  listOf(id: string | undefined): { list: string; level: string | undefined; style: string } | undefined {
    for (let name = id, depth = 0; name !== undefined && depth < DEEPEST; depth++) {
      const style = this.#styles.get(name);
      if (style?.list !== undefined) return { list: style.list, level: style.level, style: name };
      name = style?.basedOn;
    }
    return undefined;
  }
}
