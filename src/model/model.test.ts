import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { addressOf, placeOf } from './address.ts';
import { categoryOf, sharedCategory, timingOf } from './category.ts';
import { addDays, dayOf, daysBetween, todayInVietnam } from './day.ts';
import { isMet, percentOf } from './indicator.ts';
import { earlierOfKind, lastWorkingDay, nextDue, periodKeys, periodOf } from './period.ts';
import type { STATUSES } from './sheet.ts';

const { periods, daysOff } = BUILT_IN_SETTINGS;

describe('days', () => {
  it('exist or do not, whatever the time zone', () => {
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(dayOf(2028, 2, 29)).toBe('2028-02-29');
    expect(addDays('2026-03-08', -1)).toBe('2026-03-07');
    expect(daysBetween('2026-02-09', '2026-04-15')).toBe(65);
  });

  it('are those of Vietnam', () => {
    expect(todayInVietnam(new Date('2026-04-15T16:59:59Z'))).toBe('2026-04-15');
    expect(todayInVietnam(new Date('2026-04-15T17:00:00Z'))).toBe('2026-04-16');
  });

  it('come back from any number of days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        (count) => daysBetween('2026-01-01', addDays('2026-01-01', count)) === count,
      ),
    );
  });
});

describe('periods of 2026 (contract §2)', () => {
  it.each([
    ['thang-01', '2025-12-14', '2026-01-15', '2026-01-15', '2026-01-15'],
    ['thang-02', '2026-01-14', '2026-02-15', '2026-02-15', '2026-02-13'],
    ['quy-1', '2025-12-08', '2026-03-08', '2026-03-07', '2026-03-06'],
    ['thang-04', '2026-03-14', '2026-04-15', '2026-04-15', '2026-04-15'],
    ['thang-05', '2026-04-14', '2026-05-15', '2026-05-15', '2026-05-15'],
    ['6-thang', '2025-12-08', '2026-06-08', '2026-06-07', '2026-06-05'],
    ['thang-07', '2026-06-14', '2026-07-15', '2026-07-15', '2026-07-15'],
    ['thang-08', '2026-07-14', '2026-08-15', '2026-08-15', '2026-08-14'],
    ['quy-3', '2026-06-09', '2026-09-08', '2026-09-07', '2026-09-07'],
    ['thang-10', '2026-09-14', '2026-10-15', '2026-10-15', '2026-10-15'],
    ['thang-11', '2026-10-14', '2026-11-15', '2026-11-15', '2026-11-13'],
    ['nam', '2025-12-08', '2026-12-08', '2026-12-07', '2026-12-07'],
  ] as const)('%s', (key, from, to, due, working) => {
    expect(periodOf(key, 2026, periods)).toMatchObject({ key, from, to, due });
    expect(lastWorkingDay(due, daysOff)).toEqual({ day: working, known: true });
  });

  it('are all there, in the order of their deadlines', () => {
    expect(periodKeys(periods)).toEqual([
      'thang-01',
      'thang-02',
      'quy-1',
      'thang-04',
      'thang-05',
      '6-thang',
      'thang-07',
      'thang-08',
      'quy-3',
      'thang-10',
      'thang-11',
      'nam',
    ]);
  });

  it('works on a made-up Saturday, and says when a year has no table', () => {
    expect(lastWorkingDay('2026-08-22', daysOff).day).toBe('2026-08-22');
    expect(lastWorkingDay('2026-09-02', daysOff).day).toBe('2026-08-28');
    expect(lastWorkingDay('2027-03-07', daysOff)).toEqual({ day: '2027-03-05', known: false });
  });

  it.each([
    ['2026-04-15', 'thang-04'],
    ['2026-04-16', 'thang-05'],
    ['2026-02-16', 'quy-1'],
    ['2026-11-16', 'nam'],
    ['2026-12-08', 'thang-01'],
  ])('next due on %s is %s', (today, key) => expect(nextDue(today, periods)?.key).toBe(key));

  it('tell news once: earlier months before a month, nothing before the half year', () => {
    expect(earlierOfKind(periodOf('thang-05', 2026, periods), periods).map(({ key }) => key)).toEqual([
      'thang-01',
      'thang-02',
      'thang-04',
    ]);
    expect(earlierOfKind(periodOf('6-thang', 2026, periods), periods)).toEqual([]);
  });
});

