/** `cchc form`: blank, prefilled .xlsx for each unit of one period. */
import { extname, join, resolve } from 'node:path';
import { type Plan, unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import { Archive } from '../ooxml/archive.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { saveDocument } from '../workspace/save.ts';
import {
  type CommonOptions,
  type Context,
  deadlineNotices,
  fromHere,
  notice,
  periodRequired,
  planOf,
  unitAsked,
} from './context.ts';
import { progressLine } from './screen.ts';

export interface FormOptions extends CommonOptions {
  donVi?: string;
}

/** Runs `cchc form`. @returns exit status */
export async function form(context: Context & { options: FormOptions }): Promise<number> {
  const { workspace, options, io } = context;
  const period = periodRequired(context);
  const plan = await planOf(context, period);
  const units = chosenUnits(options.donVi, plan);
  const folder =
    options.ra === undefined
      ? join(workspace.root, 'bao-cao', String(period.year), period.key, 'bieu-mau')
      : resolve(io.cwd, options.ra);
  if (units.length > 1 && extname(folder).toLowerCase() === '.xlsx')
    throw new UserError(
      '--ra chỉ một tệp nhưng có nhiều đơn vị.',
      'Chỉ --ra tới một thư mục, hoặc chọn một đơn vị bằng --don-vi.',
    );

  const { formFor } = await import('../form/form.ts');
  const written: { unit: string; path: string }[] = [];
  for (const [index, unit] of units.entries()) {
    progressLine(context, `Đang lập biểu ${index + 1}/${units.length}`, index + 1 === units.length);
    const archive = new Archive(await formFor({ plan, unit, period, settings: workspace.settings }));
    const bytes = packStamped(archive.names.map((name) => [name, archive.read(name)!]));
    const path =
      extname(folder).toLowerCase() === '.xlsx'
        ? folder
        : join(folder, `bieu-mau-${unit.id}-${period.key}-${period.year}.xlsx`);
    const saved = saveDocument(path, bytes);
    if (saved.kept)
      notice(
        context,
        `${fromHere(context, saved.kept)} đã có người điền nên được giữ nguyên; biểu mới ghi sang tệp bên cạnh.`,
      );
    written.push({ unit: unit.id, path: saved.path });
  }
  for (const line of deadlineNotices(period, workspace.settings)) notice(context, line);
  const { key, year, from, to, due } = period;
  if (options.json)
    io.out(
      `${JSON.stringify({ schema: 'cchc.form/1', period: { key, year, from, to, due }, files: written }, null, 2)}\n`,
    );
  else io.out(`${written.map(({ path }) => `Đã ghi ${fromHere(context, path)}`).join('\n')}\n`);
  return 0;
}

/** The units that must report, or the one asked for. */
function chosenUnits(asked: string | undefined, plan: Plan): Unit[] {
  return asked === undefined ? unitsThatMustReport(plan) : [unitAsked(asked, plan)];
}
