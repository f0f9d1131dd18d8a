/** What a target counts, and of how many, from the words before and behind its number. */
import type { Indicator } from '../model/indicator.ts';
import { trimEndOf } from '../text/fold.ts';
import * as words from './targetWords.ts';

/** What a target is called, and what it is a share of; empty where the words do not tell. */
export type Said = Pick<Indicator, 'name' | 'numerator' | 'denominator' | 'counted'>;

/** “100% X được Y”; of “trong đó trên 60% trả trước hạn” X is told before. */
export function fromTail(tail: string, whole: Said | undefined): Said {
  const what = trimEndOf(tail, '.,;: ');
  const subject = whole && !words.COUNTED_FIRST.test(what) ? `${whole.counted} ` : '';
  const counted = `${subject}${what}`;
  return { name: `Tỷ lệ ${words.withoutUnit(counted)}`, ...fractionOf(counted) };
}

/** “Rà soát 100% X”, “Giảm 30% X”: of how many is not told. */
export function fromVerb(verb: string, tail: string): Said {
  const what = trimEndOf(`${verb.replace(words.REACHES, '')} ${tail}`, '.,;: ');
  return {
    name: `Tỷ lệ ${words.lowered(what)}`,
    numerator: words.capitalised(what),
    denominator: '',
    counted: words.countedIn(tail),
  };
}

/** “Tỷ lệ X được Y đạt 95%”, “Tỷ lệ A trên tổng số B đạt 100%”. */
export function fromHead(head: string, tail: string): Said {
  const what = trimEndOf(head.replace(words.REACHES, ''), '.,;: ');
  const behind = /^(?:trên |trong |so với )?tổng số/iu.test(tail) ? ` ${tail}` : '';
  const name = words.capitalised(`${what}${behind}`);
  return {
    name: /^(?:Tỷ lệ|Tỉ lệ|Mức|Chỉ số|Số|Tỷ trọng)/u.test(name) ? name : `Tỷ lệ ${what}${behind}`,
    ...fractionOf(`${what}${behind}`.replace(/^(?:tỷ|tỉ) lệ (?:số )?/iu, '')),
  };
}

/** What is counted, and of how many, where the words tell it. */
export function fractionOf(what: string): Omit<Said, 'name'> {
  const [, part, whole] = /^(.+?)\s(?:trên|trong|so với)\s(?:tổng số|tổng)\s(.+)$/iu.exec(what) ?? [];
  if (part && whole)
    return {
      numerator: words.capitalised(part),
      denominator: `Tổng số ${whole}`,
      counted: words.countedIn(whole),
    };
  const [, subject] = words.SUBJECT.exec(what) ?? [];
  // “Khai thác dữ liệu đã được số hóa” is no share of what it begins with.
  const isShare = subject && words.COUNTED_FIRST.test(subject) && !words.ABLE.test(subject);
  const of = isShare && trimEndOf(subject.replace(/\svà$/u, ''), ' ,');
  return {
    numerator: words.capitalised(what),
    denominator: of ? `Tổng số ${of}` : '',
    counted: words.countedIn(of || what),
  };
}
