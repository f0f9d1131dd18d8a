/** Used by build.js: every template of a folder → what the filler reads out of it, as JSON in another. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from '../src/ooxml/archive.ts';
import { parseTemplate } from '../src/template/template.ts';

const [, , from, to] = process.argv;
for (const name of readdirSync(from!).filter((each) => each.endsWith('.docx'))) {
  const parsed = parseTemplate(new Archive(readFileSync(join(from!, name))));
  writeFileSync(join(to!, `${name}.json`), JSON.stringify(parsed));
}
