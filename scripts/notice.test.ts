import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noticeText } from './notice.ts';

const textOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

it('NOTICE has the licences of all that is bundled: npm run notice', async () => {
  expect(textOf('NOTICE')).toBe(await noticeText());
});

interface Locked {
  integrity?: string;
  resolved?: string;
}

/** Not on the registry that this lock file was made with; npm takes them unchecked, on those machines only. */
const UNKNOWN = /^node_modules\/@xarsh\/ooxml-validator-(darwin|win32|linux-arm64)/;

it('the lock file holds a digest of every package, and no address of where it came from', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
  const packages = Object.entries(lock.packages);
  const unchecked = packages
    .filter(([path, { integrity }]) => path !== '' && !integrity)
    .map(([path]) => path);
  expect(unchecked.filter((path) => !UNKNOWN.test(path))).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
