import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { addressOf, placeOf } from './address.ts';
import { categoryOf, sharedCategory, timingOf } from './category.ts';
import {
  addDays,
  dateOf,
  dayOf,
  daysBetween,
  dayWithin,
  monthOf,
  todayInVietnam,
  weekday,
  yearOf,
} from './day.ts';
import { type Due, owesResult, RECURRENCES, type Recurrence } from './due.ts';
import { countFindings, type Finding, sortFindings } from './finding.ts';
import { type GridCell, round, shown } from './grid.ts';
import { isMet, percentOf } from './indicator.ts';
import {
  carriedFrom,
  earlierOfKind,
  freePeriod,
  lastWorkingDay,
  monthOfKey,
  nextDue,
  type Period,
  periodAfter,
  periodKeys,
  periodOf,
  reportsBefore,
  type YearlyKey,
} from './period.ts';
import { indicatorsOf, isExactlyDue, leadsOf, tasksOf } from './plan.ts';
import { isCount, STATUSES } from './sheet.ts';
import { gap, joined, phrase, plain } from './text.ts';

const { periods, daysOff } = BUILT_IN_SETTINGS;

describe('days', () => {
  it('exist or do not, whatever the time zone', () => {
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(dayOf(2028, 2, 29)).toBe('2028-02-29');
    expect(addDays('2026-03-08', -1)).toBe('2026-03-07');
    expect(daysBetween('2026-02-09', '2026-04-15')).toBe(65);
  });

  it('are the last of a month that is shorter than asked', () => {
    expect(dayWithin(2026, 2, 31)).toBe('2026-02-28');
    expect(dayWithin(2028, 2, 30)).toBe('2028-02-29');
    expect(dayWithin(2026, 4, 31)).toBe('2026-04-30');
    expect(dayWithin(2026, 4, 30)).toBe('2026-04-30');
    expect(dayWithin(2026, 0, 14)).toBe('2025-12-14');
    expect(dayWithin(2026, 13, 31)).toBe('2027-01-31');
  });

  it('have a year, a month, a date and a day of the week', () => {
    expect([yearOf('2026-04-15'), monthOf('2026-04-15'), dateOf('2026-04-15')]).toEqual([2026, 4, 15]);
    expect(['2026-04-12', '2026-04-15', '2026-04-18'].map(weekday)).toEqual([0, 3, 6]);
  });

  it('do not exist on a date, or in a month, past the end', () => {
    expect([dayOf(2026, 13, 1), dayOf(2026, 0, 1), dayOf(2026, 1, 0), dayOf(2026, 4, 31)]).toEqual(
      Array(4).fill(undefined),
    );
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

describe('periods beside each other', () => {
  const of = (key: YearlyKey, year = 2026) => periodOf(key, year, periods);
  const names = (found: (Period | undefined)[]) => found.map((each) => each && `${each.key} ${each.year}`);

  it('know the deadline that the plan does not say', () => {
    expect(periodKeys(periods).filter((key) => of(key).dueAssumed)).toEqual(['nam']);
  });

  it('of months count from the month of the report, where a rule says no other', () => {
    const month = { from: { day: 1 }, to: { day: 31 }, due: { monthOffset: 1, day: 5, included: false } };
    expect(periodOf('thang-04', 2026, { ...periods, month })).toEqual({
      key: 'thang-04',
      year: 2026,
      from: '2026-04-01',
      to: '2026-04-30',
      due: '2026-05-04',
      dueAssumed: false,
      windowAssumed: false,
    });
  });

  it('are free ranges where somebody asks for days: of the year they end in, with no deadline', () => {
    expect(freePeriod('2025-12-20', '2026-01-05')).toEqual({
      key: 'dot-xuat',
      year: 2026,
      from: '2025-12-20',
      to: '2026-01-05',
      due: null,
      dueAssumed: false,
      windowAssumed: false,
    });
  });

  it('have a month, or none', () => {
    expect(['thang-04', 'thang-10', 'quy-1', 'nam', 'x-thang-04', 'thang-041'].map(monthOfKey)).toEqual([
      4,
      10,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('come after those whose deadlines are earlier, the latest first', () => {
    expect(names(reportsBefore(of('thang-04'), periods))).toEqual([
      'quy-1 2026',
      'thang-02 2026',
      'thang-01 2026',
    ]);
    expect(reportsBefore(of('thang-01'), periods)).toEqual([]);
    expect(reportsBefore(freePeriod('2026-04-01', '2026-04-10'), periods)).toEqual([]);
  });

  it('are followed by the one that is due next, in the next year if need be', () => {
    expect(
      names((['thang-02', 'quy-1', 'nam'] as const).map((key) => periodAfter(of(key), periods))),
    ).toEqual(['quy-1 2026', 'thang-04 2026', 'thang-01 2027']);
    expect(periodAfter(freePeriod('2026-04-01', '2026-04-10'), periods)).toBeUndefined();
  });

  it('have no next deadline in a year that is over', () => {
    expect(names([nextDue('2026-12-07', periods, 2026), nextDue('2026-12-08', periods, 2026)])).toEqual([
      'nam 2026',
      undefined,
    ]);
    expect(names([nextDue('2026-05-01', periods, 2027)])).toEqual(['thang-01 2027']);
  });

  it.each([
    // Windows of months share two days, which is no reason to look further back.
    ['thang-05', 'thang-04 2026'],
    ['thang-02', 'thang-01 2026'],
    // July's window begins on 14/6: the half year that ended on 08/6 is the nearest before it.
    ['thang-07', '6-thang 2026'],
    ['quy-3', '6-thang 2026'],
    ['thang-04', 'quy-1 2026'],
    // The first periods of a year begin where the year before was told.
    ['thang-01', 'nam 2025'],
    ['quy-1', 'nam 2025'],
    ['nam', 'nam 2025'],
  ] as const)('%s begins with what %s left unfinished', (key, before) => {
    expect(names([carriedFrom(of(key), periods)])).toEqual([before]);
  });

  it('begin with what a window left that reaches into theirs by a week at most', () => {
    const one = { ...of('thang-04'), to: '2026-04-15' };
    const from = (day: string) => names([carriedFrom({ ...one, from: day }, periods)])[0];
    // The half year's window ends on 08/6, a week after 01/6.
    expect(from('2026-06-01')).toBe('6-thang 2026');
    expect(from('2026-05-31')).toBe('thang-05 2026');
  });

  it('begin with nothing that began with them', () => {
    expect(names([carriedFrom({ ...of('thang-05'), from: '2026-03-14' }, periods)])).toEqual(['quy-1 2026']);
  });
});

describe('the plan', () => {
  const plan = builtInPlan();
  const task = (id: string) => plan.tasks.find((each) => each.id === id)!;
  const reporting = ['phong-vhxh', 'van-phong', 'phong-kinh-te', 'ttpvhcc'];

  it('lets a task of all units be answered for by those that must report', () => {
    expect(leadsOf(plan, task('III.1'))).toEqual(reporting);
    expect(leadsOf(plan, task('I.4'))).toEqual(['ttpvhcc']);
  });

  it('puts into a unit’s sheet what it leads, and what all units do', () => {
    expect(tasksOf(plan, 'van-phong').map(({ id }) => id)).toEqual([
      'II.1',
      'II.2',
      'III.1',
      'III.4',
      'III.10',
      'III.12',
      'VI.6',
    ]);
  });

  it('asks each unit for its indicators, those of all units of the ones that must report, none outside the commune', () => {
    const ids = (unit: string) => indicatorsOf(plan, unit).map(({ id }) => id);
    expect(ids('phong-kinh-te')).toEqual(['I01', 'I11']);
    expect(ids('phong-vhxh')).toEqual(['I01', 'I11', 'I19', 'I20', 'I22']);
    expect([ids('cong-an'), ids('x')]).toEqual([[], []]);
  });

  it('has one exact day where it says so', () => {
    const by = (exact: boolean) => ({
      ...task('I.4'),
      due: { kind: 'by' as const, to: '2026-05-01', exact },
    });
    expect([task('I.4'), by(true), by(false), task('I.2'), task('V.1')].map(isExactlyDue)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
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
    expect(categoryOf(before, said('doing'), '2026-02-10')).toBe('overdue');
    expect(categoryOf(before, said('done'), '2026-04-15')).toBe('done');
    expect(categoryOf(yearly, said('notStarted'), '2026-04-15')).toBe('notStarted');
    expect(categoryOf(yearly, said('doing'), '2026-12-31')).toBe('inProgress');
    expect(categoryOf(ongoing, said('done'), '2026-04-15')).toBe('ongoing');
    expect(categoryOf(ongoing, said('noneArising'), '2026-04-15')).toBe('noneArising');
    expect(categoryOf(before, said('suspended'), '2026-04-15')).toBe('suspended');
    expect(categoryOf(before, undefined, '2026-04-15')).toBe('notReported');
    expect(categoryOf(before, { status: undefined, doneOn: '2026-01-01' }, '2026-04-15')).toBe('notReported');
  });

  it('count what comes round as ongoing, and never miss a day that there is not', () => {
    const task = (due: Due) => ({ ...before, due });
    const of = (due: Due, status: (typeof STATUSES)[number], isProven = false) =>
      categoryOf(task(due), { status, doneOn: undefined, isProven }, '2026-12-08');
    for (const every of RECURRENCES)
      expect(STATUSES.map((status) => of({ kind: 'recurring', every }, status))).toEqual(
        STATUSES.map((status) => of({ kind: 'ongoing' }, status)),
      );
    expect(of({ kind: 'conditional' }, 'doing')).toBe('inProgress');
    expect(of({ kind: 'conditional' }, 'notStarted')).toBe('notStarted');
    const goesOn: Due = { kind: 'before', to: '2026-01-30', goesOn: true };
    expect(of(goesOn, 'doing', true)).toBe('inProgress');
    expect(of(goesOn, 'doing')).toBe('overdue');
    expect(of(goesOn, 'notStarted', true)).toBe('overdue');
    expect(of({ kind: 'before', to: '2026-01-30' }, 'doing', true)).toBe('overdue');
  });

  it('ask for a result of what comes round when its period ends', () => {
    const owed = (every: Recurrence) =>
      (['thang-04', 'quy-1', '6-thang', 'quy-3', 'nam', 'dot-xuat'] as const).filter((key) =>
        owesResult({ kind: 'recurring', every }, key),
      );
    expect(RECURRENCES.map(owed)).toEqual([
      ['thang-04', 'quy-1', '6-thang', 'quy-3', 'nam'],
      ['quy-1', '6-thang', 'quy-3', 'nam'],
      ['6-thang', 'nam'],
      ['nam'],
    ]);
    expect(owesResult({ kind: 'ongoing' }, undefined)).toBe(true);
    expect(owesResult({ kind: 'conditional' }, 'nam')).toBe(false);
  });

  it('are early only before one exact day', () => {
    expect(timingOf(before, '2026-01-30')).toBe('early');
    expect(timingOf(before, '2026-02-09')).toBe('inTime');
    expect(timingOf(before, '2026-02-10')).toBe('late');
    expect(timingOf(yearly, '2026-01-30')).toBe('inTime');
    expect(timingOf(yearly, '2026-12-31')).toBe('inTime');
    expect(timingOf(yearly, '2027-01-01')).toBe('late');
    expect(timingOf(ongoing, '2026-01-30')).toBe('inTime');
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
    [['suspended', 'suspended'], 'suspended'],
    [['ongoing', 'ongoing'], 'ongoing'],
    [['inProgress', 'notStarted'], 'inProgress'],
    [[], 'notReported'],
  ] as const)('of all units: %j → %s', (each, shared) => expect(sharedCategory([...each])).toBe(shared));
});

describe('rates', () => {
  it('are rounded half up at two decimals, exactly', () => {
    expect(percentOf(495, 504)).toBe(98.21);
    expect(percentOf(6, 42)).toBe(14.29);
    expect(percentOf(1, 800)).toBe(0.13);
    expect(percentOf(1, 3)).toBe(33.33);
    expect(percentOf(5, 0)).toBeUndefined();
    expect(percentOf(0, 5)).toBe(0);
    expect(percentOf(5, -1)).toBeUndefined();
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
    expect(isMet({ op: '=', target: 50 } as never, 60, { n: 60, d: 100 })).toBe(false);
    expect(isMet({ op: '=', target: 50 } as never, 50, { n: 50, d: 100 })).toBe(true);
  });

  it('of tenths of a percent are met exactly: 33/1500 is 2,2 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 3000 }), (tenths, times) => {
        const [target, fraction] = [tenths / 10, { n: tenths * times, d: 1000 * times }];
        const met = (op: string, n: number) => isMet({ op, target } as never, target, { n, d: fraction.d });
        expect([met('>=', fraction.n), met('=', fraction.n), met('>', fraction.n)]).toEqual([
          true,
          true,
          false,
        ]);
        expect([met('>=', fraction.n - 1), met('=', fraction.n + 1), met('>', fraction.n + 1)]).toEqual([
          false,
          false,
          true,
        ]);
      }),
    );
    expect(isMet({ op: '>=', target: 85 } as never, 85, { n: 85, d: 100 })).toBe(true);
    expect(isMet({ op: '>=', target: 85 } as never, 85, { n: 84_999, d: 100_000 })).toBe(false);
    expect(isMet({ op: '>', target: 95 } as never, 95, { n: 95_001, d: 100_000 })).toBe(true);
  });

  it('of an index are met on the value itself', () => {
    expect([0.7, 0.71, 0.72].map((value) => isMet({ op: '>=', target: 0.71 } as never, value))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('are of counts: whole, not negative, of a size that a commune has', () => {
    expect([0, 1, 1e9].map(isCount)).toEqual([true, true, true]);
    expect([-1, 0.5, 1e9 + 1, Number.NaN, undefined].map(isCount)).toEqual(Array(5).fill(false));
  });
});

describe('what a cell shows', () => {
  const cell = (value: GridCell['value'], more: Partial<GridCell> = {}): GridCell => ({
    row: 1,
    column: 1,
    at: 'A1',
    kind: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text',
    value,
    format: 'general',
    formula: undefined,
    notComputed: false,
    font: undefined,
    ...more,
  });

  it.each([
    ['nothing', undefined, ''],
    ['a blank', cell(null), ''],
    ['a text', cell('chữ'), 'chữ'],
    ['a number', cell(1.5), '1,5'],
    ['what was typed, not its binary fraction', cell(0.1 + 0.2), '0,3'],
    ['a percentage', cell(0.955, { format: 'percent' }), '95,5%'],
    ['a percentage that binary fractions miss', cell(0.07, { format: 'percent' }), '7%'],
    ['a day', cell(46_127, { format: 'date', day: '2026-04-15' }), '15/04/2026'],
    ['a serial that is no day', cell(-5, { format: 'date' }), '-5'],
    ['a number that has a day behind it', cell(46_127, { day: '2026-04-15' }), '46127'],
    ['yes and no', cell(true), 'TRUE'],
    ['no', cell(false), 'FALSE'],
    ['an error', cell('#N/A', { kind: 'error' }), '#N/A'],
  ])('is %s', (_, given, text) => expect(shown(given)).toBe(text));

  it('is rounded to what was typed', () => expect(round(7.000000000000001)).toBe(7));
});

describe('findings', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    code: 'CC301',
    slug: '',
    severity: 'error',
    file: 'b.xlsx',
    sheet: 'Tiến độ',
    cell: 'F12',
    task: 'I.1',
    unit: null,
    message: 'm',
    hint: '',
    ...more,
  });

  it('are told by file, sheet, row, column, code, task, words (contract §7)', () => {
    const sorted = [
      finding({ file: null }),
      finding({ file: 'a.xlsx', sheet: 'Z', cell: 'Z99' }),
      finding({ sheet: null, cell: 'Z99' }),
      finding({ sheet: 'Số liệu', cell: 'Z99' }),
      finding({ cell: null, code: 'CC999' }),
      finding({ cell: 'Z9' }),
      finding({ cell: 'B12', code: 'CC999' }),
      finding({ code: 'CC201' }),
      finding({ task: null }),
      finding({ message: 'a' }),
      finding({}),
      finding({ task: 'I.2', message: 'a' }),
      finding({ cell: 'AA12' }),
      finding({ cell: 'A13' }),
    ];
    expect(sortFindings(sorted.toReversed())).toEqual(sorted);
    expect(sortFindings(sorted)).toEqual(sorted);
  });

  it('are counted by how much they matter', () => {
    expect(countFindings([finding({}), finding({ severity: 'warning' }), finding({})])).toEqual({
      errors: 2,
      warnings: 1,
    });
  });
});

describe('texts with gaps', () => {
  it('are plain where there is no gap', () => {
    expect(phrase('a', phrase('b', 'c'))).toBe('abc');
    expect(joined(['a', 'b', 'c'], '; ')).toBe('a; b; c');
    expect(joined([], '; ')).toBe('');
  });

  it('keep every gap, and show it in square brackets', () => {
    const text = joined(['a', phrase('b', gap('chưa có số', 'ở đâu'))], '; ');
    expect(text).toEqual({ phrase: ['a', '; ', 'b', { gap: 'chưa có số', comment: 'ở đâu' }] });
    expect([plain(text), plain('a'), gap('x')]).toEqual(['a; b[chưa có số]', 'a', { gap: 'x' }]);
  });
});

it('an address that is none is nowhere', () => {
  expect([null, '', 'A', '12', 'XFE1', 'A1:B2'].map(placeOf)).toEqual(Array(6).fill([0, 0]));
  expect([placeOf('F12'), placeOf('aa1'), addressOf(12, 6), addressOf(1, 27)]).toEqual([
    [12, 6],
    [1, 27],
    'F12',
    'AA1',
  ]);
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
