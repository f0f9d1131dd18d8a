/** A unit that no list has, proposed from its name alone. */
import type { Unit } from '../model/unit.ts';
import { bare, oneLine } from '../text/fold.ts';

/** The title of the head by the kind of body, in capitals. */
const HEADS: readonly [kind: RegExp, head: string][] = [
  [/^van phong|^vp /, 'CHÁNH VĂN PHÒNG'],
  [/^phong /, 'TRƯỞNG PHÒNG'],
  [/^ban quan ly|^trung tam|^tt |^chi nhanh|^cn |^ngan hang|^kho bac|^cong ty|^quy /, 'GIÁM ĐỐC'],
  [/^ban /, 'TRƯỞNG BAN'],
  [/^truong /, 'HIỆU TRƯỞNG'],
  [/^tram /, 'TRẠM TRƯỞNG'],
  [/^doi /, 'ĐỘI TRƯỞNG'],
  [/^to /, 'TỔ TRƯỞNG'],
  [/^(?:thon|ap|khu pho) /, 'TRƯỞNG THÔN'],
  [/^(?:hoi|cong doan|lien doan|mat tran)/, 'CHỦ TỊCH'],
  [/^cong an/, 'TRƯỞNG CÔNG AN'],
];
const KIND = /^(?:phòng|văn phòng|trung tâm|trường|trạm|ban|đội|chi nhánh|tổ|hội)\s+/iu;
const COMMUNE_BEHIND = /\s+(?:thuộc\s+)?(?:UBND\s+)?(?:xã|phường|đặc khu)(?:\s+\p{Lu}.*)?$/u;
const LONGEST_SHORT = 22;
const LONGEST_ID = 40;

/** @param taken ids that other units have */
export function newUnit(printed: string, leads: boolean, taken: ReadonlySet<string>): Unit {
  const name = oneLine(printed);
  const own = name.replace(COMMUNE_BEHIND, '');
  const letters = initials(own.replace(KIND, ''));
  return {
    id: freeId(slugOf(own), taken),
    name,
    short: own.length <= LONGEST_SHORT ? own : `${KIND.exec(own)?.[0] ?? ''}${letters}`,
    aliases: own === name ? [] : [own],
    mustReport: leads,
    head: HEADS.find(([kind]) => kind.test(`${bare(name)} `))?.[1] ?? 'THỦ TRƯỞNG',
    symbol: letters,
  };
}

function initials(name: string): string {
  return name
    .split(/[\s,-]+/)
    .filter((word) => word !== '' && !/^(?:và|của|thuộc|các)$/iu.test(word))
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : toneless(word.charAt(0)).toUpperCase()))
    .join('');
}

/** “án” is abbreviated to A, “đô” to Đ. */
function toneless(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** For file names and options: “ban-quan-ly-du-an”. */
export function slugOf(name: string): string {
  const slug = bare(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST_ID) return slug === '' ? 'don-vi' : slug;
  return slug.slice(0, slug.lastIndexOf('-', LONGEST_ID) + 1 || LONGEST_ID).replace(/-$/, '');
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy++) id = `${wanted}-${copy}`;
  return id;
}
