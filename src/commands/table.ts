/** Every command: its names, what its help says, and the module that runs it, which is loaded only then. */
import { command, type Entry, freeCommand, type Group, periodCommand } from './entry.ts';

const FORM = periodCommand(
  {
    name: 'form',
    alias: 'bieu-mau',
    about: 'biểu có sẵn nhiệm vụ, để gửi các đơn vị',
    says: 'Lập biểu Excel của một kỳ, điền sẵn nhiệm vụ và việc đã xong kỳ trước, mỗi đơn vị một tệp.',
    examples: ['cchc form --thang 4', 'cchc form --quy 1 --don-vi "Phòng Kinh tế"'],
    options: {
      donVi: ['--don-vi <tên>', 'chỉ lập biểu của một đơn vị'],
      khongDienSan: ['--khong-dien-san', 'không chép gì từ biểu đơn vị gửi kỳ trước'],
    },
    shared: ['ra', 'thuMuc', 'nam', 'ngay', 'json', 'imLang', 'khongMau'],
  },
  async () => (await import('./form.ts')).form,
);

const CHECK = periodCommand(
  {
    name: 'check',
    alias: 'kiem-tra',
    argument: ['[tệp|thư mục...]', 'biểu Excel, thư mục chứa biểu, hoặc văn bản Word'],
    about: 'kiểm tra biểu, hoặc thể thức một tệp Word',
    says: 'Kiểm tra biểu trước khi gửi hoặc tổng hợp; kiểm tra thể thức một tệp Word.',
    examples: ['cchc check bieu.xlsx', 'cchc check --thang 4', 'cchc check --thang 4 --ghi-chu'],
    options: {
      ghiChu: ['--ghi-chu', 'ghi bản sao có đánh dấu chỗ sai, để gửi lại đơn vị'],
      dinhDang: ['--dinh-dang <kiểu>', 'text, html để in; json, github, sarif cho máy đọc'],
    },
    shared: ['nguon', 'ra', 'thuMuc', 'nam', 'ngay', 'json', 'chatChe', 'imLang', 'khongMau'],
  },
  async () => (await import('./check.ts')).check,
);

const REPORT = periodCommand(
  {
    name: 'report',
    alias: 'bao-cao',
    about: 'bản nháp báo cáo',
    says: 'Lập bản nháp báo cáo của một kỳ (Word).',
    examples: ['cchc report --thang 4', 'cchc report --quy 1 --don-vi "Phòng Kinh tế"'],
    options: {
      donVi: ['--don-vi <tên>', 'báo cáo riêng của một đơn vị'],
      mau: ['--mau <tệp>', 'dùng mẫu Word khác'],
      khongGhiChu: ['--khong-ghi-chu', 'chỗ thiếu không có chú thích'],
    },
    shared: ['chatChe', 'nguon', 'ra', 'thuMuc', 'nam', 'ngay', 'json', 'imLang', 'khongMau'],
  },
  async () => (await import('./report.ts')).report,
);

const PLAN: Group = {
  name: 'plan',
  alias: 'ke-hoach',
  about: 'kế hoạch cải cách hành chính của năm',
  entries: [
    command(
      {
        name: 'show',
        alias: 'xem',
        isDefault: true,
        about: 'xem kế hoạch như chương trình hiểu',
        says: 'Xem kế hoạch của năm như chương trình hiểu, kèm những điều nên xem lại.',
        examples: ['cchc plan show', 'cchc plan show --json --ra ke-hoach/2026.json'],
        options: { nam: ['--nam <năm>', 'năm của kế hoạch'] },
        shared: ['ra', 'thuMuc', 'json', 'chatChe', 'khongMau'],
      },
      async () => (await import('./plan.ts')).planShow,
    ),
    command(
      {
        name: 'import',
        alias: 'nhap',
        argument: ['<tệp...>', 'kế hoạch của cơ quan: Word (.docx), Excel, văn bản (.txt)'],
        about: 'nhập kế hoạch từ tệp Word, Excel của cơ quan',
        says: 'Nhập kế hoạch từ tệp của cơ quan thành ke-hoach/<năm>.xlsx; chỗ chưa rõ ở trang Cần xem.',
        examples: ['cchc plan import "KH CCHC.docx"', 'cchc plan import phu-luc.xlsx --nam 2026'],
        options: { nam: ['--nam <năm>', 'năm của kế hoạch, khi văn bản không ghi'] },
        shared: ['ra', 'thuMuc', 'khongMau'],
      },
      async () => (await import('./planImport.ts')).planImport,
    ),
    command(
      {
        name: 'check',
        alias: 'kiem-tra',
        about: 'kiểm tra kế hoạch: chỗ phải trả lời, chỗ nên xem',
        says: 'Kiểm tra kế hoạch của năm: chỗ phải trả lời, chỗ nên xem lại, kèm ô và cách sửa.',
        examples: ['cchc plan check', 'cchc plan check --nam 2027'],
        options: { nam: ['--nam <năm>', 'năm của kế hoạch'] },
        shared: ['ra', 'thuMuc', 'json', 'chatChe', 'khongMau'],
      },
      async () => (await import('./planCheck.ts')).planCheck,
    ),
  ],
};

