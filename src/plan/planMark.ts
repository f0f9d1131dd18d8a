/** Which plan a form was made from: a digest of what the plan asks of that unit. */
import { indicatorsOf, type Plan, tasksOf } from '../model/plan.ts';
import { sha256Of } from '../ooxml/digest.ts';

/**
 * Eight hexadecimal digits that change when a task of the unit, its wording, its deadline or a target does;
 * changes that are none of the unit's business leave its forms valid.
 */
export function planMark(plan: Plan, unit: string): string {
  const said = [
    plan.year,
    ...tasksOf(plan, unit).map(({ id, title, product, dueText, dueSettled }) => [
      id,
      title,
      product,
      dueText,
      ...(dueSettled === undefined ? [] : [dueSettled]),
    ]),
    ...indicatorsOf(plan, unit).map(({ id, op, target }) => [id, op, target]),
  ];
  return sha256Of(JSON.stringify(said)).slice(0, 8);
}
