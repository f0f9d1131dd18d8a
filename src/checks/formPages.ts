/** Pages of the codes CC8xx: the form of a document, a code for each row of NĐ 30/2020 (domain.md §3.1). */
import { defineFormPage, type FormPage } from './define.ts';

/** Row of the table → its page; CC8 and the row's number make the code. */
const PAGES: [row: number, slug: string, title: string, why: string, mend: string][] = [
  [
    1,
    'form-paper',
    'Khổ giấy',
    'Văn bản hành chính dùng khổ A4 (210 × 297 mm).',
    'Trong Word: Bố cục › Kích cỡ › A4; phụ lục có bảng rộng thì để trang ngang.',
  ],
  [
    2,
    'form-margins',
    'Lề trang',
    'Lề trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm.',
    'Trong Word: Bố cục › Lề; đặt trái 30 mm, phải 15–20 mm, trên và dưới 20 mm.',
  ],
  [
    3,
    'form-letters',
    'Phông chữ, màu chữ',
    'Cả văn bản dùng Times New Roman, Unicode, màu đen.',
    'Chọn tất cả (Ctrl+A), đặt phông Times New Roman, màu đen; chữ TCVN3, VNI phải chuyển mã.',
  ],
  [
    4,
    'form-page-numbers',
    'Số trang',
    'Số trang chữ số Ả Rập, giữa lề trên, cỡ 13–14, không ghi ở trang đầu.',
    'Chèn › Số trang › Đầu trang, giữa; đánh dấu “Trang đầu khác”.',
  ],
  [
    5,
    'form-nation',
    'Quốc hiệu',
    '“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in hoa, đậm, cỡ 12–13, bên phải trang đầu.',
    'Chép lại phần đầu từ mẫu của cchc (cchc template copy).',
  ],
  [
    6,
    'form-motto',
    'Tiêu ngữ',
    '“Độc lập - Tự do - Hạnh phúc” đậm, cỡ 13–14, dưới Quốc hiệu, có đường kẻ dài bằng dòng chữ.',
    'Gõ dấu gạch nối có cách hai bên; kẻ đường bằng đường viền đoạn hoặc hình vẽ.',
  ],
  [
    7,
    'form-parent-body',
    'Cơ quan chủ quản',
    'UBND không có cơ quan chủ quản; phòng, trung tâm ghi UBND xã ở dòng trên, in hoa, không đậm.',
    'Bỏ dòng UBND cấp trên; với phòng, trung tâm thì để dòng trên không đậm.',
  ],
  [
    8,
    'form-agency',
    'Cơ quan ban hành',
    'Tên cơ quan in hoa, đậm, cỡ 12–13, giữa cột trái, có đường kẻ ngắn ở dưới.',
    'Chỉnh cỡ chữ, in đậm và đường kẻ bằng 1/3–1/2 dòng chữ.',
  ],
  [
    9,
    'form-symbol',
    'Số, ký hiệu',
    '“Số: 05/BC-UBND”: số dưới 10 thêm số 0, gạch chéo rồi gạch nối, không cách.',
    'Sửa theo dạng “Số: …/BC-UBND”; chưa có số thì để trống trước dấu gạch chéo.',
  ],
  [
    10,
    'form-place-and-day',
    'Địa danh, ngày tháng',
    'In nghiêng, cỡ 13–14; ngày dưới 10, tháng 1 và 2 thêm số 0, tháng 3–9 không thêm.',
    'Sửa như: Đồng Kỳ, ngày 07 tháng 3 năm 2026.',
  ],
  [
    11,
    'form-kind',
    'Tên loại văn bản',
    'BÁO CÁO, KẾ HOẠCH… in hoa, đậm, cỡ 13–14, một dòng riêng, giữa trang.',
    'Đưa tên loại xuống dòng riêng và chỉnh kiểu chữ.',
  ],
  [
    12,
    'form-subject',
    'Trích yếu',
    'Dưới tên loại, chữ thường, đậm, cỡ 13–14, giữa trang, có đường kẻ ngắn ở dưới.',
    'Chỉnh kiểu chữ và kẻ đường bằng 1/3–1/2 dòng chữ.',
  ],
  [
    13,
    'form-letter-subject',
    'Trích yếu công văn',
    '“V/v …” dưới số, ký hiệu, chữ thường, không đậm, cỡ 12–13, cách số 6 pt.',
    'Chỉnh kiểu chữ và khoảng cách trước đoạn 6 pt.',
  ],
  [
    14,
    'form-addressees',
    'Kính gửi',
    'Báo cáo gửi cấp trên, tờ trình, công văn có “Kính gửi:”; từ hai nơi trở lên thì mỗi nơi một dòng “- …;”.',
    'Thêm hoặc sửa dòng Kính gửi trước nội dung.',
  ],
  [
    15,
    'form-body',
    'Nội dung',
    'Chữ đứng cỡ 13–14, căn đều hai bên, lùi đầu dòng 1 hoặc 1,27 cm, các đoạn cách nhau ít nhất 6 pt, dòng đơn đến 1,5.',
    'Chọn các đoạn được nêu và chỉnh ở Đoạn văn (Paragraph).',
  ],
  [
    16,
    'form-headings',
    'Đề mục',
    '“I. …” in hoa đậm; “1. Tiêu đề” chữ thường đậm; khoản, điểm không đậm số thứ tự.',
    'Chỉnh kiểu chữ của đề mục được nêu.',
  ],
  [
    19,
    'form-end-mark',
    'Dấu kết thúc',
    'Câu cuối của văn bản kết thúc bằng “./.”.',
    'Thêm “./.” sau câu cuối.',
  ],
  [
    20,
    'form-authority',
    'Quyền hạn, chức vụ',
    '“TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “TL. …” in hoa, đậm, cỡ 13–14, giữa cột phải.',
    'Chỉnh kiểu chữ và chữ viết tắt quyền hạn.',
  ],
  [
    21,
    'form-signer',
    'Họ tên người ký',
    'Họ tên chữ thường, đậm, cỡ 13–14, không ghi học hàm, học vị.',
    'Ghi họ tên dưới chữ ký, bỏ ThS., TS.',
  ],
  [
    22,
    'form-recipients-word',
    'Chữ “Nơi nhận”',
    '“Nơi nhận:” cỡ 12, đậm, nghiêng, sát lề trái, ngang với quyền hạn người ký.',
    'Chỉnh kiểu chữ của dòng “Nơi nhận:”.',
  ],
  [
    23,
    'form-recipients',
    'Danh sách nơi nhận',
    'Cỡ 11, mỗi nơi một dòng “- …;”, dòng cuối “- Lưu: VT, ….”.',
    'Sửa dấu cuối dòng và dòng Lưu.',
  ],
  [
    24,
    'form-annexes',
    'Phụ lục',
    '“Phụ lục I”, tên phụ lục in hoa đậm, dòng “(Kèm theo …)” nghiêng; số trang đánh lại từ 1; thân văn bản phải dẫn đến phụ lục.',
    'Đặt phụ lục ở phần (section) riêng và sửa chỗ được nêu.',
  ],
  [
    25,
    'form-two-columns',
    'Bố cục hai cột',
    'Phần đầu và phần ký đặt trong bảng hai cột không kẻ khung, không dùng dấu cách hay tab để canh.',
    'Dùng bảng hai cột không đường kẻ.',
  ],
];

export const FORM_PAGES: FormPage[] = PAGES.map(([row, slug, title, why, mend]) =>
  defineFormPage({ code: formCode(row), slug, severity: 'error', title, why, mend }),
);

/** 9 → "CC809". */
export function formCode(row: number): string {
  return `CC8${String(row).padStart(2, '0')}`;
}
