/** The names in a cell of leads or supports, one by one; a name is never cut at a comma or “và” of its own. */
import { clean, foldWords, trimEndOf } from '../text/fold.ts';

/** What a name of a body begins with. */
const UNIT_WORDS = [
  ...['sở', 'bộ', 'ban', 'phòng', 'văn phòng', 'vp', 'ubnd', 'ủy ban', 'hđnd', 'hội đồng', 'công an', 'ca'],
  ...['trung tâm', 'tt', 'ttpvhcc', 'tthcc', 'chi cục', 'cục', 'chi nhánh', 'cn', 'thuế', 'đội', 'trạm'],
  ...['trường', 'bưu điện', 'điện lực', 'kho bạc', 'ngân hàng', 'bộ phận', 'tổ', 'các', 'mặt trận', 'mttq'],
  ...['ubmttq', 'ubmt', 'ubmttqvn', 'đoàn', 'hội', 'liên đoàn', 'công đoàn', 'thôn', 'khu phố', 'ấp', 'bản'],
  ...['đảng ủy', 'tòa án', 'viện', 'thanh tra', 'hạt', 'bhxh', 'bảo hiểm', 'bql', 'bchqs', 'đài', 'tyt'],
  ...['lãnh đạo', 'thủ trưởng', 'chủ tịch', 'p', 'quỹ', 'công ty', 'hợp tác xã', 'tất cả', 'toàn thể', 'mọi'],
].map(foldWords);

/** These are words of a unit in small letters too; “ban”, “đơn vị” may go on with the name before. */
const EVEN_SMALL = [
  ...['các', 'công an', 'trung tâm', 'văn phòng', 'trạm', 'ủy ban', 'mặt trận', 'tất cả', 'lãnh đạo'],
  ...['thủ trưởng', 'bưu điện', 'điện lực', 'phòng', 'đảng ủy'],
].map(foldWords);

/** People who stand for their unit. */
const HEADS =
  /^(?:(?:đồng chí |đ\/c )?(?:tập thể )?(?:lãnh đạo|thủ trưởng|người đứng đầu)(?: của)?)(?=\s|$)\s*/iu;
const LABELS =
  /^(?:[-–+•*▪●]\s*|\d{1,2}[.)]\s+|(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp)(?: thực hiện)?\s?:\s*)+/iu;
/** “Các đơn vị: Công an xã, Trạm Y tế”: the names stand behind. */
const INTRODUCTION = /^(?:thủ trưởng |lãnh đạo )?(?:các|những) [^:;,]{2,40}:\s*(?=\S)/iu;
/** “(thường trực)”, “(chủ trì)”: said of the unit, not of its name. */
const NOTE = /\s*\((?:[^()]{0,60})\)\s*$/;
/** A name that goes on over “và” with a word of a unit: Văn phòng HĐND và UBND. */
const COUNCIL_BEFORE = /(?:hđnd|hội đồng nhân dân)$/iu;
/** “Công an xã An Bình và …”: what stands behind the commune's name is no part of it, and another name. */
const COMMUNE_INSIDE = /\s+(?:xã|phường|đặc khu)(?:\s+\p{Lu}[^\s,]*)*(?=\s+và\s|\s*,)/giu;
/** “Các Phòng” before “, Ban chuyên môn”. */
const KINDS_ONLY = /^các(?:\s\S+){0,2}$/iu;

/** @param isKnown whether a text is the name of one unit, so that its commas are its own */
export function namesIn(cell: string, isKnown: (name: string) => boolean): string[] {
  return linesOf(cell)
    .flatMap((line) => line.split(/;|(?<!\d\s?)\/(?!c\s)/))
    .flatMap((part) => joinKnown(piecesOf(part.trim().replace(INTRODUCTION, '')), isKnown))
    .map((name) => bareName(name, isKnown))
    .flatMap((name) => unglued(name, isKnown))
    .filter((name) => name !== '');
}

/** “Phòng Kinh tế Công an xã”: two known names with nothing between them. */
function unglued(name: string, isKnown: (name: string) => boolean): string[] {
  if (name.length > LONGEST_NAME || isKnown(name)) return [name];
  for (const { index } of name.matchAll(/(?<=\p{L}\s)(?=\p{Lu})/gu)) {
    const [first, second] = [name.slice(0, index).trim(), name.slice(index)];
    if (beginsUnit(second) && isKnown(first) && isKnown(second)) return [first, second];
  }
  return [name];
}

/** A line that goes on with a small letter, and no word of a unit, is the rest of the one before: “Phòng Văn hóa - Xã⏎hội”. */
function linesOf(cell: string): string[] {
  const lines: string[] = [];
  for (const line of clean(cell).split('\n')) {
    const goesOn = lines.length > 0 && /^[\p{Ll}(]/u.test(line) && !beginsUnit(line);
    if (goesOn) lines.push(`${lines.pop()} ${line}`);
    else lines.push(line);
  }
  return lines;
}

/** A separator and what stands behind it. */
interface Piece {
  between: string;
  text: string;
}

/** Cut at each comma and “và” before a word of a unit. */
function piecesOf(part: string): Piece[] {
  const pieces: Piece[] = [];
  let between = '';
  for (const [index, text] of part.split(/(\s*,\s*|\s+và\s+)/iu).entries()) {
    if (index % 2 === 1) between = text;
    else if (index > 0 && !mayBegin(text, pieces.at(-1)!.text, between))
      pieces.at(-1)!.text += `${between}${text}`;
    else pieces.push({ between, text });
  }
  return pieces;
}

function mayBegin(text: string, before: string, between: string): boolean {
  if (!beginsUnit(text) || COUNCIL_BEFORE.test(before.trim())) return false;
  if (KINDS_ONLY.test(before.trim()) && !/^các\s/iu.test(text)) return false;
  // “các phòng, ban”; “Sở, Ngành”: a kind alone is no name.
  return (
    foldWords(text).includes(' ') || between.trim() !== ',' || /^\p{Lu}{2}/u.test(text) || isOneWordName(text)
  );
}

function isOneWordName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/^(?:sở|ban|phòng|bộ|cục|đội|hội|tổ)$/iu.test(text.trim());
}

function beginsUnit(text: string): boolean {
  const words = `${foldWords(text)} `;
  const list = /^\p{Lu}/u.test(text.trim()) ? UNIT_WORDS : EVEN_SMALL;
  return list.some((word) => words.startsWith(`${word} `));
}

/** No name has more commas than this makes, nor more letters. */
const MOST_PIECES = 5;
const LONGEST_NAME = 200;

/** Pieces that together are one known name are one: the longest first. */
function joinKnown(pieces: Piece[], isKnown: (name: string) => boolean): string[] {
  const names: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    const joined = (to: number) =>
      pieces
        .slice(from, to)
        .reduce((all, { between, text }, index) => all + (index > 0 ? between : '') + text, '');
    let to = Math.min(pieces.length, from + MOST_PIECES);
    while (to > from + 1 && !isOneName(joined(to), isKnown)) to--;
    names.push(joined(to));
    from = to;
  }
  return names;
}

function isOneName(joined: string, isKnown: (name: string) => boolean): boolean {
  return joined.length <= LONGEST_NAME && isKnown(bareName(joined, isKnown).replace(COMMUNE_INSIDE, ''));
}

function bareName(name: string, isKnown: (name: string) => boolean): string {
  let bared = trimEndOf(name.trim().replace(LABELS, '').replace(HEADS, ''), '.;,:').trim();
  if (!isKnown(bared)) bared = bared.replace(NOTE, '').trim();
  return bared;
}
