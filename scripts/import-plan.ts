/**
 * Reads the first commune's plan and writes it as the built-in data: `npx tsx scripts/import-plan.ts
 * seeds/ke-hoach-cchc-dong-ky-2026.txt`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readOfficePlan } from '../src/plan/readOfficePlan.ts';

/** The plan of a text as `seeds/` keeps it, each row with its line in the text. */
export function importPlan(file: string) {
  const plan = readOfficePlan([{ name: basename(file), bytes: readFileSync(file) }]);
  return {
    schema: 'cchc.plan/1',
    year: plan.year,
    document: plan.document,
    sections: plan.sections.map(({ id, numeral, title, place }) => ({
      id,
      numeral,
      title,
      line: place.lines![0],
    })),
    tasks: plan.tasks.map(({ id, section, tt, title, product, leadText, supportText, dueText, place }) => ({
      id,
      section,
      tt,
      title,
      product,
      leadText,
      supportText,
      dueText,
      lines: place.lines,
    })),
  };
}

if (process.argv[1]?.endsWith('import-plan.ts')) {
  const plan = importPlan(process.argv[2]!);
  writeFileSync(`seeds/ke-hoach-${plan.year}.json`, `${JSON.stringify(plan, null, 1)}\n`);
}
