/** Report templates as files: the office's own, else ours. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/problem.ts';
import { ArchiveError } from '../ooxml/archive.ts';
import { XmlError } from '../ooxml/xml.ts';
import { TEMPLATES } from '../report/kind.ts';
import { openTemplate, type Template } from '../template/template.ts';
import { ownTemplate } from './layout.ts';
import { readOrTell } from './notRead.ts';
import { packageFile } from './packageFile.ts';

const OURS = packageFile('templates');

/** The file of a template: in the office's `mau/`, else the one that ships. */
export function templateFile(workspace: { root: string }, name: string): string {
  const own = ownTemplate(workspace, name);
  return existsSync(own) ? own : join(OURS, name);
}

/** Whether a template is one that ships, and is checked by our tests. */
export function isOurs(path: string): boolean {
  return dirname(path) === OURS && basename(path) in TEMPLATES;
}

/** A template as it lies there. @throws UserError */
export function readTemplate(path: string): Template {
  return templateIn(templateBytes(path), path);
}

/** The bytes of a template. @throws UserError */
export function templateBytes(path: string): Buffer {
  return readOrTell(path, `mẫu ${basename(path)}`);
}

/** The template that bytes hold. @throws UserError */
export function templateIn(bytes: Buffer, path: string): Template {
  try {
    return openTemplate(bytes);
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof XmlError)) throw error;
    throw new UserError(
      `mẫu ${basename(path)} không phải tệp Word .docx, hoặc đã hỏng.`,
      'Mở mẫu bằng Word, lưu lại thành .docx.',
    );
  }
}
