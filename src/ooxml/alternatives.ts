/** Of what a part says in several ways, or to newer programs only, what Excel takes (ECMA-376, part 3). */

import { type Allowance, attribute } from './markup.ts';

/** What is told of a document, an element at a time. */
export interface Handlers {
  /**
   * Names come without their prefix: some .NET writers call every element `x:…`.
   * @param attributes as written: `attribute` and `attributesOf` (markup.ts) read them
   */
  open(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
  /**
   * Reads the elements from that place on by itself, where they are worded as most programs word them, and says where
   * they end; that place, where the scanner is to tell them. What it reads costs what the scanner would take for it.
   */
  shortcut?(xml: string, at: number, allowance: Allowance): number;
}

/** Prefixes of Microsoft's own additions, as every writer calls them; Excel of today knows them all. */
const KNOWN = /^x(?:1[2-9]\w{0,4}|r\d{0,2})$/;

/** Nothing of extensions, and of alternatives one: the first whose additions are known, else what is for all others. */
export function onlyOneOf(handlers: Handlers): Handlers {
  /** Whether one was taken, for each set of alternatives that is open. */
  const taken: boolean[] = [];
  let skipped = 0;
  const isBranch = (name: string) => taken.length > 0 && (name === 'Choice' || name === 'Fallback');
  return {
    open(name, attributes) {
      if (skipped > 0 || name === 'extLst') skipped++;
      else if (name === 'AlternateContent') taken.push(false);
      else if (isBranch(name)) {
        const fits =
          name === 'Fallback' ||
          (attribute(attributes, 'Requires') ?? '').split(/\s+/).every((each) => KNOWN.test(each));
        if (taken.at(-1) || !fits) skipped++;
        else taken[taken.length - 1] = true;
      } else handlers.open(name, attributes);
    },
    shortcut: (xml, at, allowance) => (skipped > 0 ? at : (handlers.shortcut?.(xml, at, allowance) ?? at)),
    text(text) {
      if (skipped === 0) handlers.text?.(text);
    },
    close(name) {
      if (skipped > 0) skipped--;
      else if (name === 'AlternateContent') taken.pop();
      else if (!isBranch(name)) handlers.close?.(name);
    },
  };
}
