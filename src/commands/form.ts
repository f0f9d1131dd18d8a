/** `cchc form`: blank, prefilled .xlsx for each unit of one period. */
import { join } from 'node:path';
import { type Plan, unitsThatMustReport } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { Archive, type Part } from '../ooxml/archive.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { formFolder, formName } from '../workspace/layout.ts';
import type { Context, PeriodOptions } from './context.ts';
import { EXIT } from './exit.ts';
import { chosenPlace, putDocument, refuseOther } from './output.ts';
import { deadlineNotices, periodInFull, periodRequired, planOf, unitAsked } from './period.ts';
import { fromHere, moment, notice, progressLine } from './screen.ts';

export interface FormOptions extends PeriodOptions {
  donVi?: string;
}

/** Runs `cchc form`. @returns exit status */
export async function form(context: Context<FormOptions>): Promise<number> {
  const { workspace, options, io } = context;
  const period = periodRequired(context);
  const plan = await planOf(context, period);
  const units = chosenUnits(options.donVi, plan);
  const placeOf =
    chosenPlace(context, { extensions: ['.xlsx'], count: units.length, of: 'biểu' }) ??
    ((name: string) => join(formFolder(workspace, period), name));

  const { formFor } = await import('../form/form.ts');
  const written: { unit: string; path: string }[] = [];
  io.written.expect(units.length, 'biểu');
  for (const [index, unit] of units.entries()) {
    progressLine(context, `Đang lập biểu ${index + 1}/${units.length}`);
    await moment();
    const about = `biểu của ${unit.name}, ${periodInFull(period)}`;
    const target = placeOf(formName(unit.id, period));
    refuseOther(context, target, about);
    const archive = new Archive(await formFor({ plan, unit, period, settings: workspace.settings }));
    const parts = archive.names.map((name): Part => [name, archive.read(name)!]);
    written.push({ unit: unit.id, path: putDocument(context, target, packStamped(parts, { about })) });
  }
  progressLine(context, '');
  for (const line of deadlineNotices(period, workspace.settings)) notice(context, line);
  const { key, year, from, to, due } = period;
  if (options.json)
    io.out(
      `${JSON.stringify({ schema: 'cchc.form/1', period: { key, year, from, to, due }, files: written }, null, 2)}\n`,
    );
  else io.out(`${written.map(({ path }) => `Đã ghi ${fromHere(context, path)}`).join('\n')}\n`);
  return EXIT.done;
}

/** The units that must report, or the one asked for. */
function chosenUnits(asked: string | undefined, plan: Plan): Unit[] {
  return asked === undefined ? unitsThatMustReport(plan) : [unitAsked(asked, plan)];
}
