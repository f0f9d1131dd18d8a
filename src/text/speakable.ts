/** What a screen can be given, whatever the file it came from holds. */

/** Codes that steer a terminal, and line breaks. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Invisible signs that turn the direction of writing: a name can read as another. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** What the log of a CI takes for a command wherever it stands: `##[error]`, `##vso[…]`. */
const COMMAND = /##(?=\[|vso\[)/g;

/** The text on one line, without anything that steers a terminal or a CI, or turns the direction of writing. */
export function speakable(text: string): string {
  const line = text.replace(CONTROL, ' ').replace(DIRECTION, '');
  return line.includes('##') ? line.replace(COMMAND, '# #') : line;
}

/** A line break that we put there: before an indented line, which is no command of a CI's log. */
const OUR_BREAK = /\n(?= {2}(?!\s*(?:::|##\[)))/;

/** Several lines of ours, each {@link speakable}; a line break that came with a name or a path is none. */
export function speakableLines(text: string): string {
  return text.split(OUR_BREAK).map(speakable).join('\n');
}

/** What JSON allows to stand as it is, and a screen cannot be given. */
const RAW = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<=#)#(?=\[|vso\[)/g;

/** A value as JSON of several lines that says all that it holds, and can be shown. */
export function shownJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    RAW,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
