/** The foot of a document: who receives it, who signs it, found by their words and places. */

import { allText, columnsOf } from './columns.ts';
import type { Block, Paragraph, Table } from './document.ts';
import { shown } from './look.ts';

export interface Foot {
  layout: 'table' | 'loose' | undefined;
  table: Table | undefined;
  /** "Nơi nhận:" and its list. */
  recipients: Paragraph[];
  /** Authority and office of the signer, line by line. */
  authority: Paragraph[];
  /** Name of the signer. */
  name: Paragraph | undefined;
  /** An office stands where somebody signs: the document is a formal one. */
  signed: boolean;
  /** The block that it begins with. */
  start: number;
}

const RECIPIENTS = /^\s*nơi nhận/i;
const AUTHORITY =
  /^\s*(TM|KT|TL|TUQ|Q)\s*[./]|^\s*(CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG (PHÒNG|BAN)|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|THỦ TRƯỞNG)\s*$/;
/** Words of an office in capitals, and how one in small letters begins; a name has none of them. */
const OFFICE =
  /^(TM|KT|TL|TUQ|Q)\s*[./]|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CHỦ NHIỆM|BÍ THƯ|[ỦU][YỶ] VIÊN|[ỦU][YỶ] BAN|VĂN PHÒNG|HIỆU PHÓ|KẾ TOÁN|^(Phó )?(Chủ tịch|Giám đốc|Trưởng (phòng|ban)|Chánh Văn phòng|Hiệu trưởng)/;

/** Finds the foot of a document. @param from the first block after the head */
export function footOf(blocks: Block[], from: number): Foot {
  const has = (block: Block, pattern: RegExp) =>
    (block.kind === 'table' ? allText(block) : [block]).some(({ text }) => pattern.test(text));
  const first = (kind: Block['kind'], pattern: RegExp) =>
    blocks.findIndex((block, index) => index >= from && block.kind === kind && has(block, pattern));
  const table = first('table', RECIPIENTS);
  const loose = first('paragraph', RECIPIENTS);
  if (table >= 0 && (loose < 0 || table < loose)) return tableFoot(blocks, table);
  if (loose >= 0) return looseFoot(loose);
  const signed = blocks.findLastIndex(
    (block, index) => index >= from && block.kind === 'table' && has(block, AUTHORITY),
  );
  if (signed >= 0) return tableFoot(blocks, signed);
  const bySigner = first('paragraph', AUTHORITY);
  return bySigner < 0
    ? { ...looseFoot(blocks.length), layout: undefined, signed: false }
    : looseFoot(bySigner);
}

function tableFoot(blocks: Block[], start: number): Foot {
  const table = blocks[start] as Table;
  const { left, right } = columnsOf([table]);
  const signed = right.some(({ text }) => OFFICE.test(text.trim()));
  return { layout: 'table', table, recipients: shown(left), ...signerOf(right), signed, start };
}

/** Columns made with tabs and spaces: what it says cannot be told apart. */
function looseFoot(start: number): Foot {
  const nothing = { table: undefined, recipients: [], authority: [], name: undefined };
  return { layout: 'loose', ...nothing, signed: true, start };
}

/** The last line is the name, unless it is an office; what stands in brackets says how to sign. */
function signerOf(right: Paragraph[]): Pick<Foot, 'authority' | 'name'> {
  const lines = shown(right).filter(
    ({ text, runs }) => runs.some(({ gap }) => gap) || !/^\s*[([].*[)\]]\s*$/.test(text),
  );
  const last = lines.at(-1);
  const office = last === undefined || OFFICE.test(last.text.trim());
  return office ? { authority: lines, name: undefined } : { authority: lines.slice(0, -1), name: last };
}
