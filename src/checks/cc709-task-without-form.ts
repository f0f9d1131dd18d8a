import { askedTasks, leadsOf, type Plan, type Task, unitNamed } from '../model/plan.ts';
import { oneLine } from '../text/fold.ts';
import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC709',
  slug: 'task-without-form',
  severity: 'error',
  title: 'Nhiệm vụ không vào biểu của đơn vị nào',
  why: 'Biểu chỉ phát cho các đơn vị phải báo cáo; nhiệm vụ không do đơn vị nào trong số ấy chủ trì thì không ai báo cáo, và mất khỏi số liệu.',
  mend: 'Ghi đơn vị chủ trì là một đơn vị phải báo cáo, hoặc cho đơn vị ấy vào danh sách phải báo cáo.',
  about: 'lead',
  mendInWorkbook:
    'Ghi một đơn vị phải báo cáo vào cột Đơn vị chốt, hoặc ghi “có” vào cột Phải báo cáo của đơn vị ấy, trang Đơn vị.',
  example: {
    says: 'I.1: do Công an xã chủ trì, không phải báo cáo, nên không vào biểu nào.',
    of: (plan) => ({
      ...plan,
      tasks: plan.tasks.map((task) => (task.id === 'I.1' ? { ...task, lead: ['cong-an'] } : task)),
    }),
  },
  *run(plan) {
    const asked = askedTasks(plan, 'lead');
    for (const task of plan.tasks)
      if (!isCarried(task, plan) && !asked.has(task.id))
        yield { task: task.id, message: `${whoLeads(task, plan)}, nên không vào biểu nào.` };
  },
});

/** Whether a unit that gets a form each period answers for it. */
function isCarried(task: Task, plan: Plan): boolean {
  return leadsOf(plan, task).some((id) => unitNamed(plan, id)?.mustReport);
}

function whoLeads(task: Task, plan: Plan): string {
  if (task.lead === 'all') return 'giao cho mọi đơn vị, mà không đơn vị nào phải báo cáo';
  if (task.lead.length > 0)
    return `do ${task.lead.map((id) => unitNamed(plan, id)?.name ?? id).join(', ')} chủ trì, không phải báo cáo`;
  return task.leadText === ''
    ? 'không ghi cơ quan chủ trì'
    : `chưa rõ “${oneLine(task.leadText)}” là đơn vị nào`;
}
