/** All errors of a template at once, each with the paragraph's text: CC901–CC903. */
import type { Page } from '../checks/define.ts';
import { finding } from '../checks/finding.ts';
import type { Finding } from '../model/finding.ts';
import { type Element, isElement } from '../ooxml/xml.ts';
import { likest, nearest } from '../text/nearest.ts';
import { type BlockFault, isContainer, type Node, readBlocks } from './blocks.ts';
import { BROKEN, MISSING, UNKNOWN } from './faults.ts';
import { loneBlockTag, TAG, type Tag, tagsIn, textOf } from './tags.ts';
import type { Template } from './template.ts';
import { type Names, nameKey } from './values.ts';

/**
 * Every fault of a template, in document order; none means that the filler can fill it.
 * @param file the template, as findings name it
 */
export function checkTemplate(template: Template, names: Names, file: string): Finding[] {
  const walk = new Walk(keyedNames(names));
  for (const part of template.texts.values()) walk.inside(part, [walk.names]);
  return [...walk.faults, ...walk.missing()].map(({ page, ...told }) => finding(page, told, file));
}

interface Fault {
  page: Page;
  message: string;
  hint: string;
}

/** So many known names are told where none is near. */
const NAMED = 3;

/** Braces of a placeholder with spaces in them: "{ {mở đầu} }". */
const APART = /\{\s{1,9}\{|\}\s{1,9}\}/;
/** In the place of a whole placeholder, where its surroundings are looked at: no text of Word holds it. */
const WHOLE = '\0';
/** One brace more than a placeholder has: it would be printed. */
const SURPLUS = /\{\0|\0\}/;

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
        if (fault === 'unclosed')
          this.#fault(
            BROKEN,
            `${text} mở mà không có {{/}}`,
            'Gõ {{/}} ở đoạn riêng, sau đoạn cuối của khối.',
          );
        else this.#fault(BROKEN, `${text} đóng một khối chưa mở`, `Xóa ${text}, hoặc mở khối ở trên.`);
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
    const rest = text.replace(TAG, WHOLE);
    const words = quote(text);
    if (APART.test(rest))
      this.#fault(
        BROKEN,
        `dấu ngoặc của chỗ điền bị tách rời ở ${words}`,
        'Gõ liền hai dấu ngoặc, như {{mở đầu}}.',
      );
    else if (SURPLUS.test(rest))
      this.#fault(BROKEN, `chỗ điền thừa ngoặc ở ${words}`, 'Bỏ bớt, giữ hai dấu {{ và hai dấu }}.');
    else if (/\{\{|\}\}|[{}]\0|\0[{}]/.test(rest))
      this.#fault(BROKEN, `chỗ điền thiếu ngoặc ở ${words}`, 'Gõ đủ hai dấu {{ và hai dấu }}.');
    for (const tag of tagsIn(text)) this.#tag(tag, text, scope);
    const lists = new Set(tagsIn(text).flatMap((tag) => this.#listNamed(tag.name, scope)));
    if (lists.size > 1)
      this.#fault(
        BROKEN,
        `một đoạn có hai danh sách ${[...lists].map((list) => `{{${list}}}`).join(' và ')}`,
        'Nhấn Enter để mỗi danh sách ở một đoạn.',
      );
    if (tagsIn(text).length === 0 && text.trim() !== '') this.#heading = text.trim();
  }

  #tag(tag: Tag, text: string, scope: Names[]): void {
    if (tag.kind !== 'value') {
      const beside = text.replace(tag.text, '').trim();
      if (!loneBlockTag(text))
        this.#fault(
          BROKEN,
          `${tag.text} nằm chung đoạn với ${quote(beside)}`,
          `Nhấn Enter ngay sau ${tag.text}`,
        );
      return;
    }
    const found = this.#find(tag.name, scope);
    if (!found) this.#unknown(tag.name, tag.text, scope);
    else if (found.list ?? found.group)
      this.#fault(
        BROKEN,
        `${tag.text} là một danh sách, thiếu tên sau dấu chấm`,
        `Ghi như {{${tag.name}.${Object.keys(found.list ?? found.group ?? {})[0]}}}`,
      );
    else if (found.chart)
      this.#fault(
        BROKEN,
        `${tag.text} là số liệu của biểu đồ, không phải chữ`,
        `Đặt biểu đồ giữa {{#${tag.name}}} và {{/}}`,
      );
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
    const others = likest(name, known, NAMED).map((each) => `{{${each}}}`);
    this.#fault(
      UNKNOWN,
      `không có chỗ điền ${text}`,
      like ? `Sửa thành {{${like}}}` : `Xóa đi, hoặc chọn một tên có thật, gần nhất là ${others.join(', ')}.`,
    );
  }

  /** @param fact goes on from where it stands: "Dưới “I. KẾT QUẢ”: " */
  #fault(page: Page, fact: string, hint: string): void {
    const where = this.#heading ? `Dưới ${quote(this.#heading)}: ` : '';
    const message = where ? `${where}${fact}` : fact[0]!.toLocaleUpperCase('vi') + fact.slice(1);
    this.faults.push({ page, message: `${message}.`, hint });
  }

  missing(): Fault[] {
    const required = (names: Names): [string, Names[string]][] =>
      Object.entries(names).flatMap(([name, entry]) => [
        ...(entry.required ? ([[name, entry]] as [string, Names[string]][]) : []),
        ...required(entry.list ?? {}),
      ]);
    return required(this.names).flatMap(([name, entry]) =>
      this.#used.has(entry)
        ? []
        : [
            {
              page: MISSING,
              message: `Mẫu mất {{${name}}}.`,
              hint: `Gõ lại {{${name}}} ở nơi cần ${entry.about || name}.`,
            },
          ],
    );
  }
}

function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
