/** What the documents say of the program, held against the program. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCaught } from '../test/testRun.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  const isOwn = (path: string) => path.endsWith('bao-cao');
  cpSync(join(root, 'fixtures/dong-ky'), folder, { recursive: true, filter: (path) => !isOwn(path) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Commands of the ```console blocks, and what stands below each; a line "…" stands for any lines. */
const TRANSCRIPTS = [...textOf('README.md').matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block]) =>
  block!
    .split(/^\$ cchc /m)
    .slice(1)
    .map((part): [command: string, shown: string] => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }),
);

it('the README shows what a check, a report and a page look like', () => {
  expect(TRANSCRIPTS.map(([command]) => command.split(' ')[0])).toEqual(['check', 'report', 'explain']);
});

it.each(TRANSCRIPTS)('README: cchc %s', async (command, shown) => {
  const { out, err } = await runCaught(command.split(' '), folder);
  const pattern = shown
    .split(/^…\n/m)
    .map((lines) => lines.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?:.*\\n)*?');
  expect(`${err}${out}`).toMatch(new RegExp(`^${pattern}$`));
});

it.each(['README.md', 'CONTRIBUTING.md'])('%s has no line longer than 180 characters', (name) => {
  const long = textOf(name)
    .split('\n')
    .filter((line) => line.length > 180);
  expect(long).toEqual([]);
});

it('the contract names every code that there is, and marks the others with ★', async () => {
  const { out } = await runCaught(['explain', '--json'], folder);
  const built = (JSON.parse(out) as { codes: { code: string; slug: string }[] }).codes;
  const section = textOf('docs/contract.md').split(/^## /m)[8]!;
  const named = [...section.matchAll(/(★ )?\b(CC\d\d\d) (?:[EW] )?([a-z][a-z-]+)/g)];
  const unmarked = named.filter(([, mark]) => !mark).map(([, , code, slug]) => `${code} ${slug}`);
  expect(unmarked).toEqual(built.map(({ code, slug }) => `${code} ${slug}`));
});
