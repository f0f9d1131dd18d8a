/** What the units sent for earlier periods: read only where somebody asks, and each file once. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { EarlierSheet, EarlierSheets } from '../checks/define.ts';
import { chosenSheet, isOf, type PeriodSheets } from '../model/counting.ts';
import { carriedFrom, earlierOfKind, isMonthly, type Period, reportsBefore } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';
import { unitInFileName } from '../parse/info.ts';
import { isSameCommune } from '../text/communes.ts';
import { dataFolder } from '../workspace/layout.ts';
import { sheetFiles } from '../workspace/sent.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { interruptibly } from './interruptible.ts';
import { takeIn } from './read.ts';

/** The earlier folders of a workspace. */
export class History {
  readonly #workspace: Workspace;
  readonly #plan: Plan;
  readonly #read = new Map<string, Sheet | undefined>();
  readonly #compared = new Map<string, Record<keyof EarlierSheets, Period | undefined>>();
  readonly #files = new Map<string, string[]>();

  constructor(workspace: Workspace, plan: Plan) {
    this.#workspace = workspace;
    this.#plan = plan;
  }

  /** What a unit's sheet of the period is compared with; contract §8, CC504, CC505, CC507, CC605. */
  readonly before = (period: Period, unit: string): EarlierSheets => {
    const { report, sameKind, carried } = this.#comparedWith(period);
    return {
      report: this.#sheetOf(report, unit),
      sameKind: this.#sheetOf(sameKind, unit),
      carried: this.#sheetOf(carried, unit),
    };
  };

  /** What a unit's form of the period begins with: its newest sheet of the year, and that of the period before. */
  begunWith(period: Period, unit: string): Pick<EarlierSheets, 'report' | 'carried'> {
    const { periods: rules } = this.#workspace.settings;
    const sent = (earlier: Period | undefined) => this.#sheetOf(earlier, unit);
    const report = reportsBefore(period, rules).reduce<EarlierSheet | undefined>(
      (found, earlier) => found ?? sent(earlier),
      undefined,
    );
    return { report, carried: period.due === null ? undefined : sent(carriedFrom(period, rules)) };
  }

  /** What these units sent for the report before; months are compared with months where there is one. */
  reportBefore(period: Period, units: Unit[]): PeriodSheets | undefined {
    const { periods: rules } = this.#workspace.settings;
    const there = reportsBefore(period, rules).filter((each) => this.#filesOf(each).length > 0);
    const earlier = (isMonthly(period) ? there.find(isMonthly) : undefined) ?? there[0];
    if (!earlier) return undefined;
    const found = units.flatMap(({ id }) => {
      const sheet = this.#sheetOf(earlier, id)?.sheet;
      return sheet ? [[id, sheet] as const] : [];
    });
    return found.length > 0 ? { period: earlier, sheets: new Map(found) } : undefined;
  }

  #comparedWith(period: Period): Record<keyof EarlierSheets, Period | undefined> {
    const name = `${period.year} ${period.key}`;
    let compared = this.#compared.get(name);
    if (!compared) {
      const { periods: rules } = this.#workspace.settings;
      const inFolder = (each: Period) => this.#filesOf(each).length > 0;
      compared = {
        report: reportsBefore(period, rules).find(inFolder),
        sameKind: earlierOfKind(period, rules)
          .reverse()
          .find((each) => each.to >= period.from && inFolder(each)),
        carried: carriedFrom(period, rules),
      };
      this.#compared.set(name, compared);
    }
    return compared;
  }

  /** The unit's sheet of that period; files that name the unit are opened first, the others only if they must. */
  #sheetOf(period: Period | undefined, unit: string): EarlierSheet | undefined {
    if (!period) return undefined;
    const files = this.#filesOf(period);
    const named = (file: string) => unitInFileName(basename(file), this.#plan.units)?.id;
    for (const candidates of [
      files.filter((file) => named(file) === unit),
      files.filter((file) => named(file) !== unit),
    ]) {
      const sheets = candidates
        .map((file) => this.#sheetIn(file, period.key))
        .filter(
          (sheet): sheet is Sheet =>
            sheet?.unit === unit &&
            sheet.progress !== undefined &&
            isOf(sheet, period) &&
            (!sheet.carries || isSameCommune(sheet.carries.commune, this.#workspace.settings.commune)),
        );
      const sheet = chosenSheet(sheets);
      if (sheet) return { period, sheet };
    }
    return undefined;
  }

  #sheetIn(file: string, expected: string): Sheet | undefined {
    if (!this.#read.has(file))
      this.#read.set(
        file,
        interruptibly(() => takeIn(file, this.#workspace, this.#plan, { expected }).sheet),
      );
    return this.#read.get(file);
  }

  #filesOf(period: Period): string[] {
    const folder = dataFolder(this.#workspace, period);
    let files = this.#files.get(folder);
    if (!files) {
      files = existsSync(folder) ? sheetFiles(folder) : [];
      this.#files.set(folder, files);
    }
    return files;
  }
}
