/** The provinces and cities since 01/7/2025 (Nghị quyết 202/2025/QH15), as people type them. */
import provinces from '../../seeds/tinh-thanh.json' with { type: 'json' };
import { bare } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';

/** What a province may be that was typed. */
export interface ProvinceRead {
  /** With its kind: “thành phố Đà Nẵng”. */
  name: string;
  /** What is to be asked before it is taken; undefined where it was written as it is called, marks and kind aside. */
  question: string | undefined;
  /** Whether it is that one, and only its kind was written otherwise. */
  isOtherKind: boolean;
}

/** Less alike is another name. */
const LEAST = 0.6;

/** A longer name is none. */
const LONGEST = 100;

const KIND = /^(?:tinh|thanh pho|tp)(?![a-z])[. ]*|^tp(?=hcm$)/;

/** All names of each, as they are compared; those of before 2025 lead to the one that they are part of. */
const NAMES = provinces.flatMap((each) => {
  const keyed = (names: readonly string[], before: boolean) =>
    names.map((name) => ({ of: each.name, typed: name, key: keyOf(name), before }));
  return [...keyed([each.name, ...(each.also ?? [])], false), ...keyed(each.before ?? [], true)];
});

/** "bac ninh" → tỉnh Bắc Ninh, for certain; "bac nihn", "Bắc Giang" → the same, to be asked about; undefined for neither. */
export function readProvince(text: string): ProvinceRead | undefined {
  const wanted = keyOf(text);
  const [best] = NAMES.map((each) => ({ ...each, likeness: foldedLikeness(wanted, each.key) })).sort(
    (a, b) => b.likeness - a.likeness,
  );
  if (!best || best.likeness < LEAST) return undefined;
  const { of: name, typed, before, likeness } = best;
  const kind = kindOf(text);
  const isOtherKind = likeness === 1 && !before && kind !== undefined && kind !== kindOf(name);
  const question = before
    ? `${typed} nay thuộc ${name}. Lấy ${name}?`
    : likeness < 1 || isOtherKind
      ? `Có phải ${name}?`
      : undefined;
  return { name, question, isOtherKind };
}

/** Whether a text says its kind: “tỉnh …”, “thành phố …”. */
export function kindOf(text: string): 'tỉnh' | 'thành phố' | undefined {
  const led = KIND.exec(bare(text.slice(0, LONGEST)))?.[0];
  return led === undefined ? undefined : led.startsWith('tinh') ? 'tỉnh' : 'thành phố';
}

function keyOf(text: string): string {
  return bare(text.slice(0, LONGEST))
    .replace(KIND, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
