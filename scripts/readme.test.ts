import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { CODES } from '../src/findings/codes.ts';
import { placeholderTable } from './placeholders.ts';
import { schemaFiles, withCodes } from './readme.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('the README lists every code as its page tells it', () => {
  expect(withCodes(readme)).toBe(readme);
  for (const { code } of CODES) expect(readme).toContain(`| ${code} |`);
});

it('the table of placeholders is that of the names the filler knows', () => {
  const table = readFileSync(new URL('../templates/CHO-DIEN.md', import.meta.url), 'utf8');
  expect(table).toBe(placeholderTable());
});

it('the JSON Schemas are those that the program checks with', () => {
  for (const [name, text] of Object.entries(schemaFiles()))
    expect(readFileSync(new URL(`../seeds/${name}`, import.meta.url), 'utf8')).toBe(text);
});

it('the README and CONTRIBUTING name only scripts that exist', () => {
  const contributing = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  const named = [...`${readme}${contributing}`.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(
    ([, script, test]) => script ?? test!,
  );
  expect(named).toContain('test');
  for (const script of named) expect(packageJson.scripts).toHaveProperty(script);
});
