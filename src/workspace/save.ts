/** Writing results: never over what a person may have edited, and never two of them under one name. */
import { accessSync, constants, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { isUnedited } from '../draft/unedited.ts';
import { UserError } from '../model/problem.ts';
import { stampOf } from '../ooxml/stamp.ts';
import { type Found, foundAt } from './found.ts';
import { versionName } from './layout.ts';
import { openIn } from './locks.ts';
import { createWhole, replaceWhole } from './wholeFile.ts';

/**
 * Why what stands at the wanted place was left alone: a person's edit, not ours at all, locked by its owner, ours about
 * something else, another file at each look.
 */
export type WhyKept = 'edited' | 'foreign' | 'read-only' | 'other' | 'changing';

export interface Saved {
  path: string;
  /** The very same stood there already; nothing was written. */
  isSame: boolean;
  /** The file that stands at the wanted place and was left alone. */
  kept: { path: string; why: WhyKept } | undefined;
}

/**
 * Writes a stamped document. Where a file of that name was edited after we wrote it, or is not ours, the new
 * one goes beside it as "…-ban-2.docx".
 * @throws UserError about files when the place cannot be written, or somebody has it open; nothing is lost then.
 */
export function saveDocument(path: string, bytes: Buffer): Saved {
  const about = stampOf(bytes)?.about;
  return saveBeside(path, bytes, (there) => {
    const stamp = stampOf(there);
    if (!stamp) return 'foreign';
    if (!isUnedited(there, stamp)) return 'edited';
    // Version 0.1 did not say what a document of its own is about.
    return stamp.about === undefined || stamp.about === about ? undefined : 'other';
  });
}

/**
 * Writes a result that carries no stamp (text, JSON). A file that is already there may be anybody's, so it is
 * kept unless it is the very same; the new one goes beside it.
 * @throws UserError about files
 */
export function saveText(path: string, text: string): Saved {
  return saveBeside(path, Buffer.from(text), () => 'foreign');
}

/** Writes a file where there is none. @returns whether there was none. @throws UserError about files */
export function saveNew(path: string, content: Buffer | string): boolean {
  return createWhole(path, Buffer.from(content));
}

/** Whether what stands there is to be kept, by its bytes; an empty file is nobody's work, and never asked about. */
type ReasonToKeep = (there: Buffer) => WhyKept | undefined;

/** The place wanted, else "…-ban-2", "…-ban-3" and so on beside it. */
function saveBeside(path: string, bytes: Buffer, reason: ReasonToKeep): Saved {
  let kept: Saved['kept'];
  for (let version = 1; ; version++) {
    const candidate = version === 1 ? path : join(dirname(path), versionName(basename(path), version));
    const settled = settle(throughLinks(candidate), bytes, reason);
    if (settled === 'written' || settled === 'same')
      return { path: candidate, isSame: settled === 'same', kept };
    kept ??= { path, why: settled };
  }
}

/** Some network disks show another file at each look, though nobody changes it. */
const MOST_LOOKS = 5;

/** Sees to it that the bytes stand there. @returns how it came, or why they do not, where what is there must stay */
function settle(path: string, bytes: Buffer, reason: ReasonToKeep): 'written' | 'same' | WhyKept {
  // Whatever changes between the look and the writing is looked at again.
  for (let look = 0; look < MOST_LOOKS; look++) {
    const found = foundAt(path);
    if (found?.bytes?.equals(bytes)) return 'same';
    const why = found && reasonToKeep(found, path, reason);
    if (why !== undefined) return why;
    if (found ? replaceWhole(path, bytes, found) : createWhole(path, bytes)) return 'written';
  }
  return 'changing';
}

/** A link to a file stays a link: what it leads to is what is written. */
function throughLinks(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  } catch {
    return path;
  }
}

/** @throws UserError when it may be replaced, but for who has it open */
function reasonToKeep({ bytes, stats }: Found, path: string, reason: ReasonToKeep): WhyKept | undefined {
  if (!bytes) return 'foreign';
  const why = bytes.length === 0 ? undefined : reason(bytes);
  if (why !== undefined) return why;
  if ((stats.mode & 0o222) === 0 || !isWritable(path)) return 'read-only';
  const program = openIn(path);
  if (program === undefined) return undefined;
  throw new UserError(
    `${basename(path)} đang mở trong ${program} nên chưa ghi được.`,
    `Đóng tệp rồi chạy lại; cần ngay thì thêm --ra ban-tam${extname(path)}`,
    'files',
  );
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
