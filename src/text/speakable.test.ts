import { describe, expect, it } from 'vitest';
import { shownJson, speakable, speakableLines } from './speakable.ts';

/** A name that forges a command of a CI's log, turns the direction of writing and steers a terminal. */
const NAME = 'a\n::warning::đã nộp\u202exslx\u001b[31m\u009b5m\u2028';

describe('what a screen is given', () => {
  it('is one line, without what steers a terminal or turns the direction of writing', () => {
    expect(speakable(NAME)).toBe('a ::warning::đã nộpxslx [31m 5m ');
  });

  it('keeps the lines that we made, and none that came with a name', () => {
    expect(speakableLines(`Tệp ${NAME} có chỗ chưa đúng:\n  mục một\n  mục hai`)).toBe(
      `Tệp ${speakable(NAME)} có chỗ chưa đúng:\n  mục một\n  mục hai`,
    );
    expect(speakableLines('a\n  ::error::b\n  ##[error]c')).toBe('a   ::error::b   # #[error]c');
  });

  it('is JSON that says the same', () => {
    const json = shownJson({ file: NAME });
    expect(JSON.parse(json)).toEqual({ file: NAME });
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  });
});
