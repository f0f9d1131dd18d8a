/** All errors of a template at once, each with the paragraph's text: CC901–CC903. */
import type { Page } from '../checks/define.ts';
import { finding } from '../checks/finding.ts';
import type { Finding } from '../model/finding.ts';
import { type Element, isElement } from '../ooxml/xml.ts';
import { nearest } from '../text/nearest.ts';
import { type BlockFault, isContainer, type Node, readBlocks } from './blocks.ts';
import { BROKEN, MISSING, UNKNOWN } from './faults.ts';
import { loneBlockTag, tagsIn, textOf } from './tags.ts';
import type { Template } from './template.ts';
import { type Names, nameKey } from './values.ts';

/**
 * Every fault of a template, in document order; none means that the filler can fill it.
 * @param file the template, as findings name it
 */
export function checkTemplate(template: Template, names: Names, file: string): Finding[] {
  const walk = new Walk(keyedNames(names));
  for (const part of template.texts.values()) walk.inside(part, [walk.names]);
  return [...walk.faults, ...walk.missing()].map(({ page, message }) => finding(page, { message }, file));
}

interface Fault {
  page: Page;
  message: string;
}

function keyedNames(names: Names): Names {
  const result: Names = Object.create(null);
  for (const name in names) {
    const { list, group, ...rest } = names[name]!;
    result[nameKey(name)] = {
      ...rest,
      ...(list ? { list: keyedNames(list) } : {}),
      ...(group ? { group: keyedNames(group) } : {}),
    };
  }
  return result;
}

class Walk {
  readonly faults: Fault[] = [];
  readonly #used = new Set<Names[string]>();
  #heading = '';

  constructor(readonly names: Names) {}

  inside(parent: Element, scope: Names[]): void {
    if (isContainer(parent) || parent.name === 'w:tbl') {
      const blockFaults: BlockFault[] = [];
      const nodes = readBlocks(parent.children, blockFaults);
      for (const { text, fault } of blockFaults)
        this.#fault(
          BROKEN,
          fault === 'unclosed' ? `Khối “${text}” mở mà không có {{/}}` : `“${text}” đóng một khối chưa mở`,
        );
      for (const node of nodes) this.#node(node, scope);
      return;
    }
    if (parent.name === 'w:p') this.#paragraph(parent, scope);
    for (const child of parent.children) if (isElement(child)) this.inside(child, scope);
  }

  #node(node: Node, scope: Names[]): void {
    if (node.kind === 'part') {
      this.inside(node.part, scope);
      return;
    }
    const found = this.#find(node.name, scope);
    if (!found) this.#unknown(node.name, node.text, scope);
    const inner = found?.list ? [...scope, found.list] : scope;
    for (const child of node.inside) this.#node(child, inner);
    for (const child of node.otherwise) this.#node(child, scope);
  }

  #paragraph(paragraph: Element, scope: Names[]): void {
    const text = textOf(paragraph);
    const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
    if (/\{\{|\}\}/.test(rest)) this.#fault(BROKEN, `Chỗ điền thiếu ngoặc ở đoạn “${shorten(text)}”`);
    for (const tag of tagsIn(text)) {
      if (tag.kind !== 'value') {
        if (!loneBlockTag(text))
          this.#fault(BROKEN, `“${tag.text}” phải đứng riêng một đoạn, nay ở trong đoạn “${shorten(text)}”`);
        continue;
      }
      const found = this.#find(tag.name, scope);
      if (!found) this.#unknown(tag.name, text, scope);
      else if (found.list ?? found.group)
        this.#fault(
          BROKEN,
          `“${tag.text}” là một danh sách, phải ghi thêm tên sau dấu chấm, ở đoạn “${shorten(text)}”`,
        );
      else if (found.chart)
        this.#fault(
          BROKEN,
          `“${tag.text}” là số liệu của biểu đồ: đặt biểu đồ giữa {{#${tag.name}}} và {{/}}, không ghi tên ở đoạn “${shorten(text)}”`,
        );
    }
    const lists = new Set(tagsIn(text).flatMap((tag) => this.#listNamed(tag.name, scope)));
    if (lists.size > 1)
      this.#fault(
        BROKEN,
        `Một đoạn chỉ lặp theo một danh sách, nay có ${[...lists].map((list) => `“${list}”`).join(' và ')}, ở đoạn “${shorten(text)}”`,
      );
    if (tagsIn(text).length === 0 && text.trim() !== '') this.#heading = text.trim();
  }

  /** The list by which a dotted name repeats its paragraph. */
  #listNamed(name: string, scope: Names[]): string[] {
    const dot = name.indexOf('.');
    const list = dot < 0 ? '' : name.slice(0, dot).trim();
    return this.#find(list, scope)?.list ? [list] : [];
  }

  #find(name: string, scope: Names[]): Names[string] | undefined {
    for (const names of [...scope].reverse()) {
      const [head, ...rest] = name.split('.').map((part) => part.trim());
      const found = names[name] ?? names[head!];
      if (!found) continue;
      this.#used.add(found);
      if (names[name] || rest.length === 0) return found;
      return (found.list ?? found.group)?.[rest.join('.')];
    }
    return undefined;
  }

  #unknown(name: string, text: string, scope: Names[]): void {
    const known = scope.flatMap((names) =>
      Object.entries(names).flatMap(([key, { list, group }]) => [
        key,
        ...Object.keys(list ?? group ?? {}).map((inner) => `${key}.${inner}`),
      ]),
    );
    const like = nearest(name, known, (each) => each);
    this.#fault(
      UNKNOWN,
      `Mẫu có chỗ điền “{{${name}}}” không có trong danh sách, ở đoạn “${shorten(text)}”${like ? `, có phải “${like}”?` : ''}`,
    );
  }

  #fault(page: Page, message: string): void {
    const where = this.#heading ? ` (dưới “${shorten(this.#heading)}”)` : '';
    this.faults.push({ page, message: `${message}${where}.` });
  }

  missing(): Fault[] {
    const required = (names: Names): [string, Names[string]][] =>
      Object.entries(names).flatMap(([name, entry]) => [
        ...(entry.required ? ([[name, entry]] as [string, Names[string]][]) : []),
        ...required(entry.list ?? {}),
      ]);
    return required(this.names).flatMap(([name, entry]) =>
      this.#used.has(entry) ? [] : [{ page: MISSING, message: `Mẫu thiếu chỗ điền bắt buộc “{{${name}}}”.` }],
    );
  }
}

function shorten(text: string): string {
  const line = text.trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
