/** Who a report is from and to: what stands around its text, for the commune and for a unit (NĐ 30/2020, annex I). */
import { yearOf } from '../model/day.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { gap, phrase } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
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
export function letterheadOf({ kind: { unit }, settings, today }: ReportSubject): Letterhead {
  const own = unit ? fromUnit(unit, settings) : fromCommune(settings);
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

function fromCommune(settings: Settings): Own {
  const { level, name } = settings.commune;
  const byChairman = settings.issuer === 'Chủ tịch';
  const { authority } = settings.signature;
  return {
    superior: '',
    issuer: [...(byChairman ? ['CHỦ TỊCH'] : []), 'ỦY BAN NHÂN DÂN', `${level} ${name}`.toUpperCase()],
    symbol: settings.symbol,
    addressees: settings.addressees,
    signature: {
      authority: byChairman ? withoutBody(authority) : authority,
      name:
        settings.signature.name ||
        phrase(gap('họ tên người ký', 'Ghi thẳng vào đây, hoặc điền mục “signature › name” của cchc.json.')),
    },
    recipients: settings.recipients,
    author: `${byChairman ? 'Chủ tịch ' : ''}UBND ${level}`,
    fullAuthor: byChairman ? `Chủ tịch ${communeName(settings)}` : communeName(settings),
  };
}

/** The chairman signs for himself, not for the body. */
function withoutBody(authority: string[]): string[] {
  const own = authority.filter((line) => !/^TM\./.test(line));
  return own.length > 0 ? own : authority;
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
