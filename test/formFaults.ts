/**
 * For the tests: single faults of form, put into the XML of any document by the words that stand there. Nothing here
 * is asked of decree30/, so that a fault there cannot hide one here.
 */
import { Archive, type Part, packArchive } from '../src/ooxml/archive.ts';
import { relationsOf } from '../src/ooxml/relations.ts';
import {
  childOf,
  childrenOf,
  descendants,
  type Element,
  element,
  parseXml,
  writeXml,
} from '../src/ooxml/xml.ts';

/** A document taken apart: its text, and the headers of its first section. */
interface Parts {
  body: Element;
  headers: Element[];
}

export interface FormFault {
  /** The row that it breaks. */
  row: number;
  what: string;
  /** Puts the fault in; false when the document has no such place. */
  inject(parts: Parts): boolean;
}

/** The document with that fault; undefined when it has no place for it. */
export function faulty(bytes: Buffer, fault: FormFault): Buffer | undefined {
  const archive = new Archive(bytes);
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')!.target;
  const relations = relationsOf(archive, main);
  const root = parseXml(archive.readText(main)!);
  const [first] = [...descendants(root, 'w:sectPr')];
  const headers = (first ? childrenOf(first, 'w:headerReference') : []).flatMap(({ attributes }) => {
    const target = relations.find(({ id }) => id === attributes['r:id'])?.target;
    return target ? [{ target, root: parseXml(archive.readText(target)!) }] : [];
  });
  if (!fault.inject({ body: childOf(root, 'w:body')!, headers: headers.map((header) => header.root) }))
    return undefined;
  const changed = new Map([
    [main, writeXml(root)],
    ...headers.map((h): [string, string] => [h.target, writeXml(h.root)]),
  ]);
  return packArchive(archive.names.map((name): Part => [name, changed.get(name) ?? archive.packed(name)!]));
}

const all = (root: Element, name: string) => [...descendants(root, name)];
const textsOf = (paragraph: Element) => all(paragraph, 'w:t');
const wordsOf = (paragraph: Element) =>
  textsOf(paragraph)
    .map(({ children }) => children.join(''))
    .join('')
    .trim();

/** The n-th paragraph with these words. */
function paragraph(root: Element, words: RegExp, from: 'first' | 'last' = 'first'): Element | undefined {
  const found = all(root, 'w:p').filter((each) => words.test(wordsOf(each)));
  return from === 'first' ? found[0] : found.at(-1);
}

/** Elements of a paragraph's and a run's properties stand in this order; a validator minds, and so do we. */
function put(parent: Element, properties: 'w:pPr' | 'w:rPr', made: Element): void {
  let holder = childOf(parent, properties);
  if (!holder) {
    holder = element(properties);
    parent.children.unshift(holder);
  }
  const old = childOf(holder, made.name);
  if (old) Object.assign(old.attributes, made.attributes);
  else holder.children.push(made);
}

const val = (name: string, value: string) => element(name, { 'w:val': value });

/** Direct looks of every run of a paragraph. */
function look(found: Element | undefined, ...made: [name: string, value: string][]): boolean {
  if (!found) return false;
  for (const run of all(found, 'w:r')) for (const [name, value] of made) put(run, 'w:rPr', val(name, value));
  return true;
}

/** Direct properties of a paragraph. */
function lay(found: Element | undefined, name: string, attributes: Record<string, string>): boolean {
  if (!found) return false;
  put(found, 'w:pPr', element(name, attributes));
  return true;
}

/** Other words for a paragraph, in the text where they change; else all in its first one. */
function write(found: Element | undefined, change: (words: string) => string): boolean {
  if (!found) return false;
  const texts = textsOf(found);
  const said = (text: Element) => text.children.join('');
  const words = texts.map(said).join('');
  if (change(words) === words) return false;
  const alone = texts.find((text) => change(said(text)) !== said(text));
  for (const text of texts) text.attributes['xml:space'] = 'preserve';
  if (
    alone &&
    texts.map((text) => (text === alone ? change(said(text)) : said(text))).join('') === change(words)
  ) {
    alone.children = [change(said(alone))];
    return true;
  }
  texts.forEach((text, index) => {
    text.children = index === 0 ? [change(words)] : [];
  });
  return true;
}

