/** Names of columns: which column a text means. */
import { rememberByObject, rememberByText } from '../model/remember.ts';
import { foldWords } from '../text/fold.ts';
import { LATIN } from '../text/letters.ts';
import { foldedLikeness } from '../text/nearest.ts';

/** Each of some names with each of others behind it: "Tử số" and "T3", "Tiếp nhận" and "Trực tuyến". */
export interface Pairs {
  before: string[];
  behind: string[];
}

/** Words by which a column is known; a word belongs to one column only. */
export type Vocabulary<K extends string> = Record<K, (string | Pairs)[]>;

/** The column that a text means, if any. */
export type Know<K> = (text: string) => K | undefined;

/** Longer texts are no column names; a group's name and a column's own fit. */
const LONGEST_NAME = 90;
/** In lower case. "Kết quả thực hiện tháng 4/2026", "Tình trạng tính đến 15/4/2026": the time is no part of the name. */
const DATED = new RegExp(
  `[\\s,(–-]+(?:(?:tính )?(?:đến|tới)|trong|tháng|quý|kỳ|năm)(?= ?(?:\\d|nay|hết|ngày|tháng|quý|kỳ|[ivx]+(?![${LATIN}])))[^:]*$`,
);
/** "Tháng 4/2026" is "Tháng 4". */
const OF_A_YEAR = /[ /.-](?:năm )?20\d\d$/;
/** "Nhiệm vụ tháng 5" is what comes next, not the column of tasks. */
const WORK = /^(?:nhiệm vụ|công việc|nội dung|kế hoạch|phương hướng)/;

function folded(word: string | Pairs): string[] {
  if (typeof word === 'string') return [foldWords(word)];
  const behind = word.behind.map(foldWords);
  return word.before.map(foldWords).flatMap((name) => behind.map((other) => `${name} ${other}`));
}

/** {@link foldWords}, part by part: the same few groups stand above many columns. */
function foldedParts(name: string): string {
  const end = name.indexOf(': ');
  return end < 0
    ? foldWords(name)
    : `${foldWords(name.slice(0, end))} ${foldedParts(name.slice(end + 2))}`.trim();
}

/** Shorter names differ by a letter from too many others. */
const SHORTEST_GUESS = 6;
/** How alike a misspelt name must be, */
const LIKE_ENOUGH = 0.88;
/** and how many letters it may have more or less. */
const MOST_MORE = 4;

/** Exact words; and, for words long enough to be sure, ones that differ by a letter or two. */
export interface Knower<K> {
  exactly: Know<K>;
  nearly: Know<K>;
}

/** A word, and its place among all. */
interface Placed {
  word: string;
  place: number;
}

/** Words long enough to be guessed, by their length: of all others their length says that they are not alike. */
function placedByLength(words: string[]): Map<number, Placed[]> {
  const found = new Map<number, Placed[]>();
  for (const [place, word] of words.entries()) {
    if (word.length < SHORTEST_GUESS) continue;
    const same = found.get(word.length) ?? [];
    same.push({ word, place });
    found.set(word.length, same);
  }
  return found;
}

/** Remembered for each vocabulary. */
export const knowerOf: <K extends string>(vocabulary: Vocabulary<K>) => Knower<K> =
  rememberByObject(makeKnower);

function makeKnower<K extends string>(vocabulary: Vocabulary<K>): Knower<K> {
  const words = new Map<string, K>();
  for (const key of Object.keys(vocabulary) as K[])
    for (const word of vocabulary[key]) for (const name of folded(word)) words.set(name, key);
  const known = (text: string) => words.get(foldedParts(text));
  const find = rememberByText((text): K | undefined => {
    const line = text.toLowerCase();
    return (
      known(text) ??
      (text.includes('(') ? known(text.replace(/\([^)]*\)/g, ' ')) : undefined) ??
      (DATED.test(line) && !WORK.test(line) ? known(line.replace(DATED, '')) : undefined) ??
      (OF_A_YEAR.test(line) ? known(line.replace(OF_A_YEAR, '')) : undefined)
    );
  });
  const exactly: Know<K> = (text) => (text.length > LONGEST_NAME ? undefined : find(text));
  const guess = rememberByText((wanted): K | undefined => {
    byLength ??= placedByLength([...words.keys()]);
    let first: Placed | undefined;
    for (let length = wanted.length - MOST_MORE; length <= wanted.length + MOST_MORE; length++)
      for (const each of byLength.get(length) ?? [])
        if (
          foldedLikeness(each.word, wanted, LIKE_ENOUGH) >= LIKE_ENOUGH &&
          !(first && first.place < each.place)
        )
          first = each;
    return first && words.get(first.word);
  });
  let byLength: Map<number, Placed[]> | undefined;
  const nearly: Know<K> = (text) => {
    const exact = exactly(text);
    const wanted = exact || text.length > LONGEST_NAME ? '' : foldWords(text);
    return exact || wanted.length < SHORTEST_GUESS ? exact : guess(wanted);
  };
  return { exactly, nearly };
}
