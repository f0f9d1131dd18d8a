/** Kinds of document, the letters of their symbols (NĐ 30/2020, Phụ lục III), and which rows each is judged by. */

export interface Kind {
  /** "báo cáo": as it is named to people. */
  name: string;
  /** Letters of its symbol; absent where it has none (công văn) or they are not known. */
  letters?: string;
  /** Numbers of the rows that speak about it. */
  rows: ReadonlySet<number>;
}

/** Paper, margins, letters, page numbers: whatever the document is. */
const PAGE = [1, 2, 3, 4];
const LETTERHEAD = [5, 6, 7, 8, 9];
const DAY = [10];
const TITLE = [11, 12];
const TEXT = [15, 16, 19];
const SIGNATURE = [20, 21, 22, 23];
const AROUND = [24, 25];

const rows = (...parts: number[][]): ReadonlySet<number> => new Set(parts.flat());

/** Documents of one text: opening, numbered parts, "./.". */
const PLAIN = rows(PAGE, LETTERHEAD, DAY, TITLE, [14], TEXT, SIGNATURE, AROUND);
/** Documents of articles, and invitations: bases in italics, "QUYẾT ĐỊNH:", "Điều 1.", no parts of their own. */
const OF_ARTICLES = rows(PAGE, LETTERHEAD, DAY, TITLE, [15, 19], SIGNATURE, [25]);
/** Minutes have no day at the top, and two who sign. */
const MINUTES = rows(PAGE, LETTERHEAD, TITLE, [25]);

/** By the words of their titles. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['báo cáo', 'BC', PLAIN],
      ['kế hoạch', 'KH', PLAIN],
      ['tờ trình', 'TTr', PLAIN],
      ['thông báo', 'TB', PLAIN],
      ['hướng dẫn', 'HD', PLAIN],
      ['chương trình', 'CTr', PLAIN],
      ['phương án', 'PA', PLAIN],
      ['đề án', 'ĐA', PLAIN],
      ['quyết định', 'QĐ', OF_ARTICLES],
      ['nghị quyết', 'NQ', OF_ARTICLES],
      ['chỉ thị', 'CT', PLAIN],
      ['biên bản', 'BB', MINUTES],
      ['giấy mời', 'GM', OF_ARTICLES],
    ] as const
  ).map(([name, letters, judgedBy]): [string, Kind] => [name, { name, letters, rows: judgedBy }]),
);

/** A letter: no title, "V/v …" under its number. */
export const LETTER: Kind = {
  name: 'công văn',
  rows: rows(PAGE, LETTERHEAD, DAY, [13, 14], TEXT, SIGNATURE, AROUND),
};

/** What is none of these: an annex on its own, a statute, an application, a form. */
export const OTHER: Kind = { name: 'văn bản không rõ loại', rows: rows(PAGE) };

/** Documents of the Party have a form of their own (Hướng dẫn 36-HD/VPTW), and no row of this one. */
export const OF_THE_PARTY: Kind = { name: 'văn bản của Đảng', rows: rows() };

/** The kind whose symbol has these letters. */
export function kindOfLetters(letters: string): Kind | undefined {
  return [...KINDS.values()].find((kind) => kind.letters?.toUpperCase() === letters.toUpperCase());
}
