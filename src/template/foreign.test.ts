/** A report takes from its template the text and the looks, not what the template runs or calls. */
import { expect, it } from 'vitest';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { fillTemplate } from './fill.ts';
import { openTemplate } from './template.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...entries: string[]) => `<Relationships>${entries.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;

const MACRO_MAIN = 'application/vnd.ms-word.document.macroEnabled.main+xml';

const PARTS: Part[] = [
  [
    '[Content_Types].xml',
    `<Types><Override PartName="/word/document.xml" ContentType="${MACRO_MAIN}"/><Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
  ],
  [
    'word/document.xml',
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>{{a}}</w:t></w:r></w:p></w:body></w:document>',
  ],
  [
    'word/_rels/document.xml.rels',
    relations(
      relation('r1', `${OFFICE}/settings`, 'settings.xml'),
      relation('r2', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
      relation('r3', `${OFFICE}/hyperlink`, 'https://vi.du', ' TargetMode="External"'),
    ),
  ],
  [
    'word/settings.xml',
    '<w:settings xmlns:w="w"><w:zoom w:percent="100"/><w:attachedTemplate r:id="r1"/></w:settings>',
  ],
  [
    'word/_rels/settings.xml.rels',
    relations(
      relation('r1', `${OFFICE}/attachedTemplate`, 'https://noi.khac/mau.dotm', ' TargetMode="External"'),
    ),
  ],
  ['word/vbaProject.bin', 'macro'],
  [
    'word/_rels/vbaProject.bin.rels',
    relations(
      relation('r1', 'http://schemas.microsoft.com/office/2006/relationships/wordVbaData', 'vbaData.xml'),
    ),
  ],
  ['word/vbaData.xml', '<wne:vbaSuppData/>'],
  ['word/../../ngoai.xml', '<x/>'],
];

const filled = new Archive(packArchive(fillTemplate(openTemplate(packArchive(PARTS)), { a: 'một' }).parts));

it('macros, with all that belongs to them, stay behind', () => {
  expect(filled.names.filter((name) => /vba/i.test(name))).toEqual([]);
  expect(filled.readText('[Content_Types].xml')).not.toMatch(/vba|macro/i);
  expect(filled.readText('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
  expect(filled.readText('word/_rels/document.xml.rels')).not.toContain('vbaProject');
});

it('the template’s own template is not called any more; other settings and links stay', () => {
  expect(filled.readText('word/settings.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings xmlns:w="w"><w:zoom w:percent="100"/></w:settings>',
  );
  expect(filled.readText('word/_rels/settings.xml.rels')).not.toContain('noi.khac');
  expect(filled.readText('word/_rels/document.xml.rels')).toContain('https://vi.du');
});

it('a part that lies outside the package is none of it', () => {
  expect(filled.names.filter((name) => name.includes('ngoai'))).toEqual([]);
  expect(filled.readText('word/document.xml')).toContain('một');
});
