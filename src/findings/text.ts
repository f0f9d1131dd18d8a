/** The screen of a check: whose sheet and which period · errors · warnings · guesses · count · next step. */
import { basename, dirname } from 'node:path';
import { countFindings, type Finding } from '../model/finding.ts';
import { GLUE, hung, padded, widthOf } from '../text/layout.ts';
import { speakable } from '../text/speakable.ts';
import { number } from '../text/write.ts';
import { countOf, isGuess, plainOf } from './guesses.ts';
import type { Look } from './look.ts';
import { nextLines } from './next.ts';
import { forUnit } from './reader.ts';
import { type CheckedFile, type CheckResult, findingsOf } from './result.ts';
import { partLines, type Topic } from './terminal.ts';
import { capitalised, countLine, HEADINGS, SEVERITY_WORDS } from './words.ts';

/** The lines of a check. */
export function checkText(result: CheckResult, look: Look): string {
  const { files, scene } = result;
  const isAlone = files.length === 1 && scene.head.length === 0;
  const lines = isAlone ? fileScreen(files[0]!, result, look) : folderScreen(result, look);
  return `${[...lines, ...nextLines(scene.next, look)].join('\n')}\n`;
}

/** Whoever reads of one file is the unit that filled it in. */
function fileScreen(file: CheckedFile, { findings: told, scene }: CheckResult, look: Look): string[] {
  const findings = told.map((finding) => ({ ...finding, hint: forUnit(finding.hint) }));
  const [first] = findings;
  if (file.seen === undefined && first && findings.length === 1) return loneFault(first, look);
  const head = [look.strong(file.file), ...scene.about(file)].join(' · ');
  return [
    ...hung('', head, look.width, 2),
    ...[...scene.plans, ...(file.notes ?? [])].flatMap((note) => hung('  ', speakable(note), look.width)),
    ...body([topicOf(file, undefined, findings)], file.seen ?? [], look),
  ];
}

/** A file of which nothing could be read is one sentence and its cure. */
function loneFault({ severity, file, message, hint, code }: Finding, look: Look): string[] {
  const name = file === null || message.includes(basename(file)) ? '' : `${look.strong(file)}: `;
  const sentence =
    name === '' ? message : message.replace(/^\p{Lu}(?=\p{Ll}|[ ])/u, (letter) => letter.toLowerCase());
  return [
    ...hung(
      `${look[severity](HEADINGS[severity].sign)} `,
      `${name}${sentence}${GLUE}${look.quiet(code)}`,
      look.width,
    ),
    ...(hint === '' ? [] : hung('  → ', hint, look.width)),
  ];
}

function folderScreen({ files, findings, scene }: CheckResult, look: Look): string[] {
  const topics = topicsOf({ files, findings, scene });
  return [
    ...(scene.head.length > 0
      ? hung('', [look.strong(scene.head[0]!), ...scene.head.slice(1)].join(' · '), look.width, 2)
      : []),
    ...scene.plans.flatMap((plan) => hung('', speakable(plan), look.width, 2)),
    ...overview(topics, look),
    ...body(
      topics.map(({ topic }) => topic),
      [`${number(files.length)} tệp`],
      look,
    ),
  ];
}

/** A topic with its line of the overview. */
interface Entry {
  topic: Topic;
  name: string;
  remark: string | undefined;
}