describe('categories (contract §6)', () => {
  const plan = builtInPlan();
  const before = plan.tasks.find(({ id }) => id === 'I.5')!;
  const yearly = plan.tasks.find(({ id }) => id === 'III.2')!;
  const ongoing = plan.tasks.find(({ id }) => id === 'V.1')!;

  it('follow the table', () => {
    const said = (status: (typeof STATUSES)[number]) => ({ status, doneOn: undefined });
    expect(categoryOf(before, said('doing'), '2026-04-15')).toBe('overdue');
    expect(categoryOf(before, said('notStarted'), '2026-04-15')).toBe('overdue');
    expect(categoryOf(before, said('doing'), '2026-02-09')).toBe('inProgress');
    expect(categoryOf(before, said('done'), '2026-04-15')).toBe('done');
    expect(categoryOf(yearly, said('notStarted'), '2026-04-15')).toBe('notStarted');
    expect(categoryOf(yearly, said('doing'), '2026-12-31')).toBe('inProgress');
    expect(categoryOf(ongoing, said('done'), '2026-04-15')).toBe('ongoing');
    expect(categoryOf(ongoing, said('noneArising'), '2026-04-15')).toBe('noneArising');
    expect(categoryOf(before, said('suspended'), '2026-04-15')).toBe('suspended');
    expect(categoryOf(before, undefined, '2026-04-15')).toBe('notReported');
    expect(categoryOf(before, { status: undefined, doneOn: '2026-01-01' }, '2026-04-15')).toBe('notReported');
  });

  it('are early only before one exact day', () => {
    expect(timingOf(before, '2026-01-30')).toBe('early');
    expect(timingOf(before, '2026-02-09')).toBe('inTime');
    expect(timingOf(before, '2026-02-10')).toBe('late');
    expect(timingOf(yearly, '2026-01-30')).toBe('inTime');
    expect(timingOf(before, undefined)).toBe('undated');
  });

  it.each([
    [['done', 'done', 'done', 'done'], 'done'],
    [['done', 'overdue', 'notReported', 'done'], 'overdue'],
    [['notReported', 'notReported', 'notReported', 'notReported'], 'notReported'],
    [['notReported', 'notStarted', 'notStarted', 'notStarted'], 'inProgress'],
    [['done', 'noneArising', 'noneArising', 'noneArising'], 'inProgress'],
    [['notStarted', 'notStarted', 'notStarted', 'notStarted'], 'notStarted'],
    [['noneArising', 'suspended', 'noneArising', 'noneArising'], 'inProgress'],
    [['noneArising', 'noneArising', 'noneArising', 'noneArising'], 'noneArising'],
  ] as const)('of all units: %j → %s', (each, shared) => expect(sharedCategory([...each])).toBe(shared));
});

describe('rates', () => {
  it('are rounded half up at two decimals, exactly', () => {
    expect(percentOf(495, 504)).toBe(98.21);
    expect(percentOf(6, 42)).toBe(14.29);
    expect(percentOf(1, 800)).toBe(0.13);
    expect(percentOf(1, 3)).toBe(33.33);
    expect(percentOf(5, 0)).toBeUndefined();
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 1_000_000n }),
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        (n, d) => {
          const exact = (n * 20_000n + d) / (2n * d);
          return percentOf(Number(n), Number(d)) === Number(exact) / 100;
        },
      ),
    );
  });

  it('meet a target on the fraction, not on what is printed', () => {
    const hundred = { op: '=', target: 100 } as never;
    expect(isMet(hundred, 100, { n: 99_999, d: 100_000 })).toBe(false);
    expect(isMet({ op: '>', target: 95 } as never, 95, { n: 95, d: 100 })).toBe(false);
    expect(isMet({ op: '>=', target: 85 } as never, 85, { n: 85, d: 100 })).toBe(true);
  });
});

it('addresses go there and back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16_384 }),
      (row, column) => {
        expect(placeOf(addressOf(row, column))).toEqual([row, column]);
      },
    ),
  );
});
