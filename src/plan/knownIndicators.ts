/**
 * What is counted for the indicators that every plan of this kind has (QĐ 766/QĐ-TTg; domain.md §1.5): proposals for
 * targets whose own words do not tell their denominator, or over which time they run.
 */

import indicators from '../../seeds/chi-tieu.json' with { type: 'json' };
import units from '../../seeds/don-vi.json' with { type: 'json' };
import type { Indicator } from '../model/indicator.ts';
import { bare } from '../text/fold.ts';

const KEEPERS = new Set(units.filter(({ keepsProcedures }) => keepsProcedures).map(({ id }) => id));

/** What a target of that name is about, by the id of the known one. The first that fits. */
const ABOUT: readonly [id: string, words: RegExp][] = [
  ['I20', /chi so chuyen doi so/],
  ['I08', /khong phai (?:cung cap|nop|xuat trinh) lai/],
  ['I07', /nghia vu tai chinh.*truc tuyen|(?:thu tuc hanh chinh|tthc) .*thanh toan.*truc tuyen(?!.*ho so)/],
  ['I18', /thanh toan.*truc tuyen|thanh toan khong dung tien mat/],
  ['I17', /khai thac.*(?:su dung lai|du lieu)|(?:tai |)su dung lai/],
  ['I16', /(?:cap|tra) ket qua.*dien tu|ket qua .*ban dien tu/],
  [
    'I13',
    /toan trinh.*(?:du dieu kien|tong so)|(?:dich vu cong|tthc|thu tuc hanh chinh).*(?:cung cap|thuc hien).*toan trinh/,
  ],
  [
    'I15',
    /(?:su dung|phat sinh).*dich vu cong|ho so .*(?:nop|tiep nhan|phat sinh).*truc tuyen|nop truc tuyen/,
  ],
  ['I14', /ho so.*(?:xu ly|giai quyet).*truc tuyen/],
  ['I12', /(?:ho so|ket qua|thu tuc hanh chinh|tthc|giay to).*so hoa|so hoa.*(?:ho so|ket qua)/],
  ['I19', /van ban.*(?:dien tu|moi truong mang)|ho so cong viec/],
  ['I22', /can bo.*boi duong|boi duong.*ky nang so/],
  ['I05b', /ho so.*truoc han/],
  ['I05a', /ho so.*(?:dung|som|truoc).*han|(?:giai quyet|tra).*dung han.*ho so/],
  ['I06', /luan chuyen/],
  ['I11', /(?:phan anh|pakn).*(?:giai quyet|xu ly)/],
  ['I10', /niem yet.*dia chi.*phan anh/],
  ['I09', /quy trinh noi bo/],
  ['I02', /(?:tthc|thu tuc hanh chinh) noi bo.*(?:cong khai|ra soat|don gian)/],
  ['I01', /(?:tthc|thu tuc hanh chinh).*kiem soat/],
  ['I04', /(?:tthc|thu tuc hanh chinh).*niem yet/],
  ['I03', /(?:tthc|thu tuc hanh chinh).*(?:dang tai|cong khai).*cong/],
];

export type KnownIndicator = Pick<Indicator, 'id' | 'numerator' | 'denominator' | 'counted' | 'measure'> & {
  /** Whether the unit that receives dossiers counts it. */
  isOfProcedures: boolean;
};

/** The known indicator that a target's words are about; undefined for one that only this plan has. */
export function knownIndicator(name: string): KnownIndicator | undefined {
  const words = bare(name);
  const id = ABOUT.find(([, shape]) => shape.test(words))?.[0];
  const known = indicators.find((each) => each.id === id);
  return (
    known && {
      ...(known as Indicator),
      isOfProcedures: Array.isArray(known.reporters) && known.reporters.some((id) => KEEPERS.has(id)),
    }
  );
}
