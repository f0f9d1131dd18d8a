/** The office's plan as it keeps it, `ke-hoach/<năm>.json`; contract §3. */
import { basename } from 'node:path';
import { type Plan, unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { understandPlan } from '../plan/understand.ts';
import { unitFinder } from '../text/unitNames.ts';
import { BUILT_IN_PLAN, isFirstUser } from './builtIn.ts';
import { ownName, PLAN_IMPORT } from './layout.ts';
import { readAs, readText } from './shapedFile.ts';

/** The plan in `ke-hoach/<năm>.json`; what the first user's leaves out is built in. @throws UserError */
export async function readPlan(file: string, year: number, { commune, issuer }: Settings): Promise<Plan> {
  const stored = await readAs(({ planSchema }) => planSchema, readText(file), file);
  if (stored.year !== year)
    throw new UserError(
      `${ownName(file)} ghi năm ${stored.year}, khác tên tệp.`,
      'Sửa năm trong tệp, hoặc đổi tên tệp.',
    );
  const known = isFirstUser(commune) ? BUILT_IN_PLAN : undefined;
  const units = stored.units ?? known?.units;
  const indicators = stored.indicators ?? (known && knownTo(stored.tasks, known.indicators));
  if (!units || !indicators) throw notTold({ units, indicators }, file);
  const plan = understandPlan({
    ...stored,
    document: stored.document ?? {
      number: null,
      day: null,
      dayText: '',
      issuer: `${known || issuer === 'Chủ tịch' ? 'Chủ tịch ' : ''}UBND ${commune.level} ${commune.name}`,
      title: `Cải cách hành chính nhà nước ${commune.level} ${commune.name} năm ${year}`,
      file: basename(file),
    },
    units: withKeeper(units),
    indicators: indicators as Plan['indicators'],
  });
  refuseLooseEnds(plan, file);
  return plan;
}

/** Lists that the plan must have and that nobody else's can stand for. */
function notTold({ units, indicators }: { units: unknown; indicators: unknown }, file: string): UserError {
  const missing = [...(units ? [] : ['danh sách đơn vị']), ...(indicators ? [] : ['danh sách chỉ tiêu'])];
  const cures = [
    ...(units ? [] : ['ghi các đơn vị vào "units"']),
    ...(indicators ? [] : ['ghi các chỉ tiêu vào "indicators", không có thì ghi "indicators": []']),
  ];
  return new UserError(
    `${ownName(file)} chưa có ${missing.join(', ')}.`,
    `Nhập lại từ văn bản: ${PLAN_IMPORT}; hoặc ${cures.join('; ')}.`,
  );
}

/** A plan that was stored before its units said who reports TTHC: it is the one of that name. */
function withKeeper(units: Unit[]): Unit[] {
  if (units.some(({ keepsProcedures }) => keepsProcedures !== undefined)) return units;
  const keeper = unitFinder(units)('Trung tâm Phục vụ hành chính công');
  return units.map((unit) => (unit === keeper ? { ...unit, keepsProcedures: true } : unit));
}

/** The built-in indicators whose tasks the plan has, for a plan that names none of its own. */
function knownTo(
  tasks: { id?: string | undefined; section: string; tt?: string | undefined }[],
  indicators: Plan['indicators'],
): Plan['indicators'] {
  const ids = new Set(tasks.map(({ id, section, tt }) => id ?? `${section}.${tt}`));
  return indicators.filter(({ task }) => ids.has(task!));
}

/** @throws UserError naming every place of the plan that speaks of a section, unit or task that is not there, or asks nobody. */
function refuseLooseEnds(plan: Plan, file: string): void {
  const units = new Set(plan.units.map(({ id }) => id));
  const tasks = new Set(plan.tasks.map(({ id }) => id));
  const sections = new Set(plan.sections.map(({ id }) => id));
  const unknown = (ids: string[] | 'all') => (ids === 'all' ? [] : ids.filter((id) => !units.has(id)));
  const faults = [
    ...plan.tasks
      .filter(({ section }) => !sections.has(section))
      .map(({ id, section }) => `nhiệm vụ ${id}: không có mục “${section}”.`),
    ...plan.tasks
      .filter(({ id }, index) => plan.tasks.findIndex((other) => other.id === id) < index)
      .map(({ id }) => `nhiệm vụ ${id} có hai lần.`),
    ...plan.tasks.flatMap(({ id, lead }) =>
      unknown(lead).map((unit) => `nhiệm vụ ${id}: không có đơn vị “${unit}”.`),
    ),
    ...plan.indicators.flatMap(({ id, reporters }) =>
      unknown(reporters).map((unit) => `chỉ tiêu ${id}: không có đơn vị “${unit}”.`),
    ),
    ...plan.indicators
      .filter(({ task }) => task !== undefined && !tasks.has(task))
      .map(({ id, task }) => `chỉ tiêu ${id}: không có nhiệm vụ “${task}”.`),
    ...plan.indicators
      .filter(({ section }) => section !== undefined && !sections.has(section))
      .map(({ id, section }) => `chỉ tiêu ${id}: không có mục “${section}”.`),
    ...(unitsThatMustReport(plan).length === 0
      ? ['danh sách đơn vị: chưa có đơn vị nào phải báo cáo; ghi "mustReport": true ở đơn vị phải báo cáo.']
      : []),
  ];
  if (faults.length > 0)
    throw new UserError(
      `${ownName(file)} có chỗ chưa khớp:\n  ${faults.slice(0, 10).join('\n  ')}`,
      'Sửa các chỗ trên rồi chạy lại.',
    );
}
