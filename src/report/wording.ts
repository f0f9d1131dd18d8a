/** How a careful clerk joins units' own words into sentences (domain.md §5.3). Words are kept, never improved. */

import type { Task } from '../model/plan.ts';
import { type Gap, joined, phrase, plain, type Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import { bare, foldWords, trimEndOf } from '../text/fold.ts';
import { tellsSomething } from '../text/read.ts';
import { withoutLabel } from '../text/target.ts';
import { count } from '../text/write.ts';
import type { ReportSubject } from './subject.ts';
import type { Outcome } from './tally.ts';

/**
 * Words with which a unit's sentence goes on after the unit's name: "Phòng Kinh tế đã ban hành…". In small letters: an
 * expression that knows capitals of Vietnamese takes a millisecond to compile.
 */
const GOES_ON = new RegExp(
  `^(${[
    'đã|đang|sẽ|chưa|tiếp tục|tiếp nhận|triển khai|ban hành|tham mưu|tham gia|tổ chức|thực hiện|rà soát|xây dựng',
    'hoàn thành|hoàn thiện|cập nhật|phối hợp|công khai|công bố|niêm yết|trình|đôn đốc|kiểm tra|kiểm soát',
    'giải quyết|giải ngân|bố trí|cử|phổ biến|tuyên truyền|hướng dẫn|duy trì|thường xuyên|lập|gửi|thống kê',
    'tổng hợp|tăng cường|chỉ đạo|phân công|phân bổ|bàn giao|đăng tải|số hóa|số hoá|vận hành|sử dụng|quán triệt',
    'quản lý|theo dõi|tập huấn|khai thác|đề xuất|xử lý|thẩm định|nghiệm thu|không để|không phát sinh|không yêu cầu|luân chuyển|thẩm tra|nhận|trả|chủ động|chủ trì|dự kiến|dự thảo|hoàn chỉnh|đăng|cấp|đề nghị|thanh toán|chờ',
  ].join('|')})(?=[\\s,])`,
);
const goesOn = (words: string) => GOES_ON.test(words.toLowerCase());

/** "Trung tâm Phục vụ hành chính công nhận…" would read as "công nhận": such a name wants a word between. */
const NAME_RUNS_ON = /công$/i;
const AUXILIARY = /^(đã|đang|sẽ|chưa|tiếp tục)\s/i;

/** Who did it, for {@link actorDid}: "" in a unit's own report, where nobody else does anything. */
export function actorName(unit: Unit, { kind }: Pick<ReportSubject, 'kind'>): string {
  return kind.unit ? '' : unit.name;
}

/**
 * The subject and what it did, in its own words; "Tên: …" where the words do not go on as a sentence.
 * @param actor "" where the whole report is one unit's
 */
export function actorDid(actor: string, told: string): string {
  const words = trimEnd(told);
  if (actor === '') return words;
  const isOneSentence = goesOn(words) && (!NAME_RUNS_ON.test(actor) || AUXILIARY.test(words));
  return isOneSentence ? `${actor} ${lowered(words)}` : `${actor}: ${words}`;
}

/** Several sayings in one sentence: what follows a semicolon does not begin with a capital, unless it is a name. */
export function inOneSentence(parts: string[]): string {
  return parts
    .map(trimEnd)
    .map((part, index) => (index > 0 && goesOn(part) ? lowered(part) : part))
    .join('; ');
}

/** The lines of a unit's list, each closed: ";" between them, "." at the end. */
export function listItems(lines: string[]): string[] {
  return lines.map((line, index) => `+ ${trimEnd(line)}${index === lines.length - 1 ? '.' : ';'}`);
}

/** A unit's words after a colon or a name: a verb that they begin with needs no capital there. */
export function lowerVerb(words: string): string {
  return goesOn(words) ? lowered(words) : words;
}

function lowered(words: string): string {
  return words[0]!.toLowerCase() + words.slice(1);
}

/** Lines of a unit's own list, without their bullets; one line is a sentence, not a list. */
export function linesOf(told: string): string[] {
  return told
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•*–▪●]\s*/, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** A sentence with its full stop, however the parts ended. */
export function sentence(...parts: (Text | Gap)[]): Text {
  const text = phrase(...parts);
  if (typeof text === 'string') return `${trimEnd(text)}.`;
  const last = text.phrase.at(-1);
  return typeof last === 'string'
    ? phrase(...text.phrase.slice(0, -1), `${trimEnd(last)}.`)
    : phrase(text, '.');
}

/** Without the punctuation that would stand double before more words or a full stop. */
export function trimEnd(text: string): string {
  return trimEndOf(text, '.;,:');
}

/** A paragraph of a list. */
export function dash(text: Text): Text {
  return phrase('- ', text);
}

/** First letter small, for a name of ours that starts a phrase ("Tỷ lệ …"); names of bodies stay. */
export function lowerFirst(text: string): string {
  return /^(Tỷ|Chỉ)\s/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/** A task by its wording in the plan, without "Mục tiêu n." and a closing mark. */
export function taskName(task: Task): string {
  return `“${trimEnd(withoutLabel(task.title))}”`;
}

/** What the work that is never finished is called: "thường xuyên", with "định kỳ" where some comes round. */
export function continuousWords(outcomes: Outcome[]): string {
  const has = (kind: 'ongoing' | 'recurring') => outcomes.some(({ task }) => task.due.kind === kind);
  if (!has('recurring')) return 'thường xuyên';
  return has('ongoing') ? 'thường xuyên, định kỳ' : 'định kỳ';
}

/**
 * A paragraph that names tasks one after another; nothing where there are none.
 * @param lead what is said of them, from their number
 * @param nameOf a task's name, with what is told of it
 */
export function naming(
  outcomes: Outcome[],
  lead: (count: string) => string,
  nameOf: (outcome: Outcome) => string = ({ task }) => taskName(task),
): Text[] {
  const names = joined(outcomes.map(nameOf), '; ');
  return outcomes.length === 0 ? [] : [dash(sentence(`${lead(count(outcomes.length))}: `, names))];
}

/** "không có khó khăn, vướng mắc gì" and the like. */
const NO_COMPLAINT = /^(khong|chua) (co )?(kho khan|vuong mac|kien nghi|de xuat)[^.]{0,40}$/;

/** What a unit wrote in a free column, or nothing when it wrote "Không", a bullet or dots. */
export function toldIn(text: string | undefined): string | undefined {
  const told = (text ?? '').trim();
  if (!tellsSomething(told)) return undefined;
  return told.length < 100 && NO_COMPLAINT.test(bare(trimEnd(told))) ? undefined : told;
}

/** Whether a text already names the document, so that it need not be told again in brackets. */
export function mentions(text: string, document: string): boolean {
  return foldWords(text).includes(foldWords(document));
}

/** Texts that say the same are told once. */
export function distinct<T>(items: T[], textOf: (item: T) => Text): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = foldWords(plain(textOf(item)));
    return !seen.has(key) && seen.add(key);
  });
}
