import { describe, expect, it } from 'vitest';
import { rememberByObject, rememberByText } from './remember.ts';

describe('what is remembered', () => {
  it('is made once, also where it is undefined', () => {
    const asked: string[] = [];
    const find = rememberByText((text) => {
      asked.push(text);
      return text === 'a' ? 1 : undefined;
    });
    expect([find('a'), find('b'), find('a'), find('b')]).toEqual([1, undefined, 1, undefined]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('stays small: neither many texts nor long ones are kept', () => {
    let made = 0;
    const count = rememberByText(() => ++made);
    const long = 'x'.repeat(501);
    expect([count(long), count(long)]).toEqual([1, 2]);
    const first = count('0');
    for (let text = 1; text < 10_000; text++) count(String(text));
    expect(count('0')).toBe(first);
    count('one more');
    expect(count('0')).toBeGreaterThan(first);
  });

  it('goes with its object', () => {
    let made = 0;
    const count = rememberByObject((_: object) => ++made);
    const [a, b] = [{}, {}];
    expect([count(a), count(b), count(a), count(b)]).toEqual([1, 2, 1, 2]);
  });
});
