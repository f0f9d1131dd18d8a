/** Whether a person has changed anything in a document of ours. */
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import type { Stamp } from '../ooxml/stamp.ts';
import { XmlError } from '../ooxml/xml.ts';
import { partsOf } from './parts.ts';
import { isSameReading, readingOf } from './reading.ts';

/**
 * Whether all that is read in it is as it was written, though another program may have saved it since.
 * @param stamp of the document
 */
export function isUnedited(bytes: Buffer, stamp: Stamp): boolean {
  if (stamp.untouched || stamp.reading === undefined) return stamp.untouched;
  try {
    const now = readingOf(partsOf(new Archive(bytes)));
    return now !== undefined && isSameReading(now, stamp.reading);
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof XmlError) return false;
    throw error;
  }
}
