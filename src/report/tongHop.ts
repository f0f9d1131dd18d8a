/** tong-hop-<kỳ>-<năm>.xlsx: the tables of origins, every place a link into the unit's own file. */
import { relative, sep } from 'node:path';
import { rememberByText } from '../model/remember.ts';
import { spreadsheet } from '../ooxml/spreadsheet/spreadsheet.ts';
import type { OriginTable } from './origins.ts';

interface Around {
  /** Where the workbook will lie. */
  folder: string;
  /** The path of a file by the name that findings give it. */
  pathOf: (file: string) => string;
  /** What it is about. */
  about: string;
}

/** The workbook's bytes. */
export function tongHop(tables: OriginTable[], { folder, pathOf, about }: Around): Buffer {
  const pathFromHere = rememberByText((file) => relative(folder, pathOf(file)).split(sep).join('/'));
  return spreadsheet(
    tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((value) => {
          if (typeof value !== 'object' || value === null || !('origin' in value)) return value;
          const { file, sheet, cell } = value.origin;
          return {
            text: `${sheet} › ${cell}`,
            path: pathFromHere(file),
            place: `'${sheet.replace(/'/g, "''")}'!${cell}`,
          };
        }),
      ),
    })),
    about,
  );
}
