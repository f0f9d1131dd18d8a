/** What a screen can be given, whatever the file it came from holds. */

/** Codes that steer a terminal, and line breaks. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Invisible signs that turn the direction of writing: a name can read as another. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The text on one line, without anything that steers a terminal or turns the direction of writing. */
export function speakable(text: string): string {
  return text.replace(CONTROL, ' ').replace(DIRECTION, '');
}
