/** The rooms of src: who may import whom. A room imports only what stands above it in the list; no circle can stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/table.ts';
import { packageFile } from '../src/workspace/packageFile.ts';

/** From what everybody may know to what knows everything. */
const ROOMS = [
  'model',
  'text',
  'ooxml',

  'input',
  'plan',
  'parse',
  'checks',
  'decree30',
  'report',
  'template',
  'findings',
  'form',
  'markedCopy',
  'draft',
  'workspace',
  'intake',
  'commands',
];

const src = packageFile('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.ts$/.test(file) && !/\.(test|d)\.ts$/.test(file));

const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : 'cli');

const arrows = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)].map(
    ([, to]): [file: string, target: string] => [
      file,
      normalize(join(dirname(file), to!)).replaceAll('\\', '/'),
    ],
  ),
);

it('src is these rooms and cli.ts', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual([...ROOMS, 'cli'].sort());
});

it('a room imports only rooms before it', () => {
  expect(arrows.length).toBeGreaterThan(500);
  const place = (file: string) => [...ROOMS, 'cli'].indexOf(roomOf(file));
  expect(arrows.filter(([file, target]) => place(target) > place(file))).toEqual([]);
});

it('what only tests use is not in src, and src uses nothing of it', () => {
  expect(arrows.filter(([, target]) => target.startsWith('..'))).toEqual([]);
});

it('an option has the name by which its command knows it', () => {
  for (const entry of COMMANDS.flatMap((each) => ('entries' in each ? each.entries : [each])))
    for (const [key, [flags]] of Object.entries(entry.options))
      expect(/^--([a-z-]+)/.exec(flags)![1]!.replace(/-(.)/g, (_, letter) => letter.toUpperCase())).toBe(key);
});

it('no file imports itself in a circle', () => {
  const imports = new Map<string, string[]>();
  for (const [file, target] of arrows) imports.set(file, [...(imports.get(file) ?? []), target]);
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});
