/**
 * What a command's end means to the shell; contract §4. Every exit status stands here; bin/cchc.js, which may not have
 * a program to ask yet, knows 0 for --version, 2 where nothing was built, 3 where a result could not be printed or the
 * folder is gone, and 130.
 */
import { countFindings, type Finding } from '../model/finding.ts';
import type { UserError } from '../model/problem.ts';

export const EXIT = {
  done: 0,
  /** Done, but the data need a person. */
  needsPerson: 1,
  wrongUsage: 2,
  /** Something could not be read or written; nothing is lost. */
  filesFailed: 3,
  ourBug: 70,
  interrupted: 130,
} as const;

/** With `--chat-che` warnings count as errors. */
export function exitStatus(
  findings: Finding[],
  { strict = false, missingUnits = 0 }: { strict?: boolean | undefined; missingUnits?: number },
): number {
  const { errors, warnings } = countFindings(findings);
  const isClean = errors === 0 && missingUnits === 0 && !(strict && warnings > 0);
  return isClean ? EXIT.done : EXIT.needsPerson;
}

/** Of a command that could not start. */
export function exitOf({ about }: UserError): number {
  return about === 'files' ? EXIT.filesFailed : EXIT.wrongUsage;
}
