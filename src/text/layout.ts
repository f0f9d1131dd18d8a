/** Text laid out for a screen: how wide it is there, and where its lines may break. */

/** A command that changes colours, which takes no room. */
const PAINT = /\u001b\[[\d;]*m/g;
/** Letters and signs of one column each, all that most texts are made of. */
const ONE_EACH = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ab]*$/;

/** How many columns a painted or plain text takes. */
export function widthOf(text: string): number {
  if (ONE_EACH.test(text)) return text.length;
  let width = 0;
  for (const sign of text.replace(PAINT, '')) width += columnsOf(sign);
  return width;
}

/** The patterns stand here because each costs milliseconds to be made, and hardly any text asks for them. */
function columnsOf(sign: string): number {
  // Marks over other letters and invisible signs.
  if (/[\p{M}\p{Cf}]/u.test(sign)) return 0;
  // East Asian letters and pictures.
  const isWide =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
  return isWide.test(sign) ? 2 : 1;
}

/** The text with spaces behind it, up to that width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Two spaces at which no line breaks: what stands behind them is never alone on a line. */
export const GLUE = '\u00a0\u00a0';

/** A command inside a sentence stays on one line, so that it can be copied. */
export function unbroken(command: string): string {
  return command.replaceAll(' ', '\u00a0');
}

/**
 * The text behind its lead, broken between words; what follows the first line hangs. A word that is wider than the
 * room stays whole: nothing is lost, and a file name can still be copied.
 * @param width columns of the screen; Infinity for what is no screen
 * @param hang columns before every line but the first; the lead's width where nothing else is said
 */
export function hung(lead: string, text: string, width: number, hang?: number): string[] {
  const whole = lead + text.replace(/^ +/, '').replace(/(?<! ) +$/, '');
  const fits = width === Number.POSITIVE_INFINITY || widthOf(whole) <= width;
  const lines = fits ? [whole] : broken(lead, text, width, hang ?? widthOf(lead));
  return lines.map((each) => each.replaceAll('\u00a0', ' '));
}

function broken(lead: string, text: string, width: number, hang: number): string[] {
  const lines: string[] = [];
  let line = lead;
  let taken = widthOf(lead);
  let isBare = true;
  for (const [, gap = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) {
    const wanted = widthOf(gap) + widthOf(word);
    if (!isBare && taken + wanted > width) {
      lines.push(line);
      line = ' '.repeat(hang) + word;
      taken = hang + widthOf(word);
    } else {
      line += isBare ? word : gap + word;
      taken += isBare ? widthOf(word) : wanted;
    }
    isBare = false;
  }
  return [...lines, line];
}
