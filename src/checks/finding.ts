/** The one maker of findings: what a page is about, and what was told of one place, as one thing to be shown. */
import type { Finding } from '../model/finding.ts';
import { speakable } from '../text/speakable.ts';
import type { Page, Told } from './define.ts';

/**
 * A finding. Its words and its file are safe to show; its worksheet is named as the workbook names it, because the
 * marked copy finds it by that name.
 * @param unit the unit that must mend it, where one is known
 */
export function finding(page: Page, told: Told, file: string | null, unit: string | null = null): Finding {
  return {
    code: page.code,
    slug: page.slug,
    severity: page.severity,
    file: file === null ? null : speakable(file),
    sheet: told.sheet ?? null,
    cell: told.cell ?? null,
    task: told.task ?? null,
    unit,
    message: shortened(speakable(goingOn(told))),
    hint: shortened(speakable(told.hint ?? page.mend)),
  };
}

/** "III.2: ghi “Hoàn thành” nhưng tỷ lệ là 80%."; a sentence about nothing else begins by itself. */
function goingOn({ about, task, message }: Told): string {
  const from = about === undefined ? task : about;
  return from ? `${from}: ${message}` : message.charAt(0).toLocaleUpperCase('vi') + message.slice(1);
}

/** What was read from a cell may be of any length; a screen gets the beginning of a long one. */
function shortened(text: string): string {
  return text.replace(/“([^“”]{200})[^“”]{20,}”/g, '“$1…”');
}
