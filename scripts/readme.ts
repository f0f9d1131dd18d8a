/** Writes the table of codes into README.md, from their own pages: `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { CODES } from '../src/findings/codes.ts';
import { SEVERITY_WORDS } from '../src/findings/words.ts';
import { configSchema, planSchema } from '../src/workspace/schema.ts';
import { placeholderTable } from './placeholders.ts';

/** JSON Schemas of what the office writes, by file in seeds/, for editors that help while one types (`$schema`). */
export function schemaFiles(): Record<string, string> {
  const text = (schema: z.ZodMiniType) =>
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
  return { 'cchc.schema.json': text(configSchema), 'ke-hoach.schema.json': text(planSchema) };
}

const PLACE = /(<!-- codes: npm run readme -->\n)[\s\S]*?(<!-- \/codes -->)/;

export function withCodes(readme: string): string {
  const rows = CODES.map(
    ({ code, severity, title }) => `| ${code} | ${SEVERITY_WORDS[severity]} | ${title} |`,
  );
  const table = ['| Mã | Mức | Điều gì |', '| --- | --- | --- |', ...rows].join('\n');
  return readme.replace(PLACE, (_, before: string, after: string) => `${before}${table}\n${after}`);
}

if (process.argv[1]?.endsWith('readme.ts')) {
  const file = new URL('../README.md', import.meta.url);
  writeFileSync(file, withCodes(readFileSync(file, 'utf8')));
  for (const [name, text] of Object.entries(schemaFiles()))
    writeFileSync(new URL(`../seeds/${name}`, import.meta.url), text);
  writeFileSync(new URL('../templates/CHO-DIEN.md', import.meta.url), placeholderTable());
}
