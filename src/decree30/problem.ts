/** What is said of a broken form: a fact, an order that mends it, and equal faults told once. */
import type { Told } from '../checks/define.ts';
import type { Paragraph } from './document.ts';

/** A broken row, in the words of a finding. Without a hint the page's own cure stands. */
export type Problem = Pick<Told, 'message' | 'hint'>;

/** A text as it is quoted in a problem, shortened. */
export function quote(text: string, longest = 60): string {
  const line = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`;
}

/** What paragraphs are called: each by its words ("đoạn"), or all of them together by the component that they are. */
export type Noun = string | { the: string };

/**
 * The same fault in one paragraph or in many, told once: “12 đoạn chưa canh đều, đầu tiên “Thực hiện…”.”, “Tên loại
 * chưa in đậm.”
 * @param fault "chưa canh đều": goes on from the noun
 */
export function gathered(noun: Noun, faulty: Paragraph[], fault: string, hint: string): Problem[] {
  const [first] = faulty;
  if (!first) return [];
  if (typeof noun !== 'string') return [{ message: `${noun.the} ${fault}.`, hint }];
  const words = quote(first.full, 40);
  const message =
    faulty.length === 1
      ? `${upperFirst(noun)} ${words} ${fault}.`
      : `${faulty.length} ${noun} ${fault}, đầu tiên ${words}.`;
  return [{ message, hint }];
}

/** A sentence begins with a capital. */
export function upperFirst(text: string): string {
  return text[0]!.toLocaleUpperCase('vi') + text.slice(1);
}

/** So many ways of one fault are told one by one: a person has a few, a program that writes each line otherwise a thousand. */
const MOST_WAYS = 20;

/** {@link gathered} by what is wrong with each: paragraphs of 11 points are one fault, those of 12 another. */
export function gatheredBy<Key>(
  noun: Noun,
  paragraphs: Paragraph[],
  wrong: (paragraph: Paragraph) => Key | undefined,
  tell: (key: Key) => { fault: string; hint: string },
): Problem[] {
  const groups = new Map<Key, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const key = wrong(paragraph);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(paragraph);
    else groups.set(key, [paragraph]);
  }
  const ways = [...groups];
  const rest = ways.slice(MOST_WAYS);
  return [
    ...ways.slice(0, MOST_WAYS).flatMap(([key, group]) => {
      const { fault, hint } = tell(key);
      return gathered(noun, group, fault, hint);
    }),
    ...(rest[0]
      ? gatheredRest(
          noun,
          rest.flatMap(([, group]) => group),
          tell(rest[0][0]),
        )
      : []),
  ];
}

/** The paragraphs that are wrong in other ways, told at once by the first of them. */
function gatheredRest(noun: Noun, faulty: Paragraph[], { fault, hint }: { fault: string; hint: string }) {
  const name = typeof noun === 'string' ? noun : 'dòng';
  return [
    {
      message: `Còn ${faulty.length} ${name} sai cùng loại ở mức khác, đầu tiên ${quote(faulty[0]!.full, 40)} ${fault}.`,
      hint,
    },
  ];
}

/** A number of points or millimetres as people write it. */
export function shownNumber(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}