function remove(root: Element, gone: Element | undefined): boolean {
  if (!gone) return false;
  const parent = [root, ...everything(root)].find(({ children }) => children.includes(gone));
  if (!parent) return false;
  // A cell must keep a paragraph: it is emptied.
  if (childrenOf(parent, 'w:p').length === 1)
    gone.children = gone.children.filter((child) => typeof child !== 'string' && child.name === 'w:pPr');
  else parent.children = parent.children.filter((child) => child !== gone);
  return true;
}

function* everything(root: Element): Generator<Element> {
  for (const child of childrenOf(root)) {
    yield child;
    yield* everything(child);
  }
}

const size = (halfPoints: number): [string, string] => ['w:sz', String(halfPoints)];
const NATION = /^CỘNG HÒA XÃ HỘI/;
const MOTTO = /^Độc lập/;
const NUMBER = /^Số\s*:/;
const DAY = /ngày.*tháng.*năm \d{4}$/;
const ADDRESSED = /^Kính gửi/;
const RECIPIENTS = /^Nơi nhận/;
const ARCHIVED = /^-?\s*Lưu\s*:/;
/** A sentence of the text: long, and no heading. */
const SENTENCE = /^\p{Lu}\p{Ll}.{80,}[.;]$/u;

const sentence = ({ body }: Parts) =>
  childrenOf(body, 'w:p').find((each) => SENTENCE.test(wordsOf(each)) && !/Căn cứ/.test(wordsOf(each)));
const section = ({ body }: Parts) => all(body, 'w:sectPr')[0];
const margin = (parts: Parts, side: string, twips: number) => {
  const found = section(parts);
  const margins = found && childOf(found, 'w:pgMar');
  if (!margins) return false;
  margins.attributes[`w:${side}`] = String(twips);
  return true;
};
/** The paragraph with the number of the page. */
const pageNumber = ({ headers }: Parts) =>
  headers
    .flatMap((header) => all(header, 'w:p'))
    .find((each) =>
      /\bPAGE\b/.test(
        all(each, 'w:instrText')
          .flatMap(({ children }) => children)
          .join(''),
      ),
    );
