/** The text of the three reports; outlines of domain.md §2.2 and §2.4. */
import { progressChart } from './charts.ts';
import { type Block, letterhead, signature } from './frame.ts';
import { p } from './pieces.ts';

const part = (text: string) => p('DeMucLaMa', text);
const title = (text: string) => p('DeMucSo', text);
const text = (value: string) => p('ThanVanBan', value);

/** @param pictures between how far the plan is and what was done */
const steering = (...pictures: Block[]): Block[] => [
  part('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH'),
  text('{{tiến độ chung}}'),
  ...pictures,
  text('{{chỉ đạo điều hành.câu}}'),
];

const fields = [
  part('II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH'),
  text('{{#lĩnh vực}}'),
  title('{{số}}. {{tên}}'),
  text('{{đoạn.câu}}'),
  text('{{/}}'),
];

function plansAndProposals(first: string, second: string): Block[] {
  return [
    part(`${first}. PHƯƠNG HƯỚNG, NHIỆM VỤ {{tên kỳ tới chữ hoa}}`),
    text('{{nhiệm vụ kỳ tới.câu}}'),
    part(`${second}. ĐỀ XUẤT, KIẾN NGHỊ`),
    text('{{đề xuất.câu}}'),
  ];
}

const end = () => [p('KetVanBan', '{{kết luận}}'), ...signature()];

/** One to three pages: the month's results by field and what is left; the figures are in the annexes. */
export function month(): Block[] {
  return [
    ...letterhead({ parent: false }),
    text('{{mở đầu}}'),
    ...steering(),
    ...fields,
    part('III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN'),
    text('{{hạn chế.câu}}'),
    text('{{nguyên nhân.câu}}'),
    ...plansAndProposals('IV', 'V'),
    ...end(),
  ];
}

/** Quarter, six months, year, free range: the full outline. */
export function quarter(): Block[] {
  return [
    ...letterhead({ parent: false }),
    text('{{mở đầu}}'),
    ...steering(...progressChart()),
    ...fields,
    part('III. ĐÁNH GIÁ CHUNG'),
    title('1. Kết quả đạt được'),
    text('{{kết quả đạt được.câu}}'),
    title('2. Tồn tại, hạn chế'),
    text('{{hạn chế.câu}}'),
    title('3. Nguyên nhân'),
    text('{{nguyên nhân.câu}}'),
    ...plansAndProposals('IV', 'V'),
    ...end(),
  ];
}

/** What a unit sends to the commune about the tasks it leads. */
export function unit(): Block[] {
  return [
    ...letterhead({ parent: true }),
    text('{{mở đầu}}'),
    part('I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
    text('{{tiến độ chung}}'),
    text('{{kết quả.câu}}'),
    part('II. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'),
    text('{{hạn chế.câu}}'),
    text('{{nguyên nhân.câu}}'),
    part('III. NHIỆM VỤ {{tên kỳ tới chữ hoa}}'),
    text('{{nhiệm vụ kỳ tới.câu}}'),
    part('IV. ĐỀ XUẤT, KIẾN NGHỊ'),
    text('{{đề xuất.câu}}'),
    ...end(),
  ];
}
