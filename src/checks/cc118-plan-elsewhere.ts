import { communeName } from '../text/communes.ts';
import { defineSheetCheck } from './define.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';

export default defineSheetCheck({
  code: 'CC118',
  slug: 'plan-elsewhere',
  severity: 'error',
  title: 'Biểu của xã khác, không có kế hoạch để đối chiếu',
  why: 'Kiểm tra biểu theo kế hoạch của xã khác thì báo sai chỗ đúng; tính vào báo cáo thì sai số liệu.',
  mend: 'Kiểm tra ở thư mục của chính xã ấy; biểu do cchc form lập thì kiểm tra được ở bất cứ thư mục nào không phải của xã khác.',
  example: {
    changes: [{ carriesPlanOf: { level: 'phường', name: 'Tân An', province: 'tỉnh Bắc Ninh' } }],
    at: null,
  },
  *run(subject) {
    const found = elsewhere(subject);
    if (found) yield { message: sentence(found, communeName(subject.home!.commune)), hint: CURES[found.why] };
  },
});

function sentence(found: Elsewhere, here: string): string {
  switch (found.why) {
    case 'form':
      return `biểu lập từ kế hoạch của ${found.of}; ở đây là kế hoạch của ${here}.`;
    case 'title':
      return `biểu ghi “${found.of}”; ở đây chỉ có kế hoạch của ${here}.`;
    case 'tasks':
      return `không nhiệm vụ nào trong biểu có trong kế hoạch của ${here}, và ở đây không có kế hoạch khác.`;
    case 'unreadable':
      return 'kế hoạch kèm theo biểu không đọc được: trang ẩn đã bị sửa, hoặc do bản cchc mới hơn ghi.';
  }
}

const ELSEWHERE = 'Kiểm tra ở thư mục của xã, phường ấy (có cchc.json và ke-hoach).';

const CURES: Record<Elsewhere['why'], string> = {
  form: 'Gửi nhầm thì lấy ra khỏi thư mục. Muốn kiểm tra thì chép sang thư mục không phải của xã nào, chạy lại.',
  title: `${ELSEWHERE} Biểu do cchc form lập mang theo kế hoạch nên kiểm tra được ở đây.`,
  tasks: `${ELSEWHERE} Biểu do cchc form lập mang theo kế hoạch nên kiểm tra được ở đây.`,
  unreadable: 'Xin lại biểu mẫu của kỳ (cchc form), chép phần đã điền sang.',
};
