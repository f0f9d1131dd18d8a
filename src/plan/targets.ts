/** Targets in a plan's own sentences: “Tỷ lệ hồ sơ … trên 95%, trong đó có trên 60% trả trước hạn” holds two. */
import type { Indicator } from '../model/indicator.ts';
import { bare, oneLine, trimEndOf } from '../text/fold.ts';
import { withoutLabel } from '../text/target.ts';
import { fractionOf, fromHead, fromTail, fromVerb } from './targetFraction.ts';
import * as words from './targetWords.ts';

export interface TargetRead {
  /** The words that it was read from. */
  printed: string;
  name: string;
  op: Indicator['op'];
  target: number;
  unit: Indicator['unit'];
  /** What is counted; empty where the words do not tell. */
  numerator: string;
  denominator: string;
  counted: string;
  outOfScope: boolean;
  /** It belongs to the target before it: “trong đó”. */
  isPart: boolean;
  /** Why it is no fraction that can be asked for as it stands. */
  flaw: 'compared' | 'two' | undefined;
}

/** What a text sets as targets, and whether some number of it was left. */
export interface TargetsRead {
  targets: TargetRead[];
  /** Words with a number that is no target which can be followed: “không quá 5%”, or more than a sentence. */
  left: string[];
}

/** No sentence that sets one target is longer, nor a cell of a table that names one. */
const LONGEST = 600;
const LONGEST_CELL = 300;

/** A percentage, an index, or a row of a table. */
const MAY_HOLD = /\d\s?%|0,\d|%\s–|–\s%/;

/** @param text a task's title, a sentence of the part “Mục tiêu”, or a row of a table of targets with “ – ” between its cells */
export function targetsIn(text: string): TargetsRead {
  if (!MAY_HOLD.test(text)) return { targets: [], left: [] };
  const line = withoutLabel(oneLine(text).replace(words.BULLET, '')).trim();
  const row = rowOf(line);
  if (row) return { targets: [row], left: [] };
  const targets: TargetRead[] = [];
  const left: string[] = [];
  for (const clause of clausesOf(line)) {
    const index = indexOf(clause);
    if (index) targets.push(index);
    else
      for (const piece of piecesOf(clause)) {
        const read = piece.length > LONGEST ? undefined : readPiece(piece, targets.at(-1));
        if (read) targets.push(read);
        else left.push(piece);
      }
  }
  return { targets: withSharedVerbs(targets), left };
}

function clausesOf(line: string): string[] {
  return line
    .split(/;\s*|(?<=[\p{L})%])\.\s+(?=[\p{Lu}\d])/u)
    .map((clause) => clause.trim())
    .filter((clause) => /\d\s?%|(?<!\d)0,\d/.test(clause));
}