const titled = /^(BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|QUYẾT ĐỊNH|GIẤY MỜI)$/;
/** The paragraph after one with these words that has words itself. */
function after(root: Element, words: RegExp): Element | undefined {
  const list = all(root, 'w:p');
  const at = list.findIndex((each) => words.test(wordsOf(each)));
  return at < 0 ? undefined : list.slice(at + 1).find((each) => wordsOf(each) !== '');
}
const agency = ({ body }: Parts) => {
  const [table] = childrenOf(body, 'w:tbl');
  const [cell] = table ? all(table, 'w:tc') : [];
  return cell
    ? all(cell, 'w:p').findLast(
        (each) => /\p{Lu}{3}/u.test(wordsOf(each)) && !/^(Số|V\/v)/.test(wordsOf(each)),
      )
    : undefined;
};
/** The right cell of the signatures. */
const signatures = ({ body }: Parts) => {
  const table = childrenOf(body, 'w:tbl').find((each) =>
    all(each, 'w:p').some((p) => RECIPIENTS.test(wordsOf(p))),
  );
  const cells = table ? all(table, 'w:tc') : [];
  const at = cells.findIndex((cell) => all(cell, 'w:p').some((p) => RECIPIENTS.test(wordsOf(p))));
  return { list: cells[at], signer: cells[at + 1] };
};
const signer = (parts: Parts) => {
  const { signer: cell } = signatures(parts);
  return cell
    ? all(cell, 'w:p').findLast((each) => /\p{L}/u.test(wordsOf(each)) && !/\[/.test(wordsOf(each)))
    : undefined;
};
const authority = (parts: Parts) => {
  const { signer: cell } = signatures(parts);
  return cell ? all(cell, 'w:p').find((each) => /^(TM|KT|TL|TUQ)\. /.test(wordsOf(each))) : undefined;
};
/** Every line that is drawn in a cell or under a paragraph, away. */
function withoutRules(found: Element | undefined): boolean {
  if (!found) return false;
  const drawn = new Set(['w:drawing', 'w:pict', 'w:pBdr', 'mc:AlternateContent']);
  for (const each of [found, ...everything(found)])
    each.children = each.children.filter((child) => typeof child === 'string' || !drawn.has(child.name));
  for (const text of all(found, 'w:t')) if (/^_+$/.test(text.children.join(''))) text.children = [];
  for (const each of all(found, 'w:pPr'))
    each.children.push(element('w:pBdr', {}, [val('w:bottom', 'none')]));
  return true;
}

const fault = (row: number, what: string, inject: FormFault['inject']): FormFault => ({ row, what, inject });

/** At least one for each row that has a code. */
export const FORM_FAULTS: readonly FormFault[] = [
  fault(1, 'khổ Letter', (parts) => {
    const found = section(parts);
    if (!found) return false;
    Object.assign(childOf(found, 'w:pgSz')!.attributes, { 'w:w': '12240', 'w:h': '15840' });
    return true;
  }),
  fault(2, 'lề trái 25 mm', (parts) => margin(parts, 'left', 1417)),
  fault(2, 'lề dưới 10 mm', (parts) => margin(parts, 'bottom', 567)),
  fault(3, 'một đoạn Arial', (parts) => {
    const found = sentence(parts);
    if (!found) return false;
    for (const run of all(found, 'w:r'))
      put(run, 'w:rPr', element('w:rFonts', { 'w:ascii': 'Arial', 'w:hAnsi': 'Arial' }));
    return true;
  }),
  fault(3, 'chữ đỏ', (parts) => look(sentence(parts), ['w:color', 'FF0000'])),
  fault(3, 'dấu gõ rời', (parts) => write(sentence(parts), (words) => words.normalize('NFD'))),
  fault(4, 'trang đầu có số', (parts) => {
    const found = section(parts);
    return (
      found !== undefined && pageNumber(parts) !== undefined && remove(found, childOf(found, 'w:titlePg'))
    );
  }),
  fault(4, 'số trang cỡ 10', (parts) => look(pageNumber(parts), size(20))),
  fault(4, 'số trang bên phải', (parts) => lay(pageNumber(parts), 'w:jc', { 'w:val': 'right' })),
  fault(5, 'Quốc hiệu không đậm', ({ body }) => look(paragraph(body, NATION), ['w:b', '0'])),
  fault(5, 'Quốc hiệu sai chữ', ({ body }) =>
    write(paragraph(body, NATION), (words) => words.replace('CHỦ NGHĨA ', '')),
  ),
  fault(6, 'Tiêu ngữ gạch dài', ({ body }) =>
    write(paragraph(body, MOTTO), (words) => words.replace(/-/g, '–')),
  ),
  fault(6, 'Tiêu ngữ nghiêng', ({ body }) => look(paragraph(body, MOTTO), ['w:i', '1'])),
  fault(7, 'tỉnh đứng trên xã', (parts) => {
    const found = agency(parts);
    const cell = found && all(parts.body, 'w:tc').find((each) => all(each, 'w:p').includes(found));
    if (!cell || !/^(XÃ|PHƯỜNG)\s|NHÂN DÂN\s*XÃ/.test(wordsOf(found))) return false;
    const line = element('w:p', {}, [
      element('w:pPr', {}, [val('w:jc', 'center')]),
      element('w:r', {}, [
        element('w:rPr', {}, [val('w:b', '0'), val('w:sz', '26')]),
        element('w:t', {}, ['UBND TỈNH BẮC NINH']),
      ]),
    ]);
    const at = cell.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:p');
    cell.children.splice(at, 0, line);
    return true;
  }),
  fault(8, 'tên cơ quan cỡ 16', (parts) => look(agency(parts), size(32))),
  fault(9, 'số thiếu dấu hai chấm', ({ body }) =>
    write(paragraph(body, NUMBER), (words) => words.replace(':', '')),
  ),
  fault(9, 'số 5', ({ body }) =>
    write(paragraph(body, NUMBER), (words) => words.replace(/:[^/]*\//, ': 5/')),
  ),
  fault(10, 'ngày 5', ({ body }) =>
    write(paragraph(body, DAY), (words) => words.replace(/ngày.*tháng/, 'ngày 5 tháng')),
  ),
  fault(10, 'ngày chữ đứng', ({ body }) => look(paragraph(body, DAY), ['w:i', '0'])),
  fault(11, 'tên loại chữ thường', ({ body }) =>
    write(paragraph(body, titled), (words) => words[0] + words.slice(1).toLocaleLowerCase('vi')),
  ),
  fault(12, 'trích yếu không đậm', ({ body }) => look(after(body, titled), ['w:b', '0'])),
  fault(13, 'trích yếu công văn cỡ 15', ({ body }) => look(paragraph(body, /^V\/v/), size(30))),
  fault(14, 'Kính gửi thiếu dấu hai chấm', ({ body }) =>
    write(paragraph(body, ADDRESSED), (words) => words.replace(':', '')),
  ),
  fault(15, 'đoạn canh trái', (parts) => lay(sentence(parts), 'w:jc', { 'w:val': 'left' })),
  fault(15, 'đoạn cỡ 11', (parts) => look(sentence(parts), size(22))),
  fault(15, 'dòng đôi', (parts) =>
    lay(sentence(parts), 'w:spacing', { 'w:line': '480', 'w:lineRule': 'auto' }),
  ),
  fault(15, 'lùi đầu dòng 3 cm', (parts) =>
    lay(sentence(parts), 'w:ind', { 'w:left': '0', 'w:firstLine': '1701' }),
  ),
  fault(16, 'phần không in hoa', ({ body }) =>
    write(
      paragraph(body, /^I\. \p{Lu}{2}/u),
      (words) => words.slice(0, 4) + words.slice(4).toLocaleLowerCase('vi'),
    ),
  ),
  fault(16, 'phần không đậm', ({ body }) => look(paragraph(body, /^I\. \p{Lu}{2}/u), ['w:b', '0'])),
  fault(19, 'thiếu ./.', ({ body }) =>
    write(paragraph(body, /\.\/\.$/), (words) => words.replace('./.', '.')),
  ),
  fault(20, 'quyền hạn thiếu dấu chấm', (parts) =>
    write(authority(parts), (words) => words.replace('. ', ' ')),
  ),
  fault(20, 'quyền hạn không đậm', (parts) => look(authority(parts), ['w:b', '0'])),
  fault(21, 'có học vị', (parts) => write(signer(parts), (words) => `ThS. ${words.trim()}`)),
  fault(21, 'họ tên không đậm', (parts) => look(signer(parts), ['w:b', '0'])),
  fault(22, 'Nơi nhận không nghiêng', ({ body }) => look(paragraph(body, RECIPIENTS), ['w:i', '0'])),
  fault(22, 'Nơi nhận thiếu dấu hai chấm', ({ body }) =>
    write(paragraph(body, RECIPIENTS), (words) => words.replace(':', '')),
  ),
  fault(23, 'dòng Lưu thiếu VT', ({ body }) =>
    write(paragraph(body, ARCHIVED), (words) => words.replace(/VT,\s*/, '')),
  ),
  fault(23, 'thiếu dấu chấm phẩy', (parts) => {
    const { list } = signatures(parts);
    return write(list && all(list, 'w:p').find((each) => /;$/.test(wordsOf(each))), (words) =>
      words.replace(/;\s*$/, ''),
    );
  }),
  fault(24, 'số trang phụ lục không đánh lại', ({ body }) => {
    const found = all(body, 'w:sectPr').at(-1);
    return (
      found !== undefined &&
      paragraph(body, /^Phụ lục/) !== undefined &&
      remove(found, childOf(found, 'w:pgNumType'))
    );
  }),
  fault(25, 'kẻ khung', ({ body }) => {
    const [table] = childrenOf(body, 'w:tbl');
    const properties = table && childOf(table, 'w:tblPr');
    if (!properties) return false;
    properties.children = properties.children.filter(
      (child) => typeof child === 'string' || child.name !== 'w:tblBorders',
    );
    const line = (side: string) => element(`w:${side}`, { 'w:val': 'single', 'w:sz': '4' });
    properties.children.push(element('w:tblBorders', {}, ['top', 'left', 'bottom', 'right'].map(line)));
    for (const cell of all(table, 'w:tcBorders')) cell.children = [];
    return true;
  }),
  fault(6, 'Tiêu ngữ không có đường kẻ', ({ body }) => {
    const found = paragraph(body, MOTTO);
    const cells = all(body, 'w:tc').filter((cell) => found && all(cell, 'w:p').includes(found));
    return withoutRules(cells.at(-1));
  }),
];
