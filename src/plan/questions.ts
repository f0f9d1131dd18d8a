/** Words that questions about a plan share. */
import { oneLine } from '../text/fold.ts';

const LONGEST_QUOTE = 120;
const MOST_NAMED = 3;

/** The plan's own words, shortened at a word. */
export function quoted(words: string): string {
  const line = oneLine(words);
  if (line.length <= LONGEST_QUOTE) return `“${line}”`;
  return `“${line.slice(0, line.lastIndexOf(' ', LONGEST_QUOTE))}…”`;
}

/** “nhiệm vụ I.1, I.2”, “6 nhiệm vụ”. */
export function someOf(tasks: readonly { id: string }[]): string {
  return tasks.length > MOST_NAMED
    ? `${tasks.length} nhiệm vụ`
    : `nhiệm vụ ${tasks.map(({ id }) => id).join(', ')}`;
}
