/**
 * Drop-downs, limits and prompts of cells (Excel's "data validation"). Always one rule for a whole range:
 * a rule for each cell makes files that Excel and readers choke on.
 */
import type { DataValidation, Worksheet } from 'exceljs';
import { addressOf } from '../model/address.ts';

type Check = Pick<DataValidation, 'type' | 'formulae' | 'operator'>;

export interface Rule {
  /** Absent: only the prompt. */
  check?: Check;
  /** Said when a value does not pass. */
  error?: string;
  /** Lets a value that does not pass stand when the person insists. */
  lenient?: boolean;
  /** Title and text of the note that appears when the cell is chosen; Excel cuts it at 255 characters. */
  prompt?: [title: string, text: string];
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A data validation on a whole block: one by one they make a file slow to open. */
export function addRule(sheet: Worksheet, block: Block, rule: Rule): void {
  const first = addressOf(block.top, block.left);
  const last = addressOf(block.bottom, block.right);
  const rules = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
    .dataValidations;
  rules.add(first === last ? first : `${first}:${last}`, {
    type: 'any',
    allowBlank: true,
    ...rule.check,
    ...(rule.prompt && { showInputMessage: true, promptTitle: rule.prompt[0], prompt: rule.prompt[1] }),
    ...(rule.check && {
      showErrorMessage: true,
      errorStyle: rule.lenient ? 'warning' : 'stop',
      errorTitle: 'Xem lại ô này',
      error: rule.error,
    }),
  });
}

export const WHOLE_NUMBER: Check = { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
/** Not before 2020: catches days typed as text, and serials that are no days of this decade. */
export const ANY_DAY: Check = {
  type: 'date',
  operator: 'greaterThanOrEqual',
  formulae: [new Date(Date.UTC(2020, 0, 1))],
};
