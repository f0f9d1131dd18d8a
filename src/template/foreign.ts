/** What a template may bring along and a report must not: macros, a template of its own somewhere else, parts outside the package. */
import type { Archive, Part } from '../ooxml/archive.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { childOf, isElement, parseXml, writeXml } from '../ooxml/xml.ts';
import { dropEntries, dropPart, dropRelation, relationsPartOf, textNow } from './parts.ts';

/** Relations to macros, and to what only macros need. */
const MACROS = new Set([
  'vbaProject',
  'wordVbaData',
  'keyMapCustomizations',
  'attachedToolbars',
  'vbaProjectSignature',
]);

/** Main parts of documents with macros and of templates; under a .docx Word opens none of them. */
const MAIN_TYPES =
  /application\/vnd\.(ms-word\.(document|template)\.macroEnabled(Template)?|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml/g;
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const TYPES = '[Content_Types].xml';

/** The parts without any of that. @param main path of the main part */
export function withoutForeign(parts: Part[], archive: Archive, main: string): Part[] {
  const inside = parts.filter(([name]) => !name.split('/').includes('..'));
  return asDocument(withoutAttached(withoutMacros(inside, archive, main), archive, main), archive);
}

function withoutMacros(parts: Part[], archive: Archive, main: string): Part[] {
  return relationsOf(archive, main)
    .filter(({ type }) => MACROS.has(type))
    .reduce((left, { id, target }) => {
      const own = relationsOf(archive, target).map((relation) => relation.target);
      const dropped = [target, ...own].reduce((each, name) => dropPart(each, archive, name), left);
      return dropRelation(dropped, archive, main, id);
    }, parts);
}

/** Word would look for the attached template each time that the report is opened, wherever that is. */
function withoutAttached(parts: Part[], archive: Archive, main: string): Part[] {
  const settings = relationsOf(archive, main).find(({ type }) => type === 'settings')?.target;
  const xml = settings === undefined ? '' : textNow(parts, archive, settings);
  if (settings === undefined || !xml.includes('attachedTemplate')) return parts;
  const root = parseXml(xml);
  if (!childOf(root, 'w:attachedTemplate')) return parts;
  root.children = root.children.filter((child) => !isElement(child) || child.name !== 'w:attachedTemplate');
  const left = parts.map((part): Part => (part[0] === settings ? [settings, writeXml(root)] : part));
  return dropEntries(left, archive, relationsPartOf(settings), ({ Type = '' }) =>
    Type.endsWith('/attachedTemplate'),
  );
}

function asDocument(parts: Part[], archive: Archive): Part[] {
  const types = textNow(parts, archive, TYPES);
  const told = types.replace(MAIN_TYPES, DOCUMENT_TYPE);
  return told === types ? parts : parts.map((part): Part => (part[0] === TYPES ? [TYPES, told] : part));
}
