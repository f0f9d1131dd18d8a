/** What a person answers to `cchc init`, understood: without marks, abbreviated, in any case. */
import type { Settings } from '../model/settings.ts';
import { bare, oneLine } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';

type Commune = Settings['commune'];

/** Provinces and cities as of 01/7/2025 (Nghị quyết 202/2025/QH15), with their kind. */
const PROVINCES: readonly string[] = [
  ...['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Cần Thơ', 'Hồ Chí Minh'].map((name) => `thành phố ${name}`),
  ...[
    'An Giang',
    'Bắc Ninh',
    'Cà Mau',
    'Cao Bằng',
    'Đắk Lắk',
    'Điện Biên',
    'Đồng Nai',
    'Đồng Tháp',
    'Gia Lai',
    'Hà Tĩnh',
    'Hưng Yên',
    'Khánh Hòa',
    'Lai Châu',
    'Lạng Sơn',
    'Lào Cai',
    'Lâm Đồng',
    'Nghệ An',
    'Ninh Bình',
    'Phú Thọ',
    'Quảng Ngãi',
    'Quảng Ninh',
    'Quảng Trị',
    'Sơn La',
    'Tây Ninh',
    'Thái Nguyên',
    'Thanh Hóa',
    'Tuyên Quang',
    'Vĩnh Long',
  ].map((name) => `tỉnh ${name}`),
];

const LEVELS: readonly [pattern: RegExp, level: Commune['level']][] = [
  [/^(?:ubnd )?(?:dac khu|dk) /, 'đặc khu'],
  [/^(?:ubnd )?(?:phuong |p\. ?)/, 'phường'],
  [/^(?:ubnd )?(?:xa |x\. ?)/, 'xã'],
];

/** "phuong An Bình" → phường, An Bình; undefined when the level or the name is not there. */
export function readCommune(text: string): Pick<Commune, 'level' | 'name'> | undefined {
  const line = oneLine(text);
  for (const [pattern, level] of LEVELS) {
    const led = pattern.exec(`${bare(line)} `)?.[0];
    // Every letter stays one letter without its marks.
    const name = led === undefined ? '' : line.slice(led.length).trim();
    if (name !== '') return { level, name: nameCased(name) };
  }
  return undefined;
}

/** The level alone: "Phường". */
export function readLevel(text: string): Commune['level'] | undefined {
  return LEVELS.find(([pattern]) => pattern.test(`${bare(text)} `))?.[1];
}

/** What a province may be that was typed. */
export interface ProvinceRead {
  name: string;
  /** Whether it was written as it is called, marks and kind aside; else it is only near. */
  isSure: boolean;
}

/** Less alike is another name. */
const LEAST = 0.6;

/** "bac ninh" → tỉnh Bắc Ninh, for certain; "bac nihn" → the same, to be asked about; undefined for neither. */
export function readProvince(text: string): ProvinceRead | undefined {
  const wanted = provinceKey(text);
  const best = PROVINCES.map((name) => ({ name, likeness: foldedLikeness(wanted, provinceKey(name)) })).sort(
    (a, b) => b.likeness - a.likeness,
  )[0]!;
  return best.likeness >= LEAST ? { name: best.name, isSure: best.likeness === 1 } : undefined;
}

function provinceKey(text: string): string {
  return bare(text.slice(0, 100)).replace(/^(?:tinh|thanh pho|tp\.?) ?/, '');
}

/** Who signs: with the right of the chairman, or for him. */
export interface Signer {
  isDeputy: boolean;
  name: string;
}

/** "pct Nguyễn Văn Ví Dụ" → for the chairman, Nguyễn Văn Ví Dụ; a name alone is the chairman's. */
export function readSigner(text: string): Signer {
  const line = oneLine(text);
  const post = /^(?:kt\.? ?)?(?:pho chu tich|pct|chu tich|ct)(?![a-z])[ .,:–-]*/.exec(bare(line))?.[0] ?? '';
  return { isDeputy: /pho|pct|^kt/.test(post), name: line.slice(post.length).trim() };
}

/** Whether a yes or a no was typed; Enter alone is the yes that stands first in [C/k]. undefined for neither. */
export function readYes(text: string): boolean | undefined {
  const word = bare(text).replace(/[.!]$/, '');
  if (['', 'c', 'co', 'd', 'dung', 'y', 'yes'].includes(word)) return true;
  return ['k', 'ko', 'khong', 'n', 'no'].includes(word) ? false : undefined;
}

/** A name typed in small letters only, as names are written. */
function nameCased(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
