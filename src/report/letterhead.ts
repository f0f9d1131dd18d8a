/** Who a report is from and to: what stands around its text, for the commune and for a unit (NĐ 30/2020, annex I). */
import { yearOf } from '../model/day.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { type Gap, gap, phrase, type Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import { consolidatorOf } from '../text/unitNames.ts';
import type { ReportSubject } from './subject.ts';

type Around = Pick<
  Report,
  'superior' | 'issuer' | 'symbol' | 'placeAndDate' | 'addressees' | 'signature' | 'recipients' | 'attachedTo'
>;

export interface Letterhead extends Around {
  /** In the opening: "UBND xã", "Phòng Kinh tế". */
  author: string;
  /** In the closing: "UBND xã Đồng Kỳ". */
  fullAuthor: string;
}

/** From the commune to its province, or from the unit whose own report it is to the commune. */
export function letterheadOf({ kind: { unit }, plan, settings, today }: ReportSubject): Letterhead {
  const own = unit ? fromUnit(unit, settings) : fromCommune(settings, consolidatorOf(plan, settings));
  const blankDate = `ngày … tháng … năm ${yearOf(today)}`;
  return {
    ...own,
    symbol: `Số:        /${own.symbol}`,
    placeAndDate: `${settings.place}, ${blankDate}`,
    attachedTo: `(Kèm theo Báo cáo số        /${own.symbol} ${blankDate} của ${own.fullAuthor})`,
  };
}

type Own = Omit<Letterhead, 'placeAndDate' | 'attachedTo'>;

function communeName({ commune: { level, name } }: Settings): string {
  return `UBND ${level} ${name}`;
}

function fromUnit(unit: Unit, settings: Settings): Own {
  const commune = communeName(settings);
  return {
    superior: commune.toUpperCase(),
    issuer: inLines(unit.name.toUpperCase()),
    symbol: `BC-${unit.symbol}`,
    addressees: [`Chủ tịch ${commune}`],
    signature: {
      authority: [unit.head],
      name: phrase(gap('họ tên người ký', 'Đơn vị ghi họ tên người ký.')),
    },
    recipients: ['Như trên', `Lưu: VT, ${unit.symbol}`],
    author: unit.name,
    fullAuthor: unit.name,
  };
}

/** @param writer the unit that drafts the report, for the archive's line */
function fromCommune(settings: Settings, writer: Unit | undefined): Own {
  const { level, name } = settings.commune;
  const byChairman = settings.issuer === 'Chủ tịch';
  return {
    superior: '',
    issuer: [...(byChairman ? ['CHỦ TỊCH'] : []), 'ỦY BAN NHÂN DÂN', `${level} ${name}`.toUpperCase()],
    symbol: settings.symbol,
    addressees: settings.addressees,
    signature: {
      authority: authorityOf(settings),
      name: settings.signature.name || phrase(unsaid('họ tên người ký', '“signature”, “name”')),
    },
    recipients: recipientsOf(settings, writer),
    author: `${byChairman ? 'Chủ tịch ' : ''}UBND ${level}`,
    fullAuthor: byChairman ? `Chủ tịch ${communeName(settings)}` : communeName(settings),
  };
}

/** What the office has not told. @param where in cchc.json */
function unsaid(what: string, where: string): Gap {
  return gap(what, `Ghi thẳng vào đây, hoặc điền vào cchc.json (${where}) để kỳ nào cũng có.`);
}

/** The chairman signs for himself, not for the body. */
function authorityOf({ issuer, signature: { authority } }: Settings): Text[] {
  if (authority.length === 0)
    return [phrase(unsaid('QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ', '“signature”, “authority”'))];
  const own = issuer === 'Chủ tịch' ? authority.filter((line) => !/^TM\./.test(line)) : authority;
  return own.length > 0 ? own : authority;
}

/** The first and the last line are those of every document (NĐ 30/2020, annex I); what stands between is the office's. */
function recipientsOf({ recipients }: Settings, writer: Unit | undefined): Text[] {
  if (recipients.length > 0) return recipients;
  return [
    'Như trên',
    phrase(unsaid('các nơi nhận khác', '“recipients”')),
    ['Lưu: VT', ...(writer?.symbol ? [writer.symbol] : [])].join(', '),
  ];
}

/** What one line of the letterhead holds; a longer name is broken into lines that are much the same. */
const LONGEST_LINE = 24;

function inLines(name: string): string[] {
  const count = Math.ceil(name.length / LONGEST_LINE);
  if (count < 2) return [name];
  const wanted = name.length / count;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const nearest = spaces.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  return nearest === undefined ? [name] : [name.slice(0, nearest), ...inLines(name.slice(nearest + 1))];
}
