/** An .ods (OpenDocument) → grids. Linear in its XML and in the cells that are filled. */
import type { FileFault, Workbook } from '../../model/grid.ts';
import type { Archive } from '../../ooxml/archive.ts';
import { scanXml } from '../../ooxml/xml.ts';
import { ContentReader } from './content.ts';

/** @throws TooMuch, XmlError, ArchiveError */
export function readOds(archive: Archive): Workbook | FileFault {
  const manifest = archive.readText('META-INF/manifest.xml') ?? '';
  if (manifest.includes('encryption-data')) return { fault: 'encrypted' };
  const content = archive.readText('content.xml');
  if (content === undefined) return { fault: 'damaged' };
  const reader = new ContentReader();
  scanXml(content, reader, reader.budget.work);
  reader.encodings.settle();
  return { grids: reader.grids, format: 'ods', openElsewhere: false };
}
