/** The last lines of every screen: what comes next, as something to do or to type. */
import { hung, padded, widthOf } from '../text/layout.ts';
import type { Look } from './look.ts';
import { NEXT } from './words.ts';

/** What a person does next. A command is on a line of its own and never broken, so that it can be copied. */
export interface Next {
  /** A sentence in lower case: "gửi tệp này cho …". */
  says?: string | undefined;
  /** Commands with what each does. */
  commands?: readonly (readonly [command: string, does: string])[] | undefined;
  /** Several things, one after the other. */
  steps?: readonly string[] | undefined;
}

/** "Tiếp theo: …", below it the commands. */
export function nextLines({ says, commands = [], steps = [] }: Next, look: Look): string[] {
  if (says === undefined && commands.length === 0 && steps.length === 0) return [];
  const widest = Math.max(0, ...commands.map(([command]) => widthOf(command)));
  return [
    ...(says === undefined ? [look.strong(NEXT)] : hung(`${look.strong(`${NEXT}:`)} `, says, look.width, 2)),
    ...steps.flatMap((step, index) => hung(`  ${index + 1}. `, step, look.width)),
    ...commands.flatMap(([command, does]) => commandLines(command, does, widest, look)),
  ];
}

function commandLines(command: string, does: string, widest: number, look: Look): string[] {
  if (does === '') return [`  ${look.command(command)}`];
  const lead = `  ${padded(look.command(command), widest)}  `;
  return widthOf(lead) + widthOf(does) <= look.width
    ? [`${lead}${does}`]
    : [`  ${look.command(command)}`, ...hung('      ', does, look.width)];
}
