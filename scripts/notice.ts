/** Writes NOTICE, the licences of what is bundled into dist/, from what esbuild really bundles: `npm run notice`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leftOut } from './leftOut.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the bundle starts from: the program, which leads to every piece loaded on demand, and the threads (build.js). */
const STARTS = ['src/cli.ts', 'src/intake/intakeThread.ts'];

interface PackageJson {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

/** The text of NOTICE: each package with its licence and the licence's own words. */
export async function noticeText(): Promise<string> {
  const folders = await bundledFolders();
  const named = folders.map((folder) => ({ folder, about: aboutOf(folder) }));
  const sorted = named.sort((a, b) => (nameOf(a.about) < nameOf(b.about) ? -1 : 1));
  const list = sorted.map(({ about }) => `  ${nameOf(about)}  ${about.license ?? 'xem bên dưới'}`);
  const texts = sorted.map(
    ({ folder, about }) => `${'-'.repeat(72)}\n${nameOf(about)}\n\n${licenceText(folder, about)}`,
  );
  return `cchc (giấy phép MIT, xem LICENSE) được dựng kèm các gói sau. Gói nào
cho chọn giấy phép thì được dùng theo MIT. Tệp này do "npm run notice" viết ra.

${list.join('\n')}

${texts.join('\n\n')}
`;
}

/** Folders of the packages whose code is in the bundle, without building it. */
async function bundledFolders(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: STARTS,
    outdir: 'dist',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    define: { 'import.meta.url': '""' },
    write: false,
    metafile: true,
    plugins: [leftOut],
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const packages = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []) : [],
  );
  return [...new Set(packages)].map((folder) => join(ROOT, folder));
}

function aboutOf(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

function nameOf({ name, version }: PackageJson): string {
  return `${name} ${version}`;
}

/** The package's licence file; where it brings none, its licence and author as it names them. */
function licenceText(folder: string, { license, author }: PackageJson): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice)/i.test(name));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  const words = texts.map((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  );
  if (words.length > 0) return words.join('\n\n');
  const by = typeof author === 'string' ? author : author?.name;
  return `${license ?? 'Không ghi giấy phép'}${by ? `, ${by}` : ''}`;
}

if (process.argv[1]?.endsWith('notice.ts')) writeFileSync(join(ROOT, 'NOTICE'), await noticeText());
