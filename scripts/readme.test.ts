import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { CHECKS } from '../src/checks/index.ts';
import { withCodes } from './readme.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('the README lists every code as the checks tell it', () => {
  expect(withCodes(readme)).toBe(readme);
  for (const { code } of CHECKS) expect(readme).toContain(`| ${code} |`);
});

it('the README names only commands that exist', () => {
  for (const [, script] of readme.matchAll(/npm (?:run )?(test|readme|bench)\b/g))
    expect(packageJson.scripts).toHaveProperty(script!);
});
