/** Files that somebody has open, as the file says that Office puts beside them. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** The program that has a file open; undefined where none says so. */
export function openIn(path: string): 'Word' | 'Excel' | 'LibreOffice' | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  const isThere = (lock: string) => existsSync(join(folder, lock));
  if (isThere(`.~lock.${name}#`)) return 'LibreOffice';
  if (extname(name).toLowerCase() !== '.docx') return isThere(`~$${name}`) ? 'Excel' : undefined;
  // Word puts its mark over the beginning of a longer name.
  return [0, 1, 2].some((over) => isThere(`~$${name.slice(over)}`)) ? 'Word' : undefined;
}
