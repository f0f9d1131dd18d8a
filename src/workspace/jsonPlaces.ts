/** Where things stand in a file of settings or in a plan: whoever mends it by hand needs the line. */

export interface JsonPlaces {
  /** Line (from 1) of what stands at a path; undefined where nothing does. */
  lineAt(path: readonly PropertyKey[]): number | undefined;
  /** Where the text stops being JSON; undefined for a whole one. */
  broken: { line: number; by: Breach } | undefined;
}

/** What breaks it: a backslash or a tab (a line's end, any control sign) inside quotes; else a sign too many or too few. */
type Breach = 'backslash' | 'control' | 'sign';

/** Deeper than any file of ours. */
const DEEPEST = 50;

/** Reads only as much of JSON as is needed to know where each value stands. */
export function placesIn(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const walk = new Walk(text, lines);
  let broken: JsonPlaces['broken'];
  try {
    walk.document();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    broken = { line: walk.line, by: error.by };
  }
  return { lineAt: (path) => lines.get(keyOf(path)), broken };
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

class Broken extends Error {
  constructor(readonly by: Breach = 'sign') {
    super();
  }
}

/** A string, a number or a word, just as JSON.parse takes them (RFC 8259). */
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;
/** What whoever typed it took for a string. */
const QUOTED = /"(?:[^"\\\r\n]|\\.)*"/y;

class Walk {
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(
    readonly text: string,
    readonly lines: Map<string, number>,
  ) {}

  /** Line of what is looked at. */
  get line(): number {
    for (; this.#counted < this.#at; this.#counted++) if (this.text[this.#counted] === '\n') this.#line++;
    return this.#line;
  }

  document(): void {
    this.#value([]);
    this.#space();
    if (this.#at < this.text.length) throw new Broken();
  }

  #value(path: string[]): void {
    this.#space();
    this.#enter(path);
    if (path.length > DEEPEST) throw new Broken();
    if (this.#takes('{')) this.#members('}', path, true);
    else if (this.#takes('[')) this.#members(']', path, false);
    else if (this.#match(SCALAR) === undefined) this.#string();
  }

  #members(end: string, path: string[], isNamed: boolean): void {
    this.#space();
    if (this.#takes(end)) return;
    for (let index = 0; ; index++) {
      const name = isNamed ? this.#name(path) : String(index);
      this.#value([...path, name]);
      this.#space();
      if (this.#takes(end)) return;
      if (!this.#takes(',')) throw new Broken();
    }
  }

  #name(path: string[]): string {
    this.#space();
    const name = String(JSON.parse(this.#string()));
    this.#enter([...path, name]);
    this.#space();
    if (!this.#takes(':')) throw new Broken();
    return name;
  }

  #string(): string {
    const written = this.#match(STRING);
    if (written !== undefined) return written;
    const meant = this.#match(QUOTED);
    if (meant === undefined) throw new Broken();
    throw new Broken(/[\u0000-\u001f]/.test(meant) ? 'control' : 'backslash');
  }

  /** The line of a name is that of its value. */
  #enter(path: string[]): void {
    const key = keyOf(path);
    if (!this.lines.has(key)) this.lines.set(key, this.line);
  }

  #space(): void {
    this.#match(SPACE);
  }

  #takes(sign: string): boolean {
    if (this.text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
