import { expect, it } from 'vitest';
import { beginsWith } from './words.ts';

it.each([
  ['đã xong', true],
  ['Đã', true],
  ['- đã', true],
  ['đã, đang', true],
  ['đãi tiệc', false],
  ['đã𠀀', false],
  ['đang làm', false],
  ['chưa đã', false],
])('“%s” begins with the word, and not with a longer one: %s', (text, expected) => {
  expect(beginsWith(text, /^(?:- )?đã/i)).toBe(expected);
});
