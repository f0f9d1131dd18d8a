/** What the heads of columns are taken for. The words are those seen in real plans. */
import { bare } from '../text/fold.ts';

/** What a column holds. `status` and `step` are of tables that are no plans. */
export type Role =
  | 'tt'
  | 'title'
  | 'product'
  | 'lead'
  | 'support'
  | 'both'
  | 'due'
  | 'field'
  | 'target'
  | 'month'
  | 'status'
  | 'step'
  | 'beside';

/** Words of each role, without marks; of several that a head has the first one counts. */
const WORDS: [Role, RegExp][] = [
  ['tt', /^(?:tt|stt|so tt|so thu tu|thu tu|ma so|ma nhiem vu|ma nv|ma|so)$/],
  [
    'field',
    /^(?:linh vuc|nhom (?:nhiem vu|noi dung|cong viec|linh vuc)|muc$|chuong muc|truc |mang cong viec)/,
  ],
  ['both', /chu tri.{0,30}phoi hop|phoi hop.{0,30}chu tri|thuc hien.{0,20}phoi hop/],
  [
    'beside',
    /theo doi|don doc|kiem tra|giam sat|nguoi dung dau|lanh dao|chi dao|ghi chu|kinh phi|nguon (?:luc|von)|du toan|van ban (?:giao|chi dao|lien quan)|can cu|co so phap ly|dia diem|dia ban|thanh phan|doi tuong|so luong|don vi tinh|dvt|yeu cau|de xuat/,
  ],
  ['support', /phoi hop/],
  [
    'status',
    /tinh trang|danh gia|ty le hoan thanh|% hoan thanh|muc do (?:hoan thanh|dat)|hien trang|tinh hinh thuc hien|ket qua den|da hoan thanh|chua hoan thanh|ton tai|nguyen nhan/,
  ],
  ['step', /^(?:cac )?buoc|trinh tu|bieu mau|thu tuc thuc hien|thoi (?:gian|han) giai quyet|muc phi|le phi/],
  [
    'lead',
    /chu tri|(?:don vi|co quan|bo phan|phong|ca nhan|nguoi|to chuc|dia phuong)[^,;()]{0,20}(?:thuc hien|chiu trach nhiem|phu trach|trien khai|dau moi|tham muu|xay dung|soan thao|bao cao)|trach nhiem|phan cong|dau moi|tham muu|to chuc thuc hien|thuc hien chinh|^(?:don vi|co quan|co quan,? don vi|don vi,? co quan|phong ban|ai lam)$/,
  ],
  ['due', /thoi gian|thoi han|thoi diem|tien do|\bhan\b|ngay (?:hoan thanh|ket thuc)|ky han|lo trinh|moc /],
  ['product', /san pham|ket qua|dau ra|hinh thuc/],
  [
    'title',
    /nhiem vu|noi dung|cong viec|hang muc|giai phap|hoat dong|ten (?:du an|de an|viec)|viec can lam|dau viec/,
  ],
  ['target', /chi tieu|muc tieu|tieu chi/],
];

/** Heads of one word that name a column, but not for certain. */
const VAGUE =
  /^(?:don vi|co quan|co quan,? don vi|don vi,? co quan|ket qua|so|ma|ke hoach|hinh thuc|nguoi thuc hien)$/;
/** Longer texts are no heads. */
const LONGEST = 90;

export interface Head {
  text: string;
  role: Role;
  /** It could name another column as well. */
  isGuess: boolean;
}

/** “Tháng 3”, “T3”, “Quý I”; beneath a head that says “tháng”, “3”. */
const MONTH = /^(?:thang|t|th)\s*\.?\s*0?(\d{1,2})(?:\s*\/\s*20\d\d)?$/;
const QUARTER = /^(?:quy|q)\s*\.?\s*(iv|i{1,3}|[1-4])$/;

/** What the head of a column says; undefined where it says nothing of a plan. */
export function headOf(text: string): Head | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  const words = bare(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[.:*]+$/g, '')
    .replace(/ +/g, ' ')
    .trim();
  if (spanNamed(text)) return { text, role: 'month', isGuess: false };
  let best: { role: Role; at: number } | undefined;
  for (const [role, pattern] of WORDS) {
    const at = pattern.exec(words)?.index;
    if (at !== undefined && (best === undefined || at < best.at)) best = { role, at };
  }
  if (!best) return undefined;
  const isTask = /nhiem vu|cong viec|giai phap/.test(words);
  const role =
    best.role === 'target' && isTask
      ? 'title'
      : best.role === 'title' && /chi tieu/.test(words) && !isTask
        ? 'target'
        : best.role;
  return { text, role, isGuess: VAGUE.test(words) };
}

/** The month or quarter that a column stands for. */
export function spanNamed(text: string): { kind: 'tháng' | 'quý'; name: string } | undefined {
  const words = bare(text).trim();
  const month = MONTH.exec(words)?.[1];
  if (month && Number(month) >= 1 && Number(month) <= 12)
    return { kind: 'tháng', name: String(Number(month)) };
  const quarter = QUARTER.exec(words)?.[1];
  return quarter ? { kind: 'quý', name: quarter.toUpperCase() } : undefined;
}

/** The year that a head gives to what stands below it: “Thời gian (Năm 2026)”. */
export function yearInHead(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  return years.length === 1 ? years[0] : undefined;
}
