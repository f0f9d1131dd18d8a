/** Findings for a person at a screen: errors, then warnings, then guesses; in each the files, worksheets, cells. */
import { placeOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import type { Guess } from '../model/guess.ts';
import { GLUE, hung, padded, widthOf } from '../text/layout.ts';
import { rangesOf } from '../text/ranges.ts';
import { speakable } from '../text/speakable.ts';
import { number } from '../text/write.ts';
import { folded, type Told } from './fold.ts';
import { guessLines, guessList, isGuess, spellingLine } from './guesses.ts';
import type { Look } from './look.ts';
import { HEADINGS, type Part } from './words.ts';

/** What is told under one title: a file, a unit that sent none, a plan. */
export interface Topic {
  /** "Trung tâm PVHCC · ttpvhcc.xlsx"; undefined where there is only one, and the head of the screen names it. */
  title: string | undefined;
  findings: Finding[];
  guesses: Guess[];
  /** Names in the order in which a person meets them. */
  worksheets: string[];
}

/** Every part that has something in it, a blank line before each. */
export function partLines(topics: Topic[], look: Look): string[] {
  return [
    ...severityLines('error', topics, look),
    ...severityLines('warning', topics, look),
    ...guessPart(topics, look),
  ];
}

/** Lines of topics without headings: where everything is of one kind. */
export function topicLines({ findings, worksheets }: Topic, indent: number, look: Look): string[] {
  const names = [...new Set([...worksheets, ...findings.flatMap(({ sheet }) => sheet ?? [])])];
  return [null, ...names].flatMap((sheet) => {
    const own = inReadingOrder(findings.filter((finding) => finding.sheet === sheet));
    if (own.length === 0) return [];
    if (sheet === null) return cellLines(folded(own), WITHOUT_WORKSHEET, look);
    const title = hung(' '.repeat(indent), `Trang ${speakable(sheet)}`, look.width);
    return [...title, ...cellLines(folded(own), indent + 2, look)];
  });
}

/** Columns before a finding about a file as a whole, below a title or not. */
const WITHOUT_WORKSHEET = 4;

function inReadingOrder(findings: Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, place: placeOf(finding.cell) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ finding }) => finding);
}

function severityLines(part: 'error' | 'warning', topics: Topic[], look: Look): string[] {
  const own = topics
    .map((topic) => ({
      ...topic,
      findings: topic.findings.filter((finding) => finding.severity === part && !isGuess(finding)),
    }))
    .filter(({ findings }) => findings.length > 0);
  const count = own.reduce((sum, { findings }) => sum + findings.length, 0);
  return withHeading(part, count, own, look, (topic, indent) => topicLines(topic, indent, look));
}

function guessPart(topics: Topic[], look: Look): string[] {
  const lists = topics
    .map((topic) => ({ ...topic, list: guessList(topic.guesses, topic.findings) }))
    .filter(({ guesses, list }) => list.length > 0 || guesses.length > 0);
  const count = lists.reduce((sum, { list }) => sum + list.length, 0);
  return withHeading('guess', count, lists, look, ({ list, guesses }, indent) => {
    const spelling = spellingLine(guesses);
    return [
      ...(list.length > 0 ? guessLines(list, indent, look) : []),
      ...(spelling ? hung(' '.repeat(indent), look.quiet(spelling), look.width) : []),
    ];
  });
}

/** "× Phải sửa: 4 lỗi" and what is under it. */
function withHeading<T extends Topic>(
  part: Part,
  count: number,
  topics: T[],
  look: Look,
  linesOf: (topic: T, indent: number) => string[],
): string[] {
  if (topics.length === 0) return [];
  const { sign, title, counted } = HEADINGS[part];
  const heading = count > 0 ? `${sign} ${title}: ${number(count)} ${counted}` : `${sign} ${title}`;
  return [
    '',
    look[part](heading),
    ...topics.flatMap((topic) => [
      ...(topic.title === undefined ? [] : hung('  ', look.strong(topic.title), look.width)),
      ...linesOf(topic, topic.title === undefined ? 2 : 4),
    ]),
  ];
}

/** `F10  III.1: …  CC203`, below it `→ …`; cells that are many have a lead of their own length. */
function cellLines(lines: Told[], indent: number, look: Look): string[] {
  const margin = ' '.repeat(indent);
  const alone = lines.filter(({ cells }) => cells.length === 1);
  const widest = Math.max(0, ...alone.map(({ cells }) => widthOf(cells[0]!)));
  return lines.flatMap(({ cells, text, code, cure }) => {
    const hang = indent + (cells.length === 0 || widest === 0 ? 0 : widest + 2);
    const place = cells.length === 0 ? '' : `${padded(look.strong(rangesOf(cells)), widest)}  `;
    return [
      ...hung(margin, `${place}${text}${GLUE}${look.quiet(code)}`, look.width, hang),
      ...(cure ?? '')
        .split('\n')
        .filter(Boolean)
        .flatMap((line) => hung(`${' '.repeat(hang)}→ `, line, look.width)),
    ];
  });
}
