/** Targets in words and signs. */
import type { Indicator } from '../model/indicator.ts';
import { rememberByText } from '../model/remember.ts';
import { foldWords, oneLine } from './fold.ts';
import { number } from './write.ts';

/** "≥ 85%", "> 95%", "100%", "≥ 0,71". */
export function targetText({ op, target, unit }: Pick<Indicator, 'op' | 'target' | 'unit'>): string {
  const sign = { '>=': '≥ ', '>': '> ', '=': '' }[op];
  return `${sign}${number(target)}${unit === '%' ? '%' : ''}`;
}

/** "trên 95%", "tối thiểu 85%", "100%", for prose. */
export function targetWords({ op, target, unit }: Pick<Indicator, 'op' | 'target' | 'unit'>): string {
  const word = { '>=': unit === '%' ? 'tối thiểu ' : '', '>': 'trên ', '=': '' }[op];
  return `${word}${number(target)}${unit === '%' ? '%' : ''}`;
}

/** What an indicator is called on a screen: "Hồ sơ trả trước hạn", never its code. */
export function indicatorName({ name }: Pick<Indicator, 'name'>): string {
  const short = name.replace(/^Tỷ lệ /i, '');
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1);
}

const LABEL = /^Mục tiêu\s+\d+\s*[.:]\s*/i;

/** A task's title without its label: "Mục tiêu 4.100% nội dung…" begins with 100 %. */
export function withoutLabel(title: string): string {
  return title.replace(LABEL, '');
}

/** A title's words without its number and label: "Mục tiêu 4.100% nội dung…" begins with 100 %. */
export const titleKey = rememberByText((title): string =>
  foldWords(withoutLabel(oneLine(title).replace(/^(?:\d{1,2}[.)]\s+|[-–+•]\s+)/, ''))),
);
