/** Names of columns: which column a text means. */
import { rememberByObject, rememberByText } from '../model/remember.ts';
import { foldWords } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';

/** Words by which a column is known; a word belongs to one column only. */
export type Vocabulary<K extends string> = Record<K, string[]>;

/** The column that a text means, if any. */
export type Know<K> = (text: string) => K | undefined;

/** Longer texts are no column names; a group's name and a column's own fit. */
const LONGEST_NAME = 90;
/** "Kết quả thực hiện tháng 4/2026", "Tình trạng tính đến 15/4/2026": the time is no part of the name. */
const DATED =
  /[\s,(–-]+(?:(?:tính )?(?:đến|tới)|trong|tháng|quý|kỳ|năm)(?= ?(?:\d|nay|hết|ngày|tháng|quý|kỳ|[ivx]+(?![\p{L}])))[^:]*$/iu;
/** "Tháng 4/2026" is "Tháng 4". */
const OF_A_YEAR = /[ /.-](?:năm )?20\d\d$/;
/** "Nhiệm vụ tháng 5" is what comes next, not the column of tasks. */
const WORK = /^(?:nhiệm vụ|công việc|nội dung|kế hoạch|phương hướng)/i;

/** Exact words; and, for words long enough to be sure, ones that differ by a letter or two. */
export interface Knower<K> {
  exactly: Know<K>;
  nearly: Know<K>;
}

/** Remembered for each vocabulary. */
export const knowerOf: <K extends string>(vocabulary: Vocabulary<K>) => Knower<K> =
  rememberByObject(makeKnower);

function makeKnower<K extends string>(vocabulary: Vocabulary<K>): Knower<K> {
  const words = new Map<string, K>();
  for (const key of Object.keys(vocabulary) as K[])
    for (const word of vocabulary[key]) words.set(foldWords(word), key);
  const exactly: Know<K> = (text) =>
    text.length > LONGEST_NAME
      ? undefined
      : (words.get(foldWords(text)) ??
        (text.includes('(') ? words.get(foldWords(text.replace(/\([^)]*\)/g, ' '))) : undefined) ??
        (DATED.test(text) && !WORK.test(text) ? words.get(foldWords(text.replace(DATED, ''))) : undefined) ??
        (OF_A_YEAR.test(text) ? words.get(foldWords(text.replace(OF_A_YEAR, ''))) : undefined));
  const guess = rememberByText((wanted): K | undefined => {
    for (const [word, key] of words)
      if (
        word.length >= 6 &&
        Math.abs(word.length - wanted.length) <= 4 &&
        foldedLikeness(word, wanted) >= 0.88
      )
        return key;
    return undefined;
  });
  const nearly: Know<K> = (text) => {
    const exact = exactly(text);
    const wanted = exact || text.length > LONGEST_NAME ? '' : foldWords(text);
    return exact || wanted.length < 6 ? exact : guess(wanted);
  };
  return { exactly, nearly };
}
