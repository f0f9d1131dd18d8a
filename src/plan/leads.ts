/** Who leads a task, from the words of its cell: units, words that mean several units, and words that name nobody. */
import { rememberByText } from '../model/remember.ts';
import type { Unit } from '../model/unit.ts';
import { bare, foldWords } from '../text/fold.ts';
import { type UnitFinder, unitFinder } from '../text/unitNames.ts';
import type { UnitClass } from './book.ts';
import { namesIn } from './names.ts';

export interface LeadRead {
  lead: string[] | 'all';
  /** Names and words whose units nobody has told yet, as printed. */
  open: string[];
}

/**
 * Reads the leads of cells. A plan names the same few again and again: what was read is remembered.
 * @param classes what words for several units mean; without members they stay open
 */
export function leadReader(units: Unit[], classes: readonly UnitClass[]): (text: string) => LeadRead {
  const finder = unitFinder(units);
  return rememberByText((text) => {
    const lead = new Set<string>();
    const open: string[] = [];
    let isAll = false;
    for (const name of namesIn(text, (each) => finder(each) !== undefined)) {
      const unit = finder(name);
      const members = unit ? [unit.id] : classOf(name, classes)?.members;
      if (members === 'all') isAll = true;
      else if (members === undefined) open.push(name);
      else for (const id of members) lead.add(id);
    }
    return { lead: isAll ? 'all' : [...lead], open };
  });
}

/** {@link leadReader} for one cell: what the plan prints, or what a person wrote in its place. */
export function readLead(text: string, units: Unit[], classes: readonly UnitClass[]): LeadRead {
  return leadReader(units, classes)(text);
}

/** The class of these words, spelling differences folded. */
export function classOf(wording: string, classes: readonly UnitClass[]): UnitClass | undefined {
  const key = foldWords(wording);
  return classes.find((each) => foldWords(each.wording) === key);
}

/** What a name in a cell of leads may be that no list has. */
export type NameKind =
  /** Several units, or whoever was told elsewhere: a person must say who. */
  | 'class'
  /** A body of the province or above it. */
  | 'province'
  /** A body of the commune that no list has. */
  | 'unit'
  /** No name of a body. */
  | 'unclear';

const CLASS =
  /^(?:cac|toan the|tat ca|moi|tung|nhung|co quan|don vi|ubnd(?: (?:xa|phuong|dac khu|cap xa))?(?=$| va )|uy ban nhan dan(?: (?:xa|phuong|dac khu|cap xa))?(?=$| va )|can bo|cong chuc|theo |duoc |chu tich|pho chu tich)/;
const PROVINCE =
  /^(?:so|bo|cuc|tinh|hoc vien|vien|ubnd tinh|ubnd thanh pho|hdnd tinh|cong an tinh|tinh uy|thanh uy|thanh tra tinh|van phong (?:ubnd|hdnd|hdnd va ubnd|doan dbqh va hdnd) (?:tinh|thanh pho)|thu tuong|chinh phu)(?: |$)| (?:tinh|thanh pho|cap tinh|trung uong)(?: |$)/;
const OF_COMMUNE = /(?:^| )(?:xa|phuong|dac khu)(?: |$)/;
const BODY =
  /^(?:phong|van phong|vp|trung tam|tt|ban|bo phan|to|doi|tram|truong|chi nhanh|cn|chi cuc|thue|buu dien|dien luc|hoi|doan|mat tran|ubmttq?|mttq|cong an|cong doan|lien doan|kho bac|ngan hang|bao hiem|bhxh|toa an|hat|dai|thon|khu pho|ap|to dan pho|hop tac xa|cong ty|quy|dang uy|chi bo|hdnd|hoi dong|thanh tra|nha|thu vien)(?: |$)/;
/** A longer text tells more than a name. */
const LONGEST = 90;

/** @param province with its level: “thành phố Hà Nội” */
export function kindOfName(name: string, province: string): NameKind {
  const words = bare(name);
  if (words.length > LONGEST || /[.:?]|\d{3,}/.test(words)) return 'unclear';
  const isAbove = PROVINCE.test(words) || words.endsWith(bare(province));
  if (isAbove && !OF_COMMUNE.test(words)) return 'province';
  if (CLASS.test(words)) return 'class';
  return BODY.test(words) ? 'unit' : 'unclear';
}

/** Words that can only mean all units of the commune: “Các cơ quan, đơn vị thuộc UBND xã”. */
export function meansAll(wording: string): boolean {
  return /^(?:cac|tat ca(?: cac)?|toan the(?: cac)?) (?=[a-z, -]*(?:co quan|don vi))(?:(?:co quan|don vi|phong|ban|nganh|chuyen mon|truc thuoc|thuoc|trong|cua|ubnd|uy ban nhan dan|xa|phuong|dac khu|va)[ ,-]*)+$/.test(
    bare(wording),
  );
}

/** The finder of several lists, the first that knows a name. */
export function firstOf(...lists: Unit[][]): UnitFinder {
  const finders = lists.map((units) => unitFinder(units));
  return (text) => {
    for (const find of finders) {
      const unit = find(text);
      if (unit) return unit;
    }
    return undefined;
  };
}
