/**
 * For the tests: the month template with plausible words in every placeholder. Not the real filler on purpose,
 * so that a fault there cannot hide one here.
 */
import { readFileSync } from 'node:fs';
import { Archive, type Part, packArchive } from '../src/ooxml/archive.ts';
import { childrenOf, descendants, type Element, isElement, parseXml, writeXml } from '../src/ooxml/xml.ts';

const SENTENCE =
  'Công tác cải cách hành chính được triển khai theo kế hoạch (chi tiết tại Phụ lục I và Phụ lục II).';

const VALUES: Record<string, string> = {
  'cơ quan chủ quản': 'UBND XÃ ĐỒNG KỲ',
  'cơ quan ban hành': 'ỦY BAN NHÂN DÂN\nXÃ ĐỒNG KỲ',
  'số ký hiệu': 'Số:      /BC-UBND',
  'địa danh ngày tháng': 'Đồng Kỳ, ngày 15 tháng 4 năm 2026',
  'trích yếu': 'Kết quả công tác cải cách hành chính tháng 4 năm 2026',
  'nơi kính gửi': 'Sở Nội vụ tỉnh Bắc Ninh',
  'kính gửi.nơi': 'Sở Nội vụ tỉnh Bắc Ninh.',
  số: '1',
  tên: 'Cải cách thể chế',
  'tên kỳ tới chữ hoa': 'THÁNG 5 NĂM 2026',
  'kỳ chữ hoa': 'THÁNG 4 NĂM 2026',
  'kết luận':
    'Trên đây là báo cáo kết quả công tác cải cách hành chính tháng 4 năm 2026 của UBND xã Đồng Kỳ./.',
  'nơi nhận.dòng': '- Như trên;\n- Lưu: VT, VHXH.',
  'quyền hạn': 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  'người ký': 'Trần Thị Ánh Tuyết',
  'phụ lục số liệu': 'Phụ lục I',
  'phụ lục tiến độ': 'Phụ lục II',
  'kèm theo': '(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 4 năm 2026 của UBND xã Đồng Kỳ)',
};

/** The value of a placeholder; whole sentences in the text, a figure or short word in tables. */
type Value = (name: string, inCell: boolean) => string;

/** Bytes of a filled template; `change` edits a part before it is packed again, `words` replaces single values. */
export function filled(
  template = 'bao-cao-thang.docx',
  change: Record<string, (xml: string) => string> = {},
  words: Record<string, string> = {},
): Buffer {
  const archive = new Archive(readFileSync(new URL(`../templates/${template}`, import.meta.url)));
  return packArchive(
    archive.names.map((name): Part => {
      if (name !== MAIN && !change[name]) return [name, archive.packed(name)!];
      const xml = name === MAIN ? filledXml(template, archive, words) : archive.readText(name)!;
      return [name, change[name]?.(xml) ?? xml];
    }),
  );
}

const MAIN = 'word/document.xml';
/** The filled text of each template, as long as no word of it is replaced: many tests start from it. */
const known = new Map<string, string>();

function filledXml(template: string, archive: Archive, words: Record<string, string>): string {
  const usual = Object.keys(words).length === 0;
  const before = usual ? known.get(template) : undefined;
  if (before !== undefined) return before;
  const root = parseXml(archive.readText(MAIN)!);
  fill(root, (name, inCell) => words[name] ?? VALUES[name] ?? (inCell ? '12' : SENTENCE));
  const xml = writeXml(root);
  if (usual) known.set(template, xml);
  return xml;
}

function fill(root: Element, value: Value): void {
  dropTags(root);
  for (const cell of descendants(root, 'w:tc')) replace(cell, true, value);
  replace(root, false, value);
}

/** Lines of tags go; of two branches the first stays. */
function dropTags(parent: Element): void {
  let inElse = false;
  parent.children = parent.children.filter((node) => {
    if (!isElement(node)) return true;
    if (node.name !== 'w:p' && node.name !== 'w:tr') return true;
    const text = textOf(node).trim();
    if (text === '{{:}}') inElse = true;
    const keep = !inElse && !/^\{\{([#/].*|:)\}\}$/.test(text);
    if (text === '{{/}}') inElse = false;
    return keep;
  });
  for (const child of childrenOf(parent)) dropTags(child);
}

function textOf(node: Element): string {
  return [...descendants(node, 'w:t')].map((text) => text.children.join('')).join('');
}

function replace(parent: Element, inCell: boolean, value: Value): void {
  for (const run of descendants(parent, 'w:r')) {
    run.children = run.children.flatMap((node) => {
      if (!isElement(node) || node.name !== 'w:t') return [node];
      const text = node.children
        .join('')
        .replace(/\{\{([^}]*)\}\}/g, (_, name: string) => value(name, inCell));
      const lines = text.split('\n').map((line): Element => ({ ...node, children: [line] }));
      return lines.flatMap((line, index) =>
        index === 0 ? [line] : [{ name: 'w:br', attributes: {}, children: [] }, line],
      );
    });
  }
}
