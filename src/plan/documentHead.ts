/** What a plan says of itself: number, day, issuer, title, year. */
import type { PlanDocument } from '../model/plan.ts';
import { readDay } from '../text/days.ts';
import { bare, oneLine } from '../text/fold.ts';
import { withoutDays } from '../text/read.ts';
import type { Paragraph } from './blocks.ts';
import { isInCapitals, labelled } from './numerals.ts';

/** “(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã …)” */
const ATTACHED =
  /kèm theo\s+(?:dự thảo\s+)?(?:kế hoạch|quyết định|công văn|tờ trình)\s+số\s*:?\s*(\S{0,40}(?:\s?\/\S{1,40})?)\s*,?\s*ngày\s*(.{0,40}?)\s*của\s+([^)]{3,120})/i;
const NUMBER = /^số\s*:?\s*(\d{1,5})\s*\/\s*((?:20\d\d\/)?[A-ZĐ]{2,5}(?:-[A-ZĐ&0-9]{1,12})*)/iu;
const PLACE_AND_DAY = /^[^,]{2,60},\s*(ngày\s.{0,12}tháng\s.{0,10}năm\s*20\d\d)/iu;
const BODY = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s*/i;
const COMMUNE = /^(?:xã|phường|đặc khu|thị trấn|huyện|quận|thành phố|thị xã|tỉnh)\s+\S/i;
/** Where a title ends and the text begins. */
const TEXT_BEGINS =
  /^(?:thực hiện|căn cứ|triển khai thực hiện (?:kế hoạch|nghị quyết|quyết định)|để |nhằm |theo |trên cơ sở|ủy ban nhân dân|uỷ ban nhân dân|ubnd|chủ tịch|phần |\(|-{2,}|_|\*)/i;
/** A title is no longer than this. */
const LONGEST = 300;

export interface DocumentHead {
  document: PlanDocument;
  year: number | undefined;
}

/** @param file name of the file that the document is told by */
export function readDocumentHead(prose: Paragraph[], file: string): DocumentHead {
  const told = linesOf(prose);
  const lines = told.map(({ line }) => line);
  const attached = lines.map((line) => ATTACHED.exec(line)).find((found) => found !== null);
  const number =
    numberOf(attached?.[1]) ??
    lines
      .slice(0, 30)
      .map((line) => numberOf(NUMBER.exec(line)?.slice(1).join('/')))
      .find(Boolean);
  const dayText =
    attached?.[2]?.trim() ||
    (lines
      .slice(0, 30)
      .map((line) => PLACE_AND_DAY.exec(line)?.[1])
      .find(Boolean) ??
      '');
  const day = readDay(dayText);
  const title = titleIn(told);
  const document: PlanDocument = {
    number: number ?? null,
    day: 'value' in day ? day.value : null,
    dayText: 'value' in day ? '' : dayText,
    issuer: attached?.[3] ? oneLine(attached[3]) : issuerIn(lines.slice(0, 30)),
    title,
    file,
  };
  return {
    document,
    year:
      onlyYearIn(title) ??
      lines
        .filter((line) => /^kế hoạch|^phụ lục|kèm theo/i.test(line))
        .map(onlyYearIn)
        .find(Boolean),
  };
}

/** “12/KH-UBND”; a number that is still to be given has no digit before its symbol. */
function numberOf(written: string | undefined): string | undefined {
  const found = written === undefined ? null : /^(\d{1,5})\s*\/\s*(\S+)$/.exec(written.trim());
  return found ? `${found[1]}/${found[2]!.replace(/[.,;)]+$/, '')}` : undefined;
}

/** “ỦY BAN NHÂN DÂN”, and below it “XÃ AN BÌNH”. */
function issuerIn(lines: string[]): string {
  for (const [at, line] of lines.entries()) {
    if (!BODY.test(line)) continue;
    const rest = line.replace(BODY, '');
    const name = rest === '' ? (lines[at + 1] ?? '') : rest;
    if (COMMUNE.test(name) && name.length < 60) return `UBND ${inSmallLetters(name)}`;
  }
  return '';
}

/** “XÃ AN BÌNH” as it is written in a sentence; a name that is not all in capitals stays. */
function inSmallLetters(name: string): string {
  const kept = isInCapitals(name)
    ? name
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : name;
  return kept.replace(/^(?:xã|phường|đặc khu|thị trấn|huyện|quận|thành phố|thị xã|tỉnh)/i, (level) =>
    level.toLowerCase(),
  );
}

interface Line {
  line: string;
  isCell: boolean;
}

function linesOf(prose: Paragraph[]): Line[] {
  return prose.flatMap(({ text, isCell = false }) =>
    text
      .split('\n')
      .map((line) => ({ line: oneLine(line), isCell }))
      .filter(({ line }) => line !== ''),
  );
}

/** What stands below “KẾ HOẠCH”; else what an appendix says that it is of. */
function titleIn(lines: Line[]): string {
  const at = lines.findIndex(
    ({ line }) =>
      bare(line)
        .replace(/[^a-z ]/g, '')
        .trim() === 'ke hoach',
  );
  const title: string[] = [];
  for (const { line, isCell } of at < 0 ? [] : lines.slice(at + 1, at + 6)) {
    if (isCell !== lines[at]!.isCell || TEXT_BEGINS.test(line) || /:$/.test(line) || labelled(line)) break;
    if (title.join(' ').length + line.length > LONGEST) break;
    title.push(line.replace(/[-_*]{3,}/g, '').trim());
  }
  if (title.length > 0)
    return title.join(' ').replace(/^về (?:việc )?/i, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  const whole = lines.find(
    ({ line }) => /^kế hoạch\s+\S/i.test(line) && isInCapitals(line) && line.length < LONGEST,
  );
  if (whole) return whole.line.replace(/^kế hoạch\s+/i, '');
  return lines.map(({ line }) => /ban hành\s+kế hoạch\s+(.{5,250})$/i.exec(line)?.[1]).find(Boolean) ?? '';
}

/** The year that a text names, not counting days; none where it names a span of years. */
export function onlyYearIn(text: string): number | undefined {
  const found = withoutDays(text).matchAll(/(?<![\d/])20[2-9]\d(?!\d)/g);
  const years = [...new Set([...found].map(([year]) => Number(year)))];
  return years.length === 1 ? years[0] : undefined;
}
