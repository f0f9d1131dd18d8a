/** Titles of sections as plans print them. */
import { expect, it } from 'vitest';
import { partOfTitle } from './sectionParts.ts';

it.each([
  ['CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH, CÔNG TÁC TUYÊN TRUYỀN', 'steering', true],
  ['Công tác chỉ đạo, điều hành cải cách hành chính', 'steering', true],
  ['CẢI CÁCH THỂ CHẾ', '1', true],
  ['Về thể chế và thi hành pháp luật', '1', true],
  ['Cải cách TTHC', '2', true],
  ['Cải cách thủ tục hành chính, cơ chế một cửa', '2', true],
  ['Cải cách tổ chức bộ máy hành chính nhà nước', '3', true],
  ['Cải cách chế độ công vụ', '4', true],
  ['Xây dựng, nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', '4', true],
  ['Cải cách tài chính công', '5', true],
  ['Xây dựng và phát triển chính quyền điện tử, chính quyền số', '6', true],
  ['Chuyển đổi số trong các cơ quan nhà nước', '6', true],
  ['Xây dựng Chính phủ điện tử, Chính phủ số', '6', true],
  ['Thông tin, tuyên truyền', 'steering', false],
  ['Rà soát văn bản quy phạm pháp luật', '1', false],
  ['Kỷ luật, kỷ cương hành chính', '4', false],
  ['Đầu tư công', '5', false],
  ['Hạ tầng số và dữ liệu', '6', false],
  ['Cải cách thể chế, cải cách thủ tục hành chính', '1', false],
])('%s', (title, part, isSure) => expect(partOfTitle(title)).toEqual({ part, isSure }));

it.each(['Y tế', 'NHIỆM VỤ CHUNG', 'Cải cách hành chính', ''])('%j belongs to none', (title) =>
  expect(partOfTitle(title)).toBeUndefined(),
);
