/**
 * Reads the appendix of a plan as text (tab-separated, header row repeated on every page) and writes the
 * printed plan as data: `npx tsx scripts/import-plan.ts seeds/ke-hoach-cchc-dong-ky-2026.txt`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ROMAN } from '../src/model/plan.ts';

export function importPlan(text: string, file: string) {
  const lines = text.split('\n');
  const sections: { id: string; numeral: string; title: string; line: number }[] = [];
  const tasks: Record<string, unknown>[] = [];
  let start = lines.findIndex((line) => line.startsWith('TT\tNội dung'));
  let row: string[] | undefined;
  for (; start < lines.length; start++) {
    const cells = lines[start]!.split('\t').map((cell) => cell.trim());
    const [tt = '', title = ''] = cells;
    if (cells.length < 6 || tt === 'TT') continue;
    if (/^[IVX]+$/.test(tt)) {
      sections.push({ id: ROMAN[sections.length]!, numeral: tt, title, line: start + 1 });
    } else if (/^\d+$/.test(tt)) {
      const section = sections.at(-1)!.id;
      row = cells;
      tasks.push({ id: `${section}.${tt}`, section, tt, row, lines: [start + 1] });
    } else if (row) {
      // No TT: the rest of a row that a page break cut.
      cells.forEach((cell, column) => {
        if (cell) row![column] = `${row![column]} ${cell}`.trim();
      });
      (tasks.at(-1)!.lines as number[]).push(start + 1);
    }
  }
  const year = Number(/năm (20\d\d)/.exec(text)![1]);
  return {
    schema: 'cchc.plan/1',
    year,
    document: {
      number: null,
      day: null,
      dayText: /Kế hoạch số\s+\/KH-UBND ngày\s+(\S+) của/.exec(text)![1],
      issuer: /của (Chủ tịch UBND xã [^)]+)\)/.exec(text)![1],
      title: `${lines.find((line) => line.startsWith('Cải cách hành chính nhà nước'))}`,
      file: basename(file),
    },
    sections,
    tasks: tasks.map(({ row, lines, ...task }) => {
      const [, title, product, leadText, supportText, dueText] = row as string[];
      return { ...task, title, product, leadText, supportText, dueText, lines };
    }),
  };
}

if (process.argv[1]?.endsWith('import-plan.ts')) {
  const file = process.argv[2]!;
  const plan = importPlan(readFileSync(file, 'utf8'), file);
  writeFileSync(`seeds/ke-hoach-${plan.year}.json`, `${JSON.stringify(plan, null, 1)}\n`);
}
