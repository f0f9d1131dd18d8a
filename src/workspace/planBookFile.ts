/** The office's plan as it keeps it in Excel, `ke-hoach/<năm>.xlsx`; contract §3. */
import { readWorkbook } from '../input/workbook.ts';
import type { FileFault, Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { ownName } from './layout.ts';
import { readOrTell } from './notRead.ts';

/** The plan in a workbook; what understands it is loaded only for an office that has one. @throws UserError */
export async function readPlanBook(file: string, year: number): Promise<Plan> {
  const name = ownName(file);
  const grids = readPlanGrids(file);
  const { planOfBook } = await import('../plan/planOfBook.ts');
  const plan = planOfBook(grids, year, name);
  if (plan.year !== year)
    throw new UserError(
      `${name} ghi năm ${plan.year}, khác tên tệp.`,
      'Sửa ô Năm ở trang Kế hoạch, hoặc đổi tên tệp.',
    );
  return plan;
}

/** The worksheets of a plan's workbook. @throws UserError about files */
export function readPlanGrids(file: string): Grid[] {
  const workbook = readWorkbook(readOrTell(file, ownName(file)));
  if ('grids' in workbook) return workbook.grids;
  throw new UserError(`${ownName(file)} ${faultWords(workbook)}.`, CURE, 'files');
}

const CURE = 'Mở thử bằng Excel, lưu lại dạng .xlsx; không mở được thì nhập lại kế hoạch: cchc plan import';

function faultWords({ fault, found }: FileFault): string {
  if (fault === 'empty') return 'là tệp rỗng';
  if (fault === 'encrypted') return 'có mật khẩu nên không mở được';
  if (fault === 'not-a-workbook') return found ? `là ${found}, không phải bảng tính` : 'không phải bảng tính';
  return fault === 'too-big' || fault === 'too-many-rows' ? 'quá lớn' : 'bị hỏng hoặc chưa chép xong';
}
