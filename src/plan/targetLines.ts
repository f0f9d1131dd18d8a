/** Sentences of the part “Mục tiêu” of a plan's text. */
import { bare, oneLine } from '../text/fold.ts';
import type { Paragraph } from './blocks.ts';
import { isInCapitals, parseNumeral } from './numerals.ts';

interface Heading {
  /** 1 for “II” and “B”, 2 for “3”, more for “3.1”, 5 for “a”. */
  rank: number;
  words: string;
}

export interface TargetLine {
  text: string;
  place: string;
}

const LABEL = /^(?:phần\s+|mục\s+)?([IVXL]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)/]\s*(?=\S)/iu;
/** A heading is no longer than this. */
const LONGEST_HEADING = 160;
/** “Mục tiêu 3. 100% …” is a target itself. */
const NUMBERED_TARGET = /^muc tieu \d/;

export function targetLinesIn(prose: Paragraph[]): TargetLine[] {
  const found: TargetLine[] = [];
  let part: { rank: number; isMixed: boolean } | undefined;
  for (const { text, place } of prose)
    for (const line of text.split('\n').map(oneLine)) {
      const heading = headingOf(line);
      if (heading && opensTargets(heading.words))
        part ??= { rank: heading.rank, isMixed: !/^(?:cac )?(?:muc tieu|chi tieu)/.test(heading.words) };
      else if (heading && part && heading.rank <= part.rank) part = undefined;
      else if (part && line !== '' && !(heading && isBareHeading(line)))
        found.push(
          ...sentencesOf(line)
            .filter((each) => !part!.isMixed || /\d\s*%/.test(each))
            .map((each) => ({ text: each, place })),
        );
      if (heading && part && heading.rank === part.rank && opensTargets(heading.words))
        part.isMixed &&= !/^(?:cac )?(?:muc tieu|chi tieu)/.test(heading.words);
    }
  return found;
}

function opensTargets(words: string): boolean {
  return (
    /\b(?:muc tieu|chi tieu)\b/.test(words) &&
    !NUMBERED_TARGET.test(words) &&
    words.length < 100 &&
    !/%/.test(words)
  );
}

function headingOf(line: string): Heading | undefined {
  if (line === '' || line.length > LONGEST_HEADING) return undefined;
  const label = LABEL.exec(line);
  const numeral = label && parseNumeral(label[1]!);
  const words = bare(label ? line.slice(label[0].length) : line).replace(/[:.]+$/, '');
  if (!numeral) return isInCapitals(line) && line.length < 80 ? { rank: 1, words } : undefined;
  const ranks = { roman: 1, letter: 1, arabic: 2, dotted: 1 + numeral.depth, small: 5, bullet: 6 };
  return { rank: ranks[numeral.style], words };
}

/** A numbered line that only names what follows. */
function isBareHeading(line: string): boolean {
  return !/\d/.test(line.replace(LABEL, '')) && !/[.;]$/.test(line);
}

/** A paragraph of several targets, each by itself; their bullets are no words. */
function sentencesOf(line: string): string[] {
  return line
    .split(/(?<=;)\s+|(?<=\p{L}\.)\s+(?=[\p{Lu}\d])/u)
    .map((each) => each.replace(/^[-–+*•]\s*/, '').trim())
    .filter((each) => each !== '');
}
