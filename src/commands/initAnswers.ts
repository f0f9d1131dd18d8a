/** What a person answers to `cchc init`, understood: without marks, abbreviated, in any case. */
import type { Settings } from '../model/settings.ts';
import { bare, oneLine } from '../text/fold.ts';

type Commune = Settings['commune'];

const LEVELS: readonly [pattern: RegExp, level: Commune['level']][] = [
  [/^(?:ubnd |uy ban nhan dan )?(?:dac khu|dk) /, 'đặc khu'],
  [/^(?:ubnd |uy ban nhan dan )?(?:phuong |p\. ?)/, 'phường'],
  [/^(?:ubnd |uy ban nhan dan )?(?:xa |x\. ?)/, 'xã'],
];

/** "phuong An Bình" → phường, An Bình; undefined when the level or the name is not there. */
export function readCommune(text: string): Pick<Commune, 'level' | 'name'> | undefined {
  const line = oneLine(text);
  for (const [pattern, level] of LEVELS) {
    const led = pattern.exec(`${bare(line)} `)?.[0];
    // Every letter stays one letter without its marks; what stands behind a comma is where it lies.
    const name = led === undefined ? '' : line.slice(led.length).split(',')[0]!.trim();
    if (name !== '') return { level, name: nameCased(name) };
  }
  return undefined;
}

/** The level alone: "Phường". */
export function readLevel(text: string): Commune['level'] | undefined {
  return LEVELS.find(([pattern]) => pattern.test(`${bare(text)} `))?.[1];
}

/** Who signs: the lines of his right and his office, and his name, which may be left out. */
export type Signer = Settings['signature'];

const CHAIRMAN = 'CHỦ TỊCH';
/** The chairman signs by himself, for the body, for somebody who is still to come; a deputy for the chairman (NĐ 30/2020). */
const FOR_BODY = 'TM. ỦY BAN NHÂN DÂN';
const FOR_CHAIRMAN = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];

const GAP = '[ .,;:/–-]*';
const BODY = `(?:ubnd|uy ban nhan dan)(?: (?:xa|phuong|dac khu)(?![a-z]))?${GAP}`;
const POST = new RegExp(
  `^(?<body>(?:tm|thay mat)(?![a-z])${GAP}(?:${BODY})?)?(?<acting>(?:q|quyen)(?![a-z])${GAP}(?=chu tich|ct))?` +
    `(?<instead>(?:kt|ky thay)(?![a-z])${GAP}(?:(?:chu tich|ct)(?![a-z])${GAP}(?=pho|pct))?)?` +
    `(?:(?<deputy>pho chu tich|pct)|(?<head>chu tich|ct))?(?![a-z])${GAP}(?:${BODY})?`,
);
/** Offices that sign no report of a commune, or titles before a name. */
const OTHER_POST =
  /^(?:tl|tuq|thua lenh|truong|giam doc|chanh|bi thu|pho|ong|ba|d\/c|dong chi|ths|ts)(?![a-z])/;

/** "pct Nguyễn Văn Ví Dụ" → KT. CHỦ TỊCH, PHÓ CHỦ TỊCH; a name alone is the chairman's; undefined where neither is clear. */
export function readSigner(text: string): Signer | undefined {
  const line = oneLine(text);
  const found = POST.exec(bare(line));
  const { body, acting, instead, deputy } = found?.groups ?? {};
  const name = line.slice(found?.[0].length ?? 0).trim();
  if (/[^\p{L}\p{M}'’ .-]/u.test(name) || OTHER_POST.test(bare(name))) return undefined;
  const isDeputy = deputy !== undefined || instead !== undefined;
  const own = isDeputy ? FOR_CHAIRMAN : [`${acting === undefined ? '' : 'Q. '}${CHAIRMAN}`];
  return { authority: [...(body === undefined ? [] : [FOR_BODY]), ...own], name: nameCased(name) };
}

/** Whether a yes or a no was typed; Enter alone is the yes that stands first in [C/k]. undefined for neither. */
export function readYes(text: string): boolean | undefined {
  const word = bare(text).replace(/[.!]$/, '');
  if (['', 'c', 'co', 'd', 'dung', 'y', 'yes'].includes(word)) return true;
  return ['k', 'ko', 'khong', 'n', 'no'].includes(word) ? false : undefined;
}

/** Whether several words have not one mark between them, as few Vietnamese names do. */
export function looksUnmarked(text: string): boolean {
  const line = oneLine(text).toLowerCase();
  return / /.test(line) && line === bare(line);
}

/** A path as it was typed or dragged into the window: without the signs that the window puts around it. */
export function readPath(text: string): string {
  const path = text.trim();
  const quoted = /^(?:& )?(["'])(.*)\1$/.exec(path)?.[2];
  return quoted ?? (path.includes('\\ ') ? path.replace(/\\(.)/g, '$1') : path);
}

/** A name typed in small letters only, as names are written. */
function nameCased(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
