/** A chart or a picture that stands in the text like a letter; anything else that is drawn counts as it is written. */
import { sha256Of } from '../ooxml/digest.ts';
import { childOf, descendants, type Element, writeXml } from '../ooxml/xml.ts';
import { chartLine } from './chart.ts';
import type { Parts } from './parts.ts';

/** Lengths of drawings (EMU) by which programs round: a hundredth of a millimetre is 360. */
const ROUNDED = 1000;

/** The line of a drawing. @param targets of the relations of the part it stands in, by id */
export function drawingLine(node: Element, targets: ReadonlyMap<string, string>, parts: Parts): string {
  const inline = childOf(node, 'wp:inline');
  const size = inline && childOf(inline, 'wp:extent')?.attributes;
  const what = size && (chartIn(inline, targets, parts) ?? pictureIn(inline, targets, parts));
  if (!what) return asWritten(node);
  const rounded = (length = '0') => Math.round(Number(length) / ROUNDED);
  return `⟨${rounded(size.cx)}×${rounded(size.cy)} ${what}⟩`;
}

/** What only the program that wrote it understands. */
export function asWritten(node: Element): string {
  return `⟨${node.name} ${sha256Of(writeXml(node))}⟩`;
}

function chartIn(drawing: Element, targets: ReadonlyMap<string, string>, parts: Parts): string | undefined {
  const chart = descendants(drawing, 'c:chart').next().value;
  const target = chart && targets.get(chart.attributes['r:id'] ?? '');
  const root = target === undefined ? undefined : parts.tree(`word/${target}`);
  return root && chartLine(root);
}

function pictureIn(drawing: Element, targets: ReadonlyMap<string, string>, parts: Parts): string | undefined {
  const blip = descendants(drawing, 'a:blip').next().value;
  const target = blip && targets.get(blip.attributes['r:embed'] ?? '');
  const bytes = target === undefined ? undefined : parts.bytes(`word/${target}`);
  return bytes && sha256Of(bytes);
}
