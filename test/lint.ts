/**
 * What Word trips over although Microsoft's validator lets it pass, measured: tables without
 * rows, rows without cells, cells that do not end with a paragraph, unknown styles and numbering, tags left over.
 */

import { quote } from '../src/decree30/problem.ts';
import { Archive } from '../src/ooxml/archive.ts';
import { relationsOf } from '../src/ooxml/relations.ts';
import { childrenOf, descendants, type Element, parseXml } from '../src/ooxml/xml.ts';

const TEXT_PARTS = /^(header|footer|footnotes|endnotes|comments)$/;

/** @throws ArchiveError, XmlError when the file is no readable package. */
export function lintDocx(bytes: Buffer): string[] {
  const archive = new Archive(bytes);
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const relations = relationsOf(archive, main);
  const load = (part: string | undefined) => {
    const xml = part === undefined ? undefined : archive.readText(part);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const ids = (type: string, element: string, attribute: string) => {
    const root = load(relations.find((relation) => relation.type === type)?.target);
    return new Set((root ? childrenOf(root, element) : []).map(({ attributes }) => attributes[attribute]));
  };
  const styles = ids('styles', 'w:style', 'w:styleId');
  const numbers = ids('numbering', 'w:num', 'w:numId').add('0');
  const others = relations.filter(({ type }) => TEXT_PARTS.test(type)).map(({ target }) => target);
  return [main, ...others].flatMap((part) => {
    const root = load(part);
    if (!root) return [`${part}: gói tệp thiếu phần này.`];
    return [...shapes(root), ...names(root, styles, numbers), ...leftovers(root)].map(
      (text) => `${part}: ${text}`,
    );
  });
}

function shapes(root: Element): string[] {
  const problems: string[] = [];
  for (const table of descendants(root, 'w:tbl'))
    if (descendants(table, 'w:tr').next().done) problems.push('bảng không có dòng nào.');
  for (const row of descendants(root, 'w:tr'))
    if (descendants(row, 'w:tc').next().done) problems.push('dòng của bảng không có ô nào.');
  for (const cell of descendants(root, 'w:tc'))
    if (childrenOf(cell).at(-1)?.name !== 'w:p')
      problems.push(`ô ${quote(textOf(cell))} không kết thúc bằng một đoạn văn.`);
  return problems;
}

function names(root: Element, styles: Set<string | undefined>, numbers: Set<string | undefined>): string[] {
  const unknown = (name: string, known: Set<string | undefined>, what: string) =>
    [...descendants(root, name)]
      .map(({ attributes }) => attributes['w:val'])
      .filter((id) => !known.has(id))
      .map((id) => `${what} “${id}” không có trong tệp.`);
  return [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => unknown(name, styles, 'kiểu')),
    ...unknown('w:numId', numbers, 'kiểu đánh số'),
  ];
}

function leftovers(root: Element): string[] {
  return [...descendants(root, 'w:p')]
    .map(textOf)
    .filter((text) => text.includes('{{') || text.includes('}}'))
    .map((text) => `còn chỗ điền trong ${quote(text)}.`);
}

function textOf(node: Element): string {
  return [...descendants(node, 'w:t')].map((text) => text.children.join('')).join('');
}
