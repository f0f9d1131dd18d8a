/** The units of a plan, the words that mean several of them, and what a person must say of both. */
import { rememberByText } from '../model/remember.ts';
import type { Unit } from '../model/unit.ts';
import { foldWords } from '../text/fold.ts';
import { unitFinder } from '../text/unitNames.ts';
import type { UnitClass } from './book.ts';
import { type Commune, catalogueFor } from './catalogue.ts';
import type { Doubt, OfficeTask } from './imported.ts';
import { classOf, firstOf, kindOfName, leadReader, meansAll } from './leads.ts';
import { namesIn } from './names.ts';
import { newUnit } from './newUnit.ts';
import { quoted, someOf } from './questions.ts';

export interface BookUnits {
  units: Unit[];
  classes: UnitClass[];
  doubts: Doubt[];
}

/** A name as it was first printed, with the tasks that it leads. */
interface Named {
  name: string;
  tasks: OfficeTask[];
}

/** @param known the units and words of last year's plan, or of this plan before it was imported again */
export function unitsOf(
  tasks: OfficeTask[],
  known: { units: Unit[]; classes: readonly UnitClass[] },
  commune: Commune,
): BookUnits {
  const catalogue = catalogueFor(commune);
  const find = firstOf(known.units, catalogue);
  const names = rememberByText((cell) => namesIn(cell, (name) => find(name) !== undefined));
  const leads = namesOf(tasks, ({ leadText }) => names(leadText));
  const supports = namesOf(tasks, ({ supportText }) => names(supportText));
  const listed = listedUnits(leads, supports, known.units, catalogue);
  const rest = leads.filter(({ name }) => !find(name));
  const isUnit = ({ name }: Named) =>
    !classOf(name, known.classes) && kindOfName(name, commune.province) === 'unit';
  const { units, doubts } = addNew(listed.units, rest.filter(isUnit));
  const others = rest.filter((each) => !isUnit(each));
  const classes = [...known.classes];
  for (const { name } of others)
    if (!classOf(name, classes)) classes.push({ wording: name, members: meansAll(name) ? 'all' : undefined });
  const asked = others.filter(({ name }) => !classOf(name, known.classes)?.members);
  return {
    units,
    classes,
    doubts: [
      ...asked.map((each) => classDoubt(each, units, commune)),
      ...doubts,
      ...listed.doubts,
      ...keeperDoubts(units, commune),
      ...leaderless(tasks, units, classes),
    ],
  };
}

/** Each name once, spelling differences folded, in the order of the plan. */
function namesOf(tasks: OfficeTask[], namesIn: (task: OfficeTask) => string[]): Named[] {
  const byKey = new Map<string, Named>();
  for (const task of tasks)
    for (const name of namesIn(task)) {
      const named = byKey.get(foldWords(name)) ?? { name, tasks: [] };
      if (!named.tasks.includes(task)) named.tasks.push(task);
      byKey.set(foldWords(name), named);
    }
  return [...byKey.values()];
}

/** Last year's units, and those of the catalogue that the plan names; who leads owes a sheet. */
function listedUnits(leads: Named[], supports: Named[], known: Unit[], catalogue: Unit[]) {
  const ofKnown = unitFinder(known);
  const find = unitFinder(catalogue);
  const named = (all: Named[]) =>
    new Set(all.flatMap(({ name }) => (ofKnown(name) ? [] : (find(name) ?? []))));
  const leading = named(leads);
  const supporting = named(supports);
  const ids = new Set(known.map(({ id }) => id));
  const fresh = catalogue
    .filter((unit) => (leading.has(unit) || supporting.has(unit)) && !ids.has(unit.id))
    .map((unit) => ({ ...unit, mustReport: unit.mustReport || leading.has(unit) }));
  const doubts = fresh
    .filter((unit) => unit.mustReport && !catalogue.find(({ id }) => id === unit.id)!.mustReport)
    .map(
      ({ id, name }): Doubt => ({
        weight: 'look',
        about: { sheet: 'units', id, field: 'mustReport' },
        place: leads.find((each) => find(each.name)?.id === id)?.tasks[0]?.place,
        question: `${name} chủ trì nhiệm vụ nên được ghi là phải báo cáo.`,
        hint: 'Nếu đơn vị ấy không gửi biểu, sửa cột Phải báo cáo ở trang Đơn vị.',
      }),
    );
  const idle = known.filter((unit) => !unit.mustReport && leads.some(({ name }) => ofKnown(name) === unit));
  for (const { id, name } of idle)
    doubts.push({
      weight: 'look',
      about: { sheet: 'units', id, field: 'mustReport' },
      place: leads.find((each) => ofKnown(each.name)?.id === id)?.tasks[0]?.place,
      question: `${name} chủ trì nhiệm vụ nhưng được ghi là không phải báo cáo: không có biểu nào hỏi nhiệm vụ ấy.`,
      hint: 'Sửa cột Phải báo cáo ở trang Đơn vị, hoặc ghi đơn vị khác vào cột Đơn vị chốt.',
    });
  return { units: [...known, ...fresh], doubts };
}

