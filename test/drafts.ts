/** Drafts of ours as committed, and what a person or a program makes of them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { partsOf } from '../src/draft/parts.ts';
import { isSameReading, readingOf } from '../src/draft/reading.ts';
import { Archive, type Part, packArchive } from '../src/ooxml/archive.ts';
import { packageFile } from '../src/workspace/packageFile.ts';

export const DOCUMENT = 'word/document.xml';

/** A draft under `fixtures/ban-nhap/`: "don-vi", or "libreoffice/don-vi" as LibreOffice saved it. */
export const draft = (name: string) => readFileSync(packageFile(`fixtures/ban-nhap/${name}.docx`));

/** Parts made anew; a part that is not there is added. */
export type Changes = Record<string, (xml: string) => string>;

/** The draft with these changes; each has to find what it changes. */
export function changed(bytes: Buffer, changes: Changes): Buffer {
  const archive = new Archive(bytes);
  const parts = [...new Set([...archive.names, ...Object.keys(changes)])].map((name): Part => {
    if (!changes[name]) return [name, archive.packed(name)!];
    const xml = archive.readText(name) ?? '';
    const made = changes[name](xml);
    expect(made).not.toBe(xml);
    return [name, made];
  });
  return packArchive(parts);
}

/** Whether two documents read the same. */
export function isSame(one: Buffer, other: Buffer): boolean {
  return isSameReading(reading(one), reading(other));
}

const reading = (bytes: Buffer) => readingOf(partsOf(new Archive(bytes)))!;
const written = new Map<string, string>();

/** Whether it reads as the draft of that name did when it was written. */
export function isAsWritten(bytes: Buffer, name: string): boolean {
  if (!written.has(name)) written.set(name, reading(draft(name)));
  return isSameReading(written.get(name)!, reading(bytes));
}
