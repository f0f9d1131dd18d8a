/** Work that arose outside the plan: told beside the plan's tasks, and never among their numbers (contract §6). */
import { CATEGORY_WORDS, type Category, countCategories } from '../model/category.ts';
import { gap, joined, phrase, plain, type Text } from '../model/text.ts';
import * as write from '../text/write.ts';
import { cellDoubt } from './doubts.ts';
import type { ReportSubject } from './subject.ts';
import type { Outcome } from './tally.ts';
import { isNews, proofOf, STANDINGS, timingWords } from './taskSentences.ts';
import {
  actorDid,
  dash,
  inOneSentence,
  linesOf,
  lowerVerb,
  mentions,
  sentence,
  toldIn,
  trimEnd,
} from './wording.ts';

/** What {@link CATEGORY_WORDS} say of the plan's tasks; of these nothing is missing but the status itself. */
const words = (category: Category) =>
  category === 'notReported' ? 'chưa rõ tình trạng' : CATEGORY_WORDS[category].units;

/** More words than these are a list. */
const MOST_WORDS = 60;

/** "Ngoài kế hoạch, Phòng Kinh tế đã thực hiện 02 nhiệm vụ phát sinh: …"; nothing where nothing arose. */
export function arisingSentences(subject: ReportSubject): Text[] {
  const told = subject.arising.filter((outcome) => outcome.category !== 'done' || isNews(outcome, subject));
  if (told.length === 0) return [];
  const isMixed = new Set(told.map(({ category }) => category)).size > 1;
  const units = new Set(told.flatMap(({ parts }) => parts.map(({ unit }) => unit)));
  const named = units.size > 1 && !subject.kind.unit;
  const items = (isList: boolean) => told.map((outcome) => itemOf(outcome, { isMixed, named, isList }));
  const lead = leadOf(told, units.size > 1 ? 'các đơn vị' : [...units][0]!.name, isMixed, subject);
  const whole = dash(sentence(`${lead}: `, joined(items(false), '; ')));
  if (told.length === 1 || plain(whole).split(' ').length <= MOST_WORDS) return [whole];
  const lines = items(true);
  const last = lines.pop()!;
  return [dash(`${lead}:`), ...lines.map((line) => phrase('+ ', line, ';')), sentence('+ ', last)];
}

/** Whose and how many; how they stand, where they do not all stand alike. */
function leadOf(told: Outcome[], who: string, isMixed: boolean, { kind }: ReportSubject): string {
  const isWork = ({ category }: Outcome) => ['done', 'inProgress', 'ongoing'].includes(category);
  const did = told.every(({ category }) => category === 'done')
    ? 'đã hoàn thành'
    : told.every(isWork)
      ? 'đã thực hiện'
      : 'có';
  const counts = countCategories(told);
  const standing = STANDINGS.filter((category) => counts[category] > 0).map(
    (category) => `${write.count(counts[category])} ${words(category)}`,
  );
  return `Ngoài kế hoạch, ${kind.unit ? '' : `${who} `}${did} ${write.count(told.length)} nhiệm vụ phát sinh${isMixed ? ` (${standing.join(', ')})` : ''}`;
}

/** What an item stands among. */
interface Around {
  isMixed: boolean;
  /** Whether it says whose it is. */
  named: boolean;
  /** A line of its own begins with a capital. */
  isList: boolean;
}

/** "rà soát hồ sơ hộ tịch (đang thực hiện): đã rà soát 12/30 thôn (Báo cáo số …)". */
function itemOf(outcome: Outcome, { isMixed, named, isList }: Around): Text {
  const { category, parts, task } = outcome;
  const [part] = parts as [Outcome['parts'][number]];
  const title = inOneSentence(linesOf(task.title));
  const result = toldIn(part.row?.result.text);
  const told = result === undefined || mentions(title, result) ? '' : inOneSentence(linesOf(result));
  const standing =
    category === 'notReported'
      ? phrase(' ', gap('Chưa rõ tình trạng', cellDoubt(parts, 'status', 'tình trạng')))
      : isMixed && category !== 'done'
        ? ` (${words(category)})`
        : '';
  return phrase(
    named ? actorDid(part.unit.name, title) : isList ? trimEnd(title) : lowerVerb(trimEnd(title)),
    standing,
    told === '' ? '' : `: ${lowerVerb(trimEnd(told))}`,
    proofOf(part, `${title} ${told}`),
    category === 'done' ? timingWords(outcome) : '',
  );
}
