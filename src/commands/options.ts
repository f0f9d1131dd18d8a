/** The options that commands share: how they are typed, what help says of them. */
import type { CommonOptions, PeriodOptions } from './context.ts';

/** Flags and what they do: "--mau <tệp>". */
export type Option = readonly [flags: string, about: string];

/** The options of a command beside those it shares, under the names by which its code knows them: none is forgotten. */
export type Own<Options, Shared> = Record<Exclude<keyof Options, keyof Shared>, Option>;

/** One that help can name for any command. */
export type SharedName = keyof CommonOptions | 'nam';

export const PERIOD: Own<PeriodOptions, CommonOptions> = {
  thang: ['--thang <tháng>', 'báo cáo tháng'],
  quy: ['--quy <1|3>', 'báo cáo quý'],
  ky: ['--ky <kỳ>', '6-thang, nam'],
  tu: ['--tu <ngày>', 'báo cáo đột xuất, từ ngày này'],
  den: ['--den <ngày>', 'đến hết ngày này'],
  nam: ['--nam <năm>', 'năm khác năm của kế hoạch'],
  denHan: ['--den-han', 'kỳ có hạn gửi sắp tới, cho lịch chạy tự động'],
};

/** The same, as help shows it: what belongs together on one line. */
export const PERIOD_HELP: readonly Option[] = [
  ['--thang <tháng>', '1, 2, 4, 5, 7, 8, 10, 11'],
  ['--quy <1|3>', '6 tháng: --ky 6-thang; năm: --ky nam'],
  ['--tu <ngày> --den <ngày>', 'báo cáo đột xuất'],
  PERIOD.denHan,
];

export const COMMON: Own<CommonOptions, object> = {
  ngay: ['--ngay <ngày>', 'coi ngày này là hôm nay: 15/04/2026'],
  thuMuc: ['--thu-muc <thư mục>', 'thư mục của cơ quan; không có thì là nơi gần nhất có cchc.json'],
  nguon: ['--nguon <tệp|thư mục...>', 'lấy biểu ở đây, không lấy ở du-lieu'],
  ra: ['--ra <tệp|thư mục>', 'nơi ghi kết quả'],
  json: ['--json', 'kết quả cho máy đọc'],
  chatChe: ['--chat-che', 'coi cảnh báo như lỗi'],
  khongMau: ['--khong-mau', 'không dùng màu'],
  imLang: ['--im-lang', 'không nói gì, chỉ để lại một dòng nhật ký'],
};

/** Those of these names, for a command that lists them; "nam" is one of {@link PERIOD}, or the command's own. */
export function sharedOptions(names: readonly SharedName[]): Readonly<Record<string, Option>> {
  return Object.fromEntries(names.flatMap((name) => (name === 'nam' ? [] : [[name, COMMON[name]]])));
}

/** `cchc help chung`. */
export const SHARED_HELP: readonly Option[] = [...Object.values(COMMON), PERIOD.nam];

/** "--ra" of each shared option. */
export function sharedFlag(name: SharedName): string {
  return (name === 'nam' ? PERIOD.nam : COMMON[name])[0].split(' ')[0]!;
}
