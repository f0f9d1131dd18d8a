/** Text of a report: words, and gaps that a reader must see. */

/** Something that is not there: printed in square brackets and highlighted, "[Chưa có số liệu: …]". */
export interface Gap {
  gap: string;
  /** For a comment beside it: what is missing, from whom, and which cell it would come from. */
  comment?: string | undefined;
}

export interface Phrase {
  phrase: (string | Gap)[];
}

export type Text = string | Phrase;

/** A gap with what is missing and from whom. */
export function gap(words: string, comment?: string): Gap {
  return comment === undefined ? { gap: words } : { gap: words, comment };
}

/** Joins words, gaps and phrases; a plain string when there is no gap in it. */
export function phrase(...parts: (Text | Gap)[]): Text {
  const flat = parts.flatMap((part) => (typeof part === 'string' || 'gap' in part ? [part] : part.phrase));
  return flat.every((part) => typeof part === 'string') ? flat.join('') : { phrase: flat };
}

/** {@link phrase} with a separator between the parts. */
export function joined(parts: (Text | Gap)[], separator: string): Text {
  return phrase(...parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

/** The text without its marks; gaps in square brackets. */
export function plain(text: Text): string {
  if (typeof text === 'string') return text;
  return text.phrase.map((part) => (typeof part === 'string' ? part : `[${part.gap}]`)).join('');
}
