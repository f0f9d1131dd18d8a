/** What a row says of its task, as far as the category of the task goes by it. */
import type { Said } from '../model/category.ts';
import type { ProgressRow } from '../model/sheet.ts';
import { tellsSomething } from './read.ts';

/** What the row says. */
export function saidIn({ status, doneOn, proof }: ProgressRow): Said {
  return { status: status.value, doneOn: doneOn.value, isProven: tellsSomething(proof.text) };
}
