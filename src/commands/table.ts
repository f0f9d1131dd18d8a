/** Every command: its names, its options, and the module that runs it, which is loaded only then. */
import { type CommonOptions, type Context, type Io, openContext, type PeriodOptions } from './context.ts';

/** Flags and what they do: "--mau <tệp.docx>". */
export type Option = readonly [flags: string, about: string];

/** The options as commander read them: {@link Own} sees to it that none is missing, a test that each has its name. */
export type Typed = <Options extends CommonOptions>() => Options;

export interface Entry {
  name: string;
  alias: string;
  about: string;
  /** Its argument as shown, "<mẫu>" or "[tệp|thư mục...]", and what it is. */
  argument?: Option;
  /** By the name that commander gives each. */
  options: Readonly<Record<string, Option>>;
  /** Runs when its group is named alone. */
  isDefault?: true;
  /** @returns exit status */
  run(io: Io, typed: Typed, args: string[]): Promise<number>;
}

/** Commands under one word: `plan show`. */
export interface Group {
  name: string;
  alias: string;
  about: string;
  entries: readonly Entry[];
}

/** The options of a command beside those it shares, under the names by which its code knows them: none is forgotten. */
type Own<Options, Shared> = Record<Exclude<keyof Options, keyof Shared>, Option>;

const PERIOD: Own<PeriodOptions, CommonOptions> = {
  thang: ['--thang <1-12>', 'báo cáo tháng'],
  quy: ['--quy <1-4>', 'báo cáo quý'],
  ky: ['--ky <kỳ>', 'kỳ theo tên: thang-04, quy-1, 6-thang, quy-3, nam'],
  tu: ['--tu <ngày>', 'từ ngày (dd/mm/yyyy), báo cáo đột xuất'],
  den: ['--den <ngày>', 'đến hết ngày (dd/mm/yyyy), báo cáo đột xuất'],
  nam: ['--nam <năm>', 'năm; mặc định là năm của kế hoạch'],
  denHan: ['--den-han', 'kỳ có hạn gửi sắp tới (dùng cho lịch chạy tự động)'],
};

const COMMON: Own<CommonOptions, object> = {
  ngay: ['--ngay <ngày>', 'coi ngày này là hôm nay (dd/mm/yyyy)'],
  thuMuc: ['--thu-muc <thư mục>', 'thư mục làm việc; mặc định là nơi gần nhất có cchc.json'],
  nguon: ['--nguon <tệp|thư mục...>', 'lấy biểu ở đây thay cho du-lieu/…'],
  ra: ['--ra <tệp|thư mục>', 'nơi ghi kết quả'],
  json: ['--json', 'in kết quả dạng JSON'],
  chatChe: ['--chat-che', 'coi cảnh báo như lỗi'],
  khongMau: ['--khong-mau', 'không dùng màu'],
  imLang: ['--im-lang', 'không in lời nhắn'],
};

type Words<Options, Shared> = Omit<Entry, 'options' | 'run'> & { options: Own<Options, Shared> };

/** A command that works in a workspace. @param load the function that runs it */
function command<Options extends CommonOptions>(
  words: Words<Options, CommonOptions>,
  load: () => Promise<(context: Context<Options>, args: string[]) => Promise<number> | number>,
): Entry {
  return {
    ...words,
    options: { ...COMMON, ...words.options },
    run: inWorkspace(load),
  };
}

/** Loads what runs a command, and opens the workspace for it. */
function inWorkspace<Options extends CommonOptions>(
  load: () => Promise<(context: Context<Options>, args: string[]) => Promise<number> | number>,
): Entry['run'] {
  return async (io, typed, args) => {
    const execute = await load();
    return execute(await openContext(io, typed<Options>()), args);
  };
}

/** A command about one period. */
function periodCommand<Options extends PeriodOptions>(
  words: Words<Options, PeriodOptions>,
  load: () => Promise<(context: Context<Options>, args: string[]) => Promise<number>>,
): Entry {
  return { ...words, options: { ...PERIOD, ...COMMON, ...words.options }, run: inWorkspace(load) };
}

/** A command that needs no workspace. */
function freeCommand<Options extends CommonOptions>(
  words: Words<Options, CommonOptions>,
  load: () => Promise<(io: Io, options: Options, args: string[]) => Promise<number> | number>,
): Entry {
  return {
    ...words,
    options: { ...COMMON, ...words.options },
    run: async (io, typed, args) => (await load())(io, typed<Options>(), args),
  };
}

