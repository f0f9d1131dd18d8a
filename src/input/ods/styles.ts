/** What the styles of an .ods say of its worksheets and cells, as far as it changes what is read. */

export class OdsStyles {
  /** Styles of worksheets that are not shown. */
  readonly #undisplayed = new Set<string>();
  readonly #fonts = new Map<string, string>();
  readonly #struck = new Set<string>();
  #style = '';

  /** Takes in an element of the styles. */
  open(name: string, attributes: Record<string, string>): void {
    if (name === 'style:style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
      this.#undisplayed.add(this.#style);
    else if (name === 'style:text-properties') {
      const font = attributes['style:font-name'] ?? attributes['fo:font-family'];
      if (font !== undefined) this.#fonts.set(this.#style, font);
      if ((attributes['style:text-line-through-style'] ?? 'none') !== 'none') this.#struck.add(this.#style);
    }
  }

  /** Whether a worksheet of that style is hidden. */
  hides(style: string | undefined): boolean {
    return this.#undisplayed.has(style ?? '');
  }

  /** Whether a line goes through what has that style. */
  strikes(style: string | undefined): boolean {
    return this.#struck.has(style ?? '');
  }

  /** The font of cells of that style. */
  fontOf(style: string | undefined): string | undefined {
    return this.#fonts.get(style ?? '');
  }
}