function addNew(listed: Unit[], named: Named[]): { units: Unit[]; doubts: Doubt[] } {
  const units = [...listed];
  const doubts: Doubt[] = [];
  for (const { name, tasks } of named) {
    // A name may be another's without the name of the commune behind it.
    if (unitFinder([...units])(name)) continue;
    const unit = newUnit(name, true, new Set(units.map(({ id }) => id)));
    units.push(unit);
    doubts.push({
      weight: 'look',
      about: { sheet: 'units', id: unit.id, field: 'name' },
      place: tasks[0]!.place,
      question: `Danh mục không có ${quoted(name)} (${someOf(tasks)}): tạm ghi tên ngắn ${quoted(unit.short)}, ký hiệu ${quoted(unit.symbol)}, người đứng đầu ${quoted(unit.head)}, phải báo cáo.`,
      hint: 'Sửa dòng của đơn vị ở trang Đơn vị; nếu chỉ là cách viết khác của một đơn vị đã có, xóa dòng ấy và ghi cách viết này vào cột Tên khác.',
    });
  }
  return { units, doubts };
}

function classDoubt({ name, tasks }: Named, units: Unit[], { province, level }: Commune): Doubt {
  const about = { sheet: 'units', id: name, field: 'members' } as const;
  const place = tasks[0]!.place;
  const example = units.slice(0, 2).map(({ short }) => short);
  const hint = `Ghi tên các đơn vị ở trang Đơn vị, ví dụ ${example.length > 0 ? example.join('; ') : 'Văn phòng; Phòng Kinh tế'}.`;
  const who = `${quoted(name)} (${someOf(tasks)})`;
  if (meansAll(name))
    return {
      weight: 'look',
      about,
      place,
      question: `${who} hiểu là mọi đơn vị phải báo cáo.`,
      hint: `Nếu chỉ là một số đơn vị: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`,
    };
  if (kindOfName(name, province) === 'province')
    return {
      weight: 'must',
      about,
      place,
      question: `${who} không thuộc ${level}, không gửi biểu: đơn vị nào của ${level} báo cáo?`,
      hint,
    };
  return { weight: 'must', about, place, question: `${who} là những đơn vị nào?`, hint };
}

/** Where no unit is marked as the one that reports TTHC, a person must say which is, or that none is. */
function keeperDoubts(units: Unit[], { level }: Commune): Doubt[] {
  if (units.length === 0 || units.some(({ keepsProcedures }) => keepsProcedures)) return [];
  return [
    {
      weight: 'look',
      about: { sheet: 'units', id: units[0]!.id, field: 'keepsProcedures' },
      place: undefined,
      question: `Chưa rõ đơn vị nào của ${level} báo cáo số liệu hồ sơ TTHC.`,
      hint: 'Đánh dấu đơn vị ấy ở cột Báo cáo TTHC của trang Đơn vị.',
    },
  ];
}

/** Tasks beside which the plan names nobody at all. */
function leaderless(tasks: OfficeTask[], units: Unit[], classes: UnitClass[]): Doubt[] {
  const read = leadReader(units, classes);
  const silent = tasks.filter(({ leadText }) => {
    const { lead, open } = read(leadText);
    return lead.length === 0 && open.length === 0;
  });
  const [first] = silent;
  return first === undefined
    ? []
    : [
        {
          weight: 'must',
          about: { sheet: 'tasks', id: first.id, field: 'lead' },
          place: first.place,
          question:
            silent.length === 1
              ? `Nhiệm vụ ${first.id} không ghi đơn vị chủ trì.`
              : `${silent.length} nhiệm vụ không ghi đơn vị chủ trì: ${silent.map(({ id }) => id).join(', ')}.`,
          hint: 'Ghi tên đơn vị vào cột Đơn vị chốt của từng nhiệm vụ.',
        },
      ];
}
