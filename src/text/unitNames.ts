/** Units by the names that people give them: abbreviated, with the commune's name or without. */
import type { Plan } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import type { Settings } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { fold, foldWords, trimEndOf } from './fold.ts';

export type UnitFinder = (text: string) => Unit | undefined;

const LONGEST_NAME = 200;

/** All names of a unit that the plan gives. */
export function namesOf({ id, name, short, aliases }: Unit): string[] {
  return [id, name, short, ...aliases];
}

/**
 * Finds a unit by id, name, short name or alias, spelling differences folded; with or without the commune's
 * name ("UBND xã Đồng Kỳ - Phòng Kinh tế", "Phòng Kinh tế xã Đồng Kỳ"). Never by resemblance.
 */
export const unitFinder = rememberByObject((units: Unit[]): UnitFinder => {
  const byName = new Map<string, Unit>();
  const names = units.flatMap((unit) => namesOf(unit).map((name) => ({ unit, name, key: fold(name) })));
  // The closer a key is to what is written, the later it is entered, and the more it counts.
  for (const { unit, name } of names) if (!byName.has(spelledOut(name))) byName.set(spelledOut(name), unit);
  for (const { unit, key } of names)
    if (!byName.has(withoutCommune(key))) byName.set(withoutCommune(key), unit);
  for (const { unit, key } of names) byName.set(key, unit);
  return (text) => {
    if (text.length > LONGEST_NAME) return undefined;
    const key = trimEndOf(fold(text), '.;,:');
    const bared = withoutCommune(key);
    return byName.get(key) ?? byName.get(bared) ?? byName.get(spelledOut(bared));
  };
});

/** The unit that merges the sheets: the one that the settings name, else the one whose work it is (NĐ 150/2025). */
export function consolidatorOf({ units }: Plan, { consolidator }: Settings): Unit | undefined {
  return unitFinder(units)(consolidator || 'Phòng Văn hóa - Xã hội');
}

const COMMUNE = anyOf('xã', 'phường', 'đặc khu');
const COMMITTEE = `${anyOf('UBND', 'Ủy ban nhân dân')} ${COMMUNE}`;
const COMMITTEE_BEFORE = new RegExp(`^${COMMITTEE}[^-,:]*[-,:]`);
const COMMITTEE_BEHIND = new RegExp(`[-,(]${COMMITTEE}.*$`);
const COMMUNE_BEHIND = new RegExp(` ${COMMUNE}( .*)?$`);

/** A pattern for any of these words, folded. */
function anyOf(...words: string[]): string {
  return `(?:${words.map(fold).join('|')})`;
}

/** A folded name without "UBND xã … -" before it, or "xã …" or "- UBND xã …" behind it. */
function withoutCommune(key: string): string {
  const bared = key.replace(COMMITTEE_BEFORE, '').replace(COMMITTEE_BEHIND, '').replace(COMMUNE_BEHIND, '');
  return bared.length >= 2 ? bared : key;
}

const ABBREVIATIONS: Record<string, string> = {
  tt: 'trung tâm',
  pv: 'phục vụ',
  hcc: 'hành chính công',
  pvhcc: 'phục vụ hành chính công',
  p: 'phòng',
  vh: 'văn hóa',
  xh: 'xã hội',
  vhxh: 'văn hóa xã hội',
  kt: 'kinh tế',
  vp: 'văn phòng',
};

const SPELLED = new Map(Object.entries(ABBREVIATIONS).map(([short, long]) => [short, foldWords(long)]));
const AND = foldWords('và');

/** A name with its usual abbreviations written out, without "và": "TT Phục vụ HCC", "Phòng VH&XH". */
function spelledOut(name: string): string {
  return foldWords(name)
    .split(' ')
    .filter((word) => word !== AND)
    .map((word) => SPELLED.get(word) ?? word)
    .join(' ');
}
