/** Draws the starter templates into templates/: `npx tsx scripts/draw-templates.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Document, Packer } from 'docx';
import { figures, tasks } from './templates/annexes.ts';
import { month, quarter, unit } from './templates/bodies.ts';
import { finish } from './templates/finish.ts';
import { type Block, section } from './templates/frame.ts';
import { stylesFor, type TextLook } from './templates/styles.ts';

const FOLDER = new URL('../templates/', import.meta.url);

/** A third of "ỦY BAN NHÂN DÂN" (2,445 twips at 13 pt bold) and half of "XÃ ĐỒNG KỲ" (1,674). */
const COMMUNE_RULE = 830;

const templates: Record<
  string,
  { title: string; body: Block[]; agencyRule: number; text: TextLook; figures: Block[] }
> = {
  'bao-cao-thang.docx': {
    title: 'Mẫu báo cáo cải cách hành chính tháng',
    body: month(),
    agencyRule: COMMUNE_RULE,
    text: { size: 26, line: 240 },
    figures: figures({ tally: true }),
  },
  'bao-cao-quy.docx': {
    title: 'Mẫu báo cáo cải cách hành chính quý, 6 tháng, năm',
    body: quarter(),
    agencyRule: COMMUNE_RULE,
    text: { size: 28, line: 276 },
    figures: figures({ tally: true, whole: true }),
  },
  'bao-cao-don-vi.docx': {
    title: 'Mẫu báo cáo cải cách hành chính của đơn vị',
    body: unit(),
    agencyRule: 1150,
    text: { size: 28, line: 276 },
    figures: figures({ tally: false }),
  },
};

mkdirSync(FOLDER, { recursive: true });
for (const [file, { title, body, agencyRule, text, figures }] of Object.entries(templates)) {
  const styles = stylesFor(agencyRule, text);
  const ids = (styles.paragraphStyles ?? []).map(({ id }) => id);
  const document = new Document({
    title,
    creator: 'cchc',
    lastModifiedBy: 'cchc',
    styles,
    sections: [section('portrait', body), section('landscape', figures), section('landscape', tasks())],
  });
  writeFileSync(new URL(file, FOLDER), finish(await Packer.toBuffer(document), ids));
}
