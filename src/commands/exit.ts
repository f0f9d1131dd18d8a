/** What a command's end means to the shell; contract §4. */
import { countFindings, type Finding } from '../model/finding.ts';

/** 0 nothing to mend; 1 done, but the data need a person. With `--chat-che` warnings count as errors. */
export function exitStatus(
  findings: Finding[],
  { strict = false, missingUnits = 0 }: { strict?: boolean | undefined; missingUnits?: number },
): 0 | 1 {
  const { errors, warnings } = countFindings(findings);
  return errors > 0 || missingUnits > 0 || (strict && warnings > 0) ? 1 : 0;
}
