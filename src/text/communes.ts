/** Communes by the names that documents give them. */
import type { Settings } from '../model/settings.ts';
import { bare, foldWords } from './fold.ts';

/** “xã” is one but in “Xã hội”. */
const COMMUNE_AT_END = /.*(?<![\p{L}\p{M}])((?:xã(?!\s+hội)|phường|đặc khu)\s+\p{L}.*)$/iu;

/** "Chủ tịch UBND phường An Bình" → “phường An Bình”; undefined where none is named. */
export function communeIn(text: string): string | undefined {
  return COMMUNE_AT_END.exec(text.normalize('NFC').slice(0, 300))?.[1];
}

/** Whether a name is that commune's, whatever stands behind it: “phường An Bình, thành phố Đà Nẵng”. */
export function isNameOf(text: string, { level, name }: { level: string; name: string }): boolean {
  return `${foldWords(text)} `.startsWith(`${foldWords(`${level} ${name}`)} `);
}

type Commune = Settings['commune'];

/** "phường Tân An, thành phố Cần Thơ". */
export function communeName({ level, name, province }: Commune): string {
  return [`${level} ${name}`, province].filter((part) => part !== '').join(', ');
}

/** Whether both are one commune; marks, case, and whether the province is called one are no matter. */
export function isSameCommune(one: Commune, other: Commune): boolean {
  const [here, there] = [one, other].map(({ province }) =>
    bare(province).replace(/^(tinh|thanh pho|tp\.?) /, ''),
  );
  const isSameName = bare(`${one.level} ${one.name}`) === bare(`${other.level} ${other.name}`);
  return isSameName && (here === there || here === '' || there === '');
}
