/** The bodies that a commune has since 01/7/2025 (NĐ 150/2025/NĐ-CP, NĐ 118/2025/NĐ-CP; domain.md §1.2), as proposals. */
import catalogue from '../../seeds/danh-muc-don-vi.json' with { type: 'json' };
import type { Settings } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';

export type Commune = Settings['commune'];

/** The catalogue with the names that it has at this level: “Công an phường”. */
export function catalogueFor({ level }: Pick<Commune, 'level'>): Unit[] {
  const named = (text: string) => text.replace('{cấp}', level).replace('{CẤP}', level.toUpperCase());
  return catalogue
    .filter(({ levels }) => levels === undefined || levels.includes(level))
    .map(({ levels: _, ...unit }) => ({
      ...unit,
      name: named(unit.name),
      aliases: unit.aliases.map(named),
      head: named(unit.head),
    }));
}
