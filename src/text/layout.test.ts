import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, placeOf } from '../model/address.ts';
import { GLUE, hung, padded, widthOf } from './layout.ts';
import { rangesOf } from './ranges.ts';

const words = fc.array(
  fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('nhiệm', 'vụ', 'hoa\u0300n', '表', '\u001b[1mđậm\u001b[22m'),
  ),
  { maxLength: 40 },
);

describe('text on a screen', () => {
  it('takes a column a letter, whatever marks it bears; two where a sign is wide; none for its colour', () => {
    expect(widthOf('Tiến độ')).toBe(7);
    expect(widthOf('Tiến độ'.normalize('NFD'))).toBe(7);
    expect(widthOf('表ab')).toBe(4);
    expect(widthOf('\u001b[1m\u001b[31m×\u001b[39m\u001b[22m')).toBe(1);
    expect(padded('độ'.normalize('NFD'), 4)).toBe(`${'độ'.normalize('NFD')}  `);
  });

  it('hangs below itself', () => {
    expect(hung('  F10  ', 'một hai ba bốn', 16)).toEqual(['  F10  một hai', '       ba bốn']);
    expect(hung('  F10  ', `một hai${GLUE}CC203`, 17)).toEqual(['  F10  một', '       hai  CC203']);
    expect(hung('→ ', 'một hai', 5, 4)).toEqual(['→ một', '    hai']);
    expect(hung('  ', '', 9)).toEqual(['  ']);
  });

  it('loses no word, and is no wider than the screen but for a word that is', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 12 }),
        (parts, width, hang) => {
          const text = parts.join(' ').replaceAll('\u00a0', '');
          const lines = hung('', text, width, hang);
          expect(lines.join(' ').split(/ +/).filter(Boolean)).toEqual(text.split(/ +/).filter(Boolean));
          for (const line of lines) if (widthOf(line) > width) expect(line.trim().split(/ +/).length).toBe(1);
        },
      ),
    );
  });

  it('of a pipe is never broken', () => {
    fc.assert(
      fc.property(words, (parts) => hung('', parts.join(' '), Number.POSITIVE_INFINITY).length === 1),
    );
  });
});

describe('cells named together', () => {
  it('are ranges where three or more stand below each other', () => {
    expect(rangesOf(['J17', 'J12', 'J14', 'J15', 'J16'])).toBe('J12, J14–J17');
    expect(rangesOf(['D6', 'D5', 'AA2', 'D5'])).toBe('D5, D6, AA2');
  });

  it('are all named, each once', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(cell.map(([row, column]) => addressOf(row, column))), (cells) => {
        const named = rangesOf(cells)
          .split(', ')
          .filter(Boolean)
          .flatMap((part) => {
            const [from, to = from] = part.split('–');
            const [[top, column], [bottom]] = [placeOf(from!), placeOf(to!)];
            return Array.from({ length: bottom - top + 1 }, (_, index) => addressOf(top + index, column));
          });
        expect(named.sort()).toEqual([...new Set(cells)].sort());
      }),
    );
  });
});
