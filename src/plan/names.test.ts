/** Names in cells, each written as real plans write them; places and people are invented. */
import { expect, it } from 'vitest';
import { unitFinder } from '../text/unitNames.ts';
import { catalogueFor } from './catalogue.ts';
import { namesIn } from './names.ts';

const find = { xã: finderAt('xã'), phường: finderAt('phường') };

function finderAt(level: 'xã' | 'phường') {
  const finder = unitFinder(catalogueFor({ level }));
  return (name: string) => finder(name) !== undefined;
}

const KTHTDT = 'Phòng Kinh tế, Hạ tầng và Đô thị';

it.each([
  ['', []],
  ['Phòng Kinh tế', ['Phòng Kinh tế']],
  ['Văn phòng HĐND và UBND', ['Văn phòng HĐND và UBND']],
  [
    'Văn phòng HĐND và UBND/ Trung tâm Phục vụ Hành chính công',
    ['Văn phòng HĐND và UBND', 'Trung tâm Phục vụ Hành chính công'],
  ],
  ['Văn phòng HĐND và UBND xã, Công an xã', ['Văn phòng HĐND và UBND xã', 'Công an xã']],
  [
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân và Phòng Kinh tế',
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Phòng Kinh tế'],
  ],
  ['Phòng Văn hóa - Xã hội; Phòng Kinh tế.', ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế']],
  ['- Phòng Văn hóa - Xã hội\n- Công an xã', ['Phòng Văn hóa - Xã hội', 'Công an xã']],
  ['Phòng Văn hóa - Xã\nhội', ['Phòng Văn hóa - Xã hội']],
  ['Phòng Văn hóa, Xã hội và Trạm Y tế', ['Phòng Văn hóa, Xã hội', 'Trạm Y tế']],
  [KTHTDT, [KTHTDT]],
  [
    `Công an phường, Trạm Y tế, Phòng Văn hóa - Xã hội, ${KTHTDT}, Trung tâm Phục vụ hành chính công`,
    ['Công an phường', 'Trạm Y tế', 'Phòng Văn hóa - Xã hội', KTHTDT, 'Trung tâm Phục vụ hành chính công'],
  ],
  ['Thủ trưởng các đơn vị: Công an xã, Trạm Y tế', ['Công an xã', 'Trạm Y tế']],
  ['Lãnh đạo\nPhòng Văn hóa - Xã hội', ['Phòng Văn hóa - Xã hội']],
  ['Lãnh đạo Phòng Kinh tế', ['Phòng Kinh tế']],
  ['Thủ trưởng các cơ quan, đơn vị', ['các cơ quan, đơn vị']],
  ['Các cơ quan, đơn vị có liên quan', ['Các cơ quan, đơn vị có liên quan']],
  ['Các phòng, ban, đơn vị thuộc UBND xã', ['Các phòng, ban, đơn vị thuộc UBND xã']],
  ['Các Sở, Ban, Ngành', ['Các Sở, Ban, Ngành']],
  ['Phòng Kinh tế và các thôn', ['Phòng Kinh tế', 'các thôn']],
  [
    'Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội',
    ['Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội'],
  ],
  [
    'UBMTTQ và các tổ chức chính trị - xã hội xã, Công an xã',
    ['UBMTTQ và các tổ chức chính trị - xã hội xã', 'Công an xã'],
  ],
  [
    'Trung tâm Phục vụ hành chính công (chủ trì), Phòng Kinh tế (phối hợp)',
    ['Trung tâm Phục vụ hành chính công', 'Phòng Kinh tế'],
  ],
  ['1. Sở Nội vụ\n2. UBND các xã, phường', ['Sở Nội vụ', 'UBND các xã, phường']],
  ['Đội thuế cơ sở 3/Điện lực', ['Đội thuế cơ sở 3/Điện lực']],
  ['Phòng Kinh tế Trạm Y tế', ['Phòng Kinh tế', 'Trạm Y tế']],
  ['Công an xã và Trạm Y tế', ['Công an xã', 'Trạm Y tế']],
  ['Công an xã An Bình và Trung tâm Văn hóa', ['Công an xã An Bình', 'Trung tâm Văn hóa']],
  ['P.VHXH; VP HĐND&UBND', ['P.VHXH', 'VP HĐND&UBND']],
])('%j', (cell, names) => {
  const level = cell.includes('phường') || cell.includes('Hạ tầng') ? 'phường' : 'xã';
  expect(namesIn(cell, find[level])).toEqual(names);
});

it('cells that name thousands, or one name of thousands of words, are read at once', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => `Thôn Số ${index}`);
  expect(namesIn(many.join(', '), find.xã)).toEqual(many);
  for (const word of ['Xã ', 'Phòng ', ', ', ' và ', 'Công an xã '])
    expect(namesIn(word.repeat(2_000), find.xã).length).toBeLessThan(4_001);
});