const INIT = freeCommand(
  {
    name: 'init',
    alias: 'khoi-tao',
    about: 'khai báo xã, phường, đặc khu; nhập kế hoạch',
    says: 'Hỏi 5 câu về xã, phường, đặc khu rồi ghi cchc.json, nhập kế hoạch (một lần).',
    examples: ['cchc init', 'cchc init --khong-hoi --ten "An Bình" --cap phường --tinh "tỉnh Lâm Đồng"'],
    options: {
      khongHoi: ['--khong-hoi', 'không hỏi, lấy các tùy chọn dưới đây'],
      ten: ['--ten <tên>', 'tên xã, phường, đặc khu'],
      cap: ['--cap <cấp>', 'xã, phường hoặc đặc khu'],
      tinh: ['--tinh <tỉnh>', 'tỉnh, thành phố'],
      gui: ['--gui <nơi>', 'nơi nhận báo cáo; không có thì là Sở Nội vụ của tỉnh, thành phố'],
      chucVu: ['--chuc-vu <chức vụ>', 'CHỦ TỊCH, PHÓ CHỦ TỊCH, TM. CHỦ TỊCH hoặc TM. PHÓ CHỦ TỊCH'],
      nguoiKy: ['--nguoi-ky <họ tên>', 'họ tên người ký'],
      keHoach: ['--ke-hoach <tệp>', 'kế hoạch của cơ quan (Word, Excel), để nhập luôn'],
    },
    shared: ['thuMuc', 'khongMau'],
  },
  async () => (await import('./init.ts')).init,
);

const TEMPLATE: Group = {
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
        says: 'Các mẫu báo cáo, và mẫu nào đang dùng.',
        examples: ['cchc template list'],
        options: {},
        shared: ['thuMuc', 'json', 'khongMau'],
      },
      async () => (await import('./template.ts')).templateList,
    ),
    command(
      {
        name: 'copy',
        alias: 'chep',
        argument: ['<mẫu>', 'tên mẫu, ví dụ bao-cao-thang.docx'],
        about: 'chép một mẫu có sẵn về mau/ để sửa trong Word',
        says: 'Chép một mẫu có sẵn về thư mục mau để sửa trong Word.',
        examples: ['cchc template copy bao-cao-thang.docx'],
        options: {},
        shared: ['thuMuc', 'khongMau'],
      },
      async () => (await import('./template.ts')).templateCopy,
    ),
    command(
      {
        name: 'check',
        alias: 'kiem-tra',
        argument: ['<tệp.docx>', 'mẫu đã sửa'],
        about: 'kiểm tra chỗ điền và thể thức của một mẫu',
        says: 'Kiểm tra chỗ điền và thể thức của một mẫu đã sửa.',
        examples: ['cchc template check mau/bao-cao-thang.docx'],
        options: {},
        shared: ['thuMuc', 'json', 'chatChe', 'khongMau'],
      },
      async () => (await import('./template.ts')).templateCheck,
    ),
  ],
};

const EXPLAIN = freeCommand(
  {
    name: 'explain',
    alias: 'giai-thich',
    argument: ['[mã]', 'mã lỗi hoặc cảnh báo'],
    about: 'giải thích một mã',
    says: 'Giải thích một mã: điều gì sai, vì sao, cách sửa; không kèm mã thì liệt kê tất cả.',
    examples: ['cchc explain CC303'],
    options: {},
    shared: ['json', 'khongMau'],
  },
  async () => (await import('./explain.ts')).explain,
);

/** In the order of the help. */
export const CHAPTERS: readonly { title: string; commands: readonly (Entry | Group)[]; inFull: boolean }[] = [
  { title: 'Một tháng', commands: [FORM, CHECK, REPORT], inFull: true },
  { title: 'Cả năm', commands: [PLAN], inFull: false },
  { title: 'Thiết lập', commands: [INIT, TEMPLATE, EXPLAIN], inFull: false },
];

export const COMMANDS: readonly (Entry | Group)[] = CHAPTERS.flatMap(({ commands }) => commands);
