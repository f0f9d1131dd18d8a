/** A chart or a picture that stands in the text like a letter; anything else that is drawn counts as it is written. */
import { sha256Of } from '../ooxml/digest.ts';
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
import { chartLine } from './chart.ts';
import { type Parts, type TargetOf, targetsOf } from './parts.ts';
import { asWritten, type Rules, told } from './told.ts';

/** Lengths of drawings (EMU) by which programs round: a hundredth of a millimetre is 360. */
const ROUNDED = 1000;

/** The line of a drawing. @param targetOf of the part it stands in */
export function drawingLine(node: Element, targetOf: TargetOf, parts: Parts): string {
  const inline = childOf(node, 'wp:inline');
  const what = inline && (chartIn(inline, targetOf, parts) ?? pictureIn(inline, targetOf, parts));
  return what ? `⟨${told(node, RULES)} ${what}⟩` : asWritten(node);
}

/** Names, alternative texts (LibreOffice drops them), room for shadows, whether a program lets it be turned. */
const SILENT = new Set(['wp:effectExtent', 'wp:cNvGraphicFramePr', 'c:chart', 'pic:nvPicPr']);

const RULES: Rules = {
  isSilent: ({ name }) => SILENT.has(name),
  valueOf({ name: element }, name, value) {
    if (element === 'wp:docPr' || /^(wp14:|r:embed)/.test(name)) return undefined;
    return /^(cx|cy|x|y|dist[TBLR])$/.test(name) ? String(Math.round(Number(value) / ROUNDED)) : value;
  },
  isHolder: ({ name }) => name === 'wp:docPr',
};

function chartIn(drawing: Element, targetOf: TargetOf, parts: Parts): string | undefined {
  const chart = descendants(drawing, 'c:chart').next().value;
  const target = chart && targetOf(chart.attributes['r:id']);
  const part = `word/${target}`;
  const root = target === undefined ? undefined : parts.tree(part);
  return root && `${chartLine(root)} ${workbookOf(root, part, parts)}`;
}

/** The figures behind a chart, byte for byte. @param root of the chart's part @param part its path */
function workbookOf(root: Element, part: string, parts: Parts): string {
  const target = childrenOf(root, 'c:externalData').map(({ attributes }) =>
    targetsOf(parts, part).get(attributes['r:id'] ?? ''),
  )[0];
  const bytes = target === undefined ? undefined : parts.bytes(target.replace(/^\.\.\//, 'word/'));
  return bytes ? sha256Of(bytes) : `${target}`;
}

function pictureIn(drawing: Element, targetOf: TargetOf, parts: Parts): string | undefined {
  const blip = descendants(drawing, 'a:blip').next().value;
  const target = blip && targetOf(blip.attributes['r:embed']);
  const bytes = target === undefined ? undefined : parts.bytes(`word/${target}`);
  return bytes && sha256Of(bytes);
}
