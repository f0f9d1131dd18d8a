/** Which plan a form was made from: a digest of what the plan asks of that unit. */
import { createHash } from 'node:crypto';
import { indicatorsOf, type Plan, tasksOf } from '../model/plan.ts';

/**
 * Eight hexadecimal digits that change when a task of the unit, its wording, its deadline or a target does;
 * changes that are none of the unit's business leave its forms valid.
 */
export function planMark(plan: Plan, unit: string): string {
  const said = [
    plan.year,
    ...tasksOf(plan, unit).map(({ id, title, product, dueText }) => [id, title, product, dueText]),
    ...indicatorsOf(plan, unit).map(({ id, op, target }) => [id, op, target]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 8);
}