/** A clause with several percentages, cut where the next begins to be told. */
function piecesOf(clause: string): string[] {
  const found = [...clause.matchAll(words.PERCENT)];
  const pieces: string[] = [];
  let from = 0;
  for (const [index, next] of found.entries()) {
    const last = found[index - 1];
    if (!last) continue;
    const end = last.index + last[0].length;
    const cut = words.NEXT_BEGINS.exec(clause.slice(end, next.index));
    if (!cut) continue;
    pieces.push(clause.slice(from, end + cut.index));
    from = end + cut.index + /^\s*(?:,|và|\()?\s*/u.exec(cut[0])![0].length;
  }
  return [...pieces, clause.slice(from)].map((piece) => trimEndOf(piece.trim(), '.,;'));
}

/** “Chỉ số Chuyển đổi số cấp xã đạt 0,71”. */
function indexOf(clause: string): TargetRead | undefined {
  const found =
    /^(.{0,20}?chỉ số .{3,120}?)\s(?:đạt|đạt từ|từ|trên|tối thiểu|≥|>)?\s?(?:trên |từ |tối thiểu |≥ ?)?(0,\d{1,3})(?!\d)/iu.exec(
      clause,
    );
  if (!found) return undefined;
  return {
    ...NOTHING,
    printed: clause,
    name: words.capitalised(trimEndOf(found[1]!.replace(words.EFFORT, '').replace(words.REACHES, ''), ' ,')),
    op: /trên\s0,/.test(clause) ? '>' : '>=',
    target: numberOf(found[2]!),
    unit: 'index',
    outOfScope: isOutOfScope(clause),
  };
}

const NOTHING = {
  op: '=',
  unit: '%',
  numerator: '',
  denominator: '',
  counted: '',
  outOfScope: false,
  isPart: false,
  flaw: undefined,
} as const satisfies Partial<TargetRead>;

function readPiece(piece: string, before: TargetRead | undefined): TargetRead | undefined {
  const [percent, second] = [...piece.matchAll(words.PERCENT)];
  if (!percent) return undefined;
  const head = piece.slice(0, percent.index);
  const tail = piece.slice(percent.index + percent[0].length).trim();
  const op = words.operatorOf(head, tail, numberOf(percent[1]!));
  if (!op) return undefined;
  const isPart = /^trong đó/iu.test(piece);
  const told = words.withoutEffort(head);
  const rest = words.withoutOrMore(tail);
  const isHeaded = words.NAMED_FIRST.test(told) || words.GOES_ON.test(rest);
  const said =
    told === ''
      ? fromTail(rest, isPart ? before : undefined)
      : isHeaded
        ? fromHead(told, rest)
        : fromVerb(told, rest);
  if (said.numerator === '') return undefined;
  return {
    ...NOTHING,
    ...said,
    printed: piece,
    op,
    target: numberOf(percent[1]!),
    outOfScope: isOutOfScope(piece),
    isPart,
    flaw: words.COMPARED.test(bare(piece)) ? 'compared' : second ? 'two' : undefined,
  };
}

/** “100% cán bộ cấp tỉnh; 85% cán bộ cấp xã được bồi dưỡng”: the verb stands once, for both. */
function withSharedVerbs(targets: TargetRead[]): TargetRead[] {
  return targets.map((target, index) => {
    const next = targets[index + 1];
    const verb = next && /\s(?:được|không phải)\s.+$/u.exec(next.numerator)?.[0];
    const isBare =
      target.denominator === '' && target.printed.startsWith(target.printed.match(words.PERCENT)?.[0] ?? '%');
    if (
      !verb ||
      !isBare ||
      target.counted === '' ||
      next.counted !== target.counted ||
      words.HAS_VERB.test(target.numerator)
    )
      return target;
    return {
      ...target,
      name: `${target.name}${verb}`,
      ...fractionOf(`${words.lowered(target.numerator)}${verb}`),
    };
  });
}

/** A row of a table: “1 – Hồ sơ nộp trực tuyến – % – 85 – Một cửa”. */
function rowOf(line: string): TargetRead | undefined {
  const cells = line.split(' – ').map((cell) => cell.trim());
  if (cells.length < 3 || cells.some((cell) => cell.length > LONGEST_CELL)) return undefined;
  const name = cells.find((cell) => /\p{L}{2}.*\s.*\p{L}/u.test(cell) && !/%/.test(cell));
  const isPercent = cells.some((cell) => cell === '%' || /\d\s?%/.test(cell));
  const value = cells.find(
    (cell, index) => index > 0 && /^\D{0,20}\d{1,3}(?:[.,]\d+)?\s?%?\D{0,10}$/u.test(cell) && cell !== name,
  );
  if (!name || !isPercent || !value) return undefined;
  const number = /\d{1,3}(?:[.,]\d+)?/.exec(value)!;
  const target = numberOf(number[0]);
  const op = words.operatorOf(
    value.slice(0, number.index),
    value.slice(number.index + number[0].length),
    target,
  );
  if (!op) return undefined;
  const what = name.replace(/^(?:tỷ|tỉ) lệ (?:số )?/iu, '');
  return {
    ...NOTHING,
    ...fractionOf(what),
    name: `Tỷ lệ ${words.withoutUnit(words.lowered(what))}`,
    printed: line,
    op,
    target,
    outOfScope: isOutOfScope(name),
  };
}

/** What is counted is the province's; “trong phạm vi cấp tỉnh” behind the verb is none of it. */
function isOutOfScope(text: string): boolean {
  const subject = /^(.+?)\s(?:được|không)\s/iu.exec(text)?.[1] ?? text;
  return /(?<!phạm vi )cấp tỉnh/iu.test(subject) && !/cấp xã|,\s*xã(?=\P{L}|$)/iu.test(subject);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
