/** Whether a person has changed anything in a document of ours. */
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import type { Stamp } from '../ooxml/stamp.ts';
import { XmlError } from '../ooxml/xml.ts';
import { partsOf, writtenBy } from './parts.ts';
import { isSameReading, readingOf } from './reading.ts';

/** Programs that write a document anew when they save it, and say so; what anything else changed, it meant to. */
const OFFICES = /^(LibreOffice|Microsoft)/;

/**
 * Whether all that is read in it is as it was written, though another program may have saved it since.
 * @param stamp of the document
 */
export function isUnedited(bytes: Buffer, stamp: Stamp): boolean {
  if (stamp.untouched || stamp.reading === undefined) return stamp.untouched;
  try {
    const parts = partsOf(new Archive(bytes));
    const now = OFFICES.test(writtenBy(parts)) ? readingOf(parts) : undefined;
    return now !== undefined && isSameReading(now, stamp.reading);
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof XmlError) return false;
    throw error;
  }
}