/** In the order of the help. */
export const COMMANDS: readonly (Entry | Group)[] = [
  periodCommand(
    {
      name: 'report',
      alias: 'bao-cao',
      about: 'bản nháp báo cáo của một kỳ, tệp Word .docx',
      options: {
        donVi: ['--don-vi <mã>', 'báo cáo riêng của một đơn vị gửi UBND xã'],
        mau: ['--mau <tệp.docx>', 'mẫu báo cáo dùng thay mẫu có sẵn'],
        khongGhiChu: ['--khong-ghi-chu', 'không ghi chú thích (comment) ở chỗ thiếu, cho bản cuối'],
      },
    },
    async () => (await import('./report.ts')).report,
  ),
  periodCommand(
    {
      name: 'check',
      alias: 'kiem-tra',
      argument: ['[tệp|thư mục...]', 'biểu Excel, thư mục chứa biểu, hoặc văn bản Word .docx (thể thức)'],
      about: 'kiểm tra biểu trước khi gửi hoặc tổng hợp',
      options: {
        dinhDang: ['--dinh-dang <kiểu>', 'text, json, github, sarif hoặc html'],
        ghiChu: ['--ghi-chu', 'ghi bản sao có đánh dấu chỗ sai, để gửi lại đơn vị'],
      },
    },
    async () => (await import('./check.ts')).check,
  ),
  periodCommand(
    {
      name: 'form',
      alias: 'bieu-mau',
      about: 'biểu Excel trắng, điền sẵn nhiệm vụ, cho từng đơn vị',
      options: { donVi: ['--don-vi <mã>', 'chỉ lập biểu của một đơn vị'] },
    },
    async () => (await import('./form.ts')).form,
  ),
  {
    name: 'plan',
    alias: 'ke-hoach',
    about: 'kế hoạch cải cách hành chính của năm',
    entries: [
      command(
        {
          name: 'show',
          alias: 'xem',
          isDefault: true,
          about: 'xem kế hoạch như chương trình hiểu, kèm các điều cần xem lại',
          options: { nam: ['--nam <năm>', 'năm của kế hoạch'] },
        },
        async () => (await import('./plan.ts')).planShow,
      ),
    ],
  },
  freeCommand(
    {
      name: 'init',
      alias: 'khoi-tao',
      about: 'hỏi vài điều về xã và ghi cchc.json',
      options: {
        khongHoi: ['--khong-hoi', 'không hỏi, lấy mặc định và các tùy chọn dưới đây'],
        ten: ['--ten <tên>', 'tên xã, phường, không kèm cấp'],
        cap: ['--cap <cấp>', 'xã, phường hoặc đặc khu'],
        tinh: ['--tinh <tỉnh>', 'tỉnh, thành phố, kèm cấp'],
        chucVu: ['--chuc-vu <chức vụ>', 'CHỦ TỊCH hoặc PHÓ CHỦ TỊCH'],
        nguoiKy: ['--nguoi-ky <họ tên>', 'họ tên người ký'],
      },
    },
    async () => (await import('./init.ts')).init,
  ),
  {
    name: 'template',
    alias: 'mau',
    about: 'mẫu báo cáo Word của cơ quan',
    entries: [
      command(
        {
          name: 'list',
          alias: 'danh-sach',
          isDefault: true,
          about: 'các mẫu, và mẫu nào đang dùng',
          options: {},
        },
        async () => (await import('./template.ts')).templateList,
      ),
      command(
        {
          name: 'copy',
          alias: 'chep',
          argument: ['<mẫu>', 'tên mẫu, ví dụ bao-cao-thang.docx'],
          about: 'chép một mẫu có sẵn về mau/ để sửa trong Word',
          options: {},
        },
        async () => (await import('./template.ts')).templateCopy,
      ),
      command(
        {
          name: 'check',
          alias: 'kiem-tra',
          argument: ['<tệp.docx>', 'mẫu đã sửa'],
          about: 'kiểm tra chỗ điền và thể thức của một mẫu',
          options: {},
        },
        async () => (await import('./template.ts')).templateCheck,
      ),
    ],
  },
  freeCommand(
    {
      name: 'explain',
      alias: 'giai-thich',
      argument: ['[mã]', 'mã lỗi hoặc cảnh báo, ví dụ CC401'],
      about: 'giải thích một mã: điều gì sai, vì sao, cách sửa',
      options: {},
    },
    async () => (await import('./explain.ts')).explain,
  ),
];