/** Files, and units that sent none: who has errors first. */
function topicsOf({ files, findings, scene }: CheckResult): Entry[] {
  const folders = new Set(files.map(({ file }) => dirname(file)));
  const nameOf = ({ file }: CheckedFile) =>
    folders.size === 1 && scene.head.length > 0 ? basename(file) : file;
  const sent = files
    .filter(({ replacedBy }) => replacedBy === undefined)
    .map((each): Entry => {
      const shown = speakable(nameOf(each));
      const unit = each.unit === null ? undefined : scene.shortName(each.unit);
      const title = unit === undefined ? shown : `${unit} · ${shown}`;
      // Of files that were named, the name is what tells them apart; of a period, the unit.
      const isOfPeriod = scene.head.length > 0;
      const remark =
        each.remark ?? (isOfPeriod ? undefined : [...scene.about(each), ...(each.notes ?? [])].join(' · '));
      return {
        topic: topicOf(each, title, findingsOf({ findings }, each.file)),
        name: (isOfPeriod ? unit : undefined) ?? shown,
        remark,
      };
    });
  const known = new Set<string | null>(files.map(({ file }) => file));
  const unread = findings.filter(({ file }) => !known.has(file));
  // The office's own plan is no unit's file.
  const others = [...new Set(unread.flatMap(({ file }) => file ?? []))].map((file): Entry => {
    const own = unread.filter((finding) => finding.file === file);
    return {
      topic: { title: file, findings: own, guesses: [], worksheets: [] },
      name: file,
      remark: undefined,
    };
  });
  const rest = unread.filter(({ file }) => file === null);
  const units = [...new Set(rest.map(({ unit }) => unit))];
  const absent = units.map((unit, index): Entry => {
    // What is to be done with one unit that sent nothing is to be done with all.
    const own = rest
      .filter((finding) => finding.unit === unit)
      .map((finding) => (index > 0 && finding.code === ABSENT ? { ...finding, hint: '' } : finding))
      .map((finding) => (unit === null ? finding : withoutName(finding, scene.fullName(unit))));
    const title = unit === null ? 'Cả kỳ' : scene.shortName(unit);
    const remark = own.some(({ code }) => code === ABSENT) ? 'chưa gửi' : undefined;
    return { topic: { title, findings: own, guesses: [], worksheets: [] }, name: title, remark };
  });
  const errorsOf = ({ topic }: Entry) => countFindings(topic.findings).errors;
  return [...others, ...sent, ...absent].sort((a, b) => errorsOf(b) - errorsOf(a));
}

/** Below the unit's name a sentence need not begin with it. */
function withoutName(finding: Finding, name: string): Finding {
  const { message } = finding;
  return message.startsWith(`${name} `)
    ? { ...finding, message: capitalised(message.slice(name.length + 1)) }
    : finding;
}

/** A unit sent nothing; the overview says so instead of counting. */
const ABSENT = 'CC501';

function topicOf(
  { guesses, worksheets }: CheckedFile,
  title: string | undefined,
  findings: Finding[],
): Topic {
  return { title, findings, guesses, worksheets };
}

/** A line for each: name, count, what else must be known. */
function overview(entries: Entry[], look: Look): string[] {
  const rows = entries.map(({ topic, name, remark }) => {
    const isAbsent = topic.findings.some(({ code }) => code === ABSENT);
    const count = isAbsent
      ? remark!
      : plainOf(topic).length === 0
        ? 'không có lỗi'
        : countLine(plainOf(topic));
    return { name, count, remark: isAbsent ? '' : (remark ?? '') };
  });
  const names = Math.max(...rows.map(({ name }) => widthOf(name)));
  const counts = Math.max(...rows.map(({ count }) => widthOf(count)));
  return rows.flatMap(({ name, count, remark }) => {
    const lead = `  ${padded(look.strong(name), names)}  `;
    return hung(lead, remark === '' ? count : `${padded(count, counts)}  ${remark}`, look.width);
  });
}

/** The parts, then the count. */
function body(topics: Topic[], seen: string[], look: Look): string[] {
  const parts = partLines(topics, look);
  return [
    ...parts,
    ...(parts.length > 0 ? [''] : []),
    ...hung('', countSentence(topics, seen), look.width, 2),
  ];
}

function countSentence(topics: Topic[], seen: string[]): string {
  const guessed = topics.flatMap((topic) => topic.findings.filter(isGuess)).length;
  const looked = seen.length > 0 ? `; đã xem ${seen.join(', ')}` : '';
  if (guessed > 0 && topics.every((topic) => plainOf(topic).length === 0))
    return `Không có lỗi; ${guessed} ${SEVERITY_WORDS.warning} là chỗ đoán${looked}.`;
  return `${capitalised(countOf(topics))}${looked}.`;
}
