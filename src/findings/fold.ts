/** Findings that say the same, told once with all their cells. */
import { CHECKS } from '../checks/index.ts';
import type { Finding } from '../model/finding.ts';

/** One line for a person: a finding, or several that say the same. */
export interface Told {
  /** None: about a worksheet or a file as a whole. */
  cells: string[];
  text: string;
  code: string;
  /** How to mend it; undefined where there is nothing to say, or where the same was said above. */
  cure: string | undefined;
}

/** Fewer of one kind are told one by one. */
const FEWEST = 3;

const PAGES = new Map(CHECKS.map((page) => [page.code, page]));

/**
 * Findings of one worksheet as lines, each where its first cell was. Every cell is named; a cure that was told above
 * for the same code is not told again.
 */
export function folded(findings: Finding[]): Told[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = kindOf(finding);
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  const lines = findings.flatMap((finding) => {
    const group = alike.get(kindOf(finding))!;
    if (group.length < FEWEST) return [single(finding)];
    return group[0] === finding ? [several(group)] : [];
  });
  return onceCured(lines);
}

/** What findings that fold have in common; one about neither a cell nor a task folds with none. */
function kindOf(finding: Finding): string {
  const { code, cell, hint, message } = finding;
  if (cell === null && !isAboutTask(finding)) return JSON.stringify([code, message]);
  if (cell === null) return JSON.stringify([code, 'tasks', sentenceOf(finding), hint]);
  return JSON.stringify(PAGES.get(code)?.many ? [code] : [code, sentenceOf(finding), hint]);
}

/** What is said after the number of the task. */
function sentenceOf({ message, task }: Finding): string {
  return isAboutTask({ message, task }) ? message.slice(task!.length + 2) : message;
}

function isAboutTask({ message, task }: Pick<Finding, 'message' | 'task'>): boolean {
  return task !== null && message.startsWith(`${task}: `);
}

function single({ cell, code, hint, message }: Finding): Told {
  return { cells: cell === null ? [] : [cell], text: message, code, cure: hint || undefined };
}

function several(findings: Finding[]): Told {
  const [first] = findings as [Finding, ...Finding[]];
  if (first.cell === null) {
    const tasks = findings.map(({ task }) => task).join(', ');
    return { ...single(first), text: `${tasks}: ${sentenceOf(first)}` };
  }
  const page = PAGES.get(first.code);
  const what = isAboutTask(first) ? `nhiệm vụ ${sentenceOf(first)}` : `ô: ${first.message}`;
  const isShared = findings.every(({ hint }) => hint === first.hint);
  return {
    cells: findings.map(({ cell }) => cell!),
    text: `${findings.length} ${page?.many ? `${page.many}.` : what}`,
    code: first.code,
    cure: (isShared ? first.hint : page?.mend) || undefined,
  };
}

function onceCured(lines: Told[]): Told[] {
  const told = new Set<string>();
  return lines.map((line) => {
    const key = `${line.code} ${line.cure}`;
    if (told.has(key)) return { ...line, cure: undefined };
    told.add(key);
    return line;
  });
}
