/** The targets that a printed plan promises, read off its titles: an oracle for the indicators. */
import { withoutLabel } from '../src/text/target.ts';

/** The percentages that a task's title promises: "Mục tiêu 4.100% nội dung…" promises 100, not 4.100. */
export function targetsInTitle(title: string): number[] {
  return [...withoutLabel(title).matchAll(/(\d{1,3}(?:,\d+)?)\s*%/g)].map((found) =>
    Number(found[1]!.replace(',', '.')),
  );
}
