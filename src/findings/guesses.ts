/** What was taken for what: `as written → as understood`, a line each where the result could change. */
import { placeOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import type { Guess } from '../model/guess.ts';
import { GLUE, hung, padded, widthOf } from '../text/layout.ts';
import { speakable } from '../text/speakable.ts';
import { number } from '../text/write.ts';
import type { Look } from './look.ts';
import { countLine } from './words.ts';

/** Warnings that only say what was guessed, by what they are about: they stand among the guesses. */
const GUESS_CODES: ReadonlyMap<string, Guess['kind']> = new Map([
  ['CC115', 'column'],
  ['CC207', 'cell'],
]);

/** Whether a finding says no more than what was guessed. */
export function isGuess({ code }: Finding): boolean {
  return GUESS_CODES.has(code);
}

/** What was found in a file, and what was guessed in it. */
interface Found {
  findings: Finding[];
  guesses: Guess[];
}

/** The findings that say more than what was guessed: those under the headings of errors and warnings. */
export function plainOf({ findings }: Pick<Found, 'findings'>): Finding[] {
  return findings.filter((finding) => !isGuess(finding));
}

/** "13 lỗi, 5 cảnh báo, 3 chỗ đoán": as many as there are lines under each heading. */
export function countOf(files: Found[]): string {
  const plain = files.flatMap(plainOf);
  const guesses = files.reduce((sum, each) => sum + guessList(each.guesses, each.findings).length, 0);
  if (guesses === 0) return countLine(plain);
  const found = plain.length === 0 ? 'không có lỗi' : countLine(plain);
  return `${found}, ${number(guesses)} chỗ đoán`;
}

/** "2 lỗi, 3 chỗ đoán": findings alone, those that only say what was guessed apart. */
export function findingCount(findings: Finding[]): string {
  const plain = plainOf({ findings });
  const guesses = findings.length - plain.length;
  return [
    ...(plain.length > 0 ? [countLine(plain)] : []),
    ...(guesses > 0 ? [`${number(guesses)} chỗ đoán`] : []),
  ].join(', ');
}

/** In this order on the screen. */
const KINDS: Record<Guess['kind'], string> = {
  cell: 'Ô',
  column: 'Cột',
  row: 'Dòng',
  worksheet: 'Trang',
  sheet: 'Biểu',
};

/** A line of the list. */
interface GuessLine {
  kind: Guess['kind'];
  sheet: string | null;
  at: string | null;
  says: string;
  code: string | undefined;
  /** What to do where it was guessed wrong; undefined where that goes without saying. */
  cure: string | undefined;
}

/** The guesses that have a line each, those of findings among them: by kind, then as the worksheet goes. */
export function guessList(guesses: Guess[], findings: Finding[]): GuessLine[] {
  const said = guesses.filter(({ spelling }) => !spelling).map((guess) => lineOf(guess, findings));
  const isSaid = ({ sheet, cell }: Finding) => said.some((line) => line.sheet === sheet && line.at === cell);
  const others = findings.filter((finding) => isGuess(finding) && !isSaid(finding)).map(lineOfFinding);
  const order = Object.keys(KINDS);
  const rowOf = ({ at }: GuessLine) => placeOf(at)[0] || Number(at ?? 0);
  return [...said, ...others].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.kind === b.kind ? rowOf(a) - rowOf(b) : 0),
  );
}

function lineOf({ kind, sheet, at, written, understood }: Guess, findings: Finding[]): GuessLine {
  const quoted = kind === 'sheet' ? written : `“${written}”`;
  const finding = findings.find((each) => isGuess(each) && each.sheet === sheet && each.cell === at);
  const says = speakable(`${quoted} → ${understood}`);
  return { kind, sheet, at, says, code: finding?.code, cure: finding && cureOf(finding) };
}

/** A warning among the guesses: its place is in a column of its own, and need not be said again. */
function lineOfFinding(finding: Finding): GuessLine {
  const { sheet, cell, task, message, code } = finding;
  const about = task === null ? '' : `${task}: `;
  const sentence = message.startsWith(about) ? message.slice(about.length) : message;
  const says = sentence.replace(/^Cột (?=“)/, '').replace(/\.$/, '');
  return { kind: GUESS_CODES.get(code)!, sheet, at: cell, says, code, cure: cureOf(finding) };
}

/** A cell that was guessed wrong is mended by writing it right; of a column more is to be said. */
function cureOf({ code, hint }: Finding): string | undefined {
  return GUESS_CODES.get(code) === 'cell' ? undefined : hint || undefined;
}

/** The lines of a list, kind and place in columns of their own. */
export function guessLines(list: GuessLine[], indent: number, look: Look): string[] {
  const sheets = new Set(list.flatMap(({ kind, sheet }) => (kind === 'worksheet' ? [] : (sheet ?? []))));
  const placeOfLine = ({ sheet, at }: GuessLine) =>
    at === null ? '' : sheets.size > 1 && sheet !== null ? `${speakable(sheet)} ${at}` : at;
  const kindWidth = Math.max(...list.map(({ kind }) => widthOf(KINDS[kind])));
  const placeWidth = Math.max(...list.map((line) => widthOf(placeOfLine(line))));
  return list.flatMap((line, index) => {
    const kind = list[index - 1]?.kind === line.kind ? '' : KINDS[line.kind];
    const place = padded(look.strong(placeOfLine(line)), placeWidth);
    const lead = `${' '.repeat(indent)}${padded(kind, kindWidth)}  ${placeWidth > 0 ? `${place}  ` : ''}`;
    const isNew = list.findIndex(({ cure }) => cure === line.cure) === index;
    return [
      ...hung(lead, line.says + (line.code ? `${GLUE}${look.quiet(line.code)}` : ''), look.width),
      ...(line.cure && isNew ? hung(`${' '.repeat(widthOf(lead))}→ `, line.cure, look.width) : []),
    ];
  });
}

/** So many headers are named, so that the reader knows what is meant. */
const NAMED = 2;

/** "9 cột khác chỉ khác cách viết (STT, % hoàn thành…)."; undefined when there is none. */
export function spellingLine(guesses: Guess[]): string | undefined {
  const columns = guesses.filter(({ kind, spelling }) => kind === 'column' && spelling);
  if (columns.length === 0) return undefined;
  const others = guesses.some(({ kind, spelling }) => kind === 'column' && !spelling) ? ' khác' : '';
  const named = columns.slice(0, NAMED).map(({ written }) => written);
  const more = columns.length > NAMED ? '…' : '';
  return speakable(`${columns.length} cột${others} chỉ khác cách viết (${named.join(', ')}${more}).`);
}
