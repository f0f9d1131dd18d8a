import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { readDue, understandDue } from './due.ts';
import { dueWords } from './dueWords.ts';
import { shortDay } from './write.ts';

/** Every kind of deadline met in 18 real plans, as it must be understood in a plan of 2026. "?": it is asked; "⏎" breaks the line. */
const MET = `
năm 2026 → chậm nhất 31/12/2026
Trong năm 2026 → chậm nhất 31/12/2026
2026 → chậm nhất 31/12/2026
Năm 2025-2030 → từ 01/01/2025 đến hết 31/12/2030
2026 - 2030 → từ 01/01/2026 đến hết 31/12/2030
2025 - 2035 → từ 01/01/2025 đến hết 31/12/2035
Quý III Năm 2026 → từ 01/7/2026 đến hết 30/9/2026
Quí IV-2025 → từ 01/10/2025 đến hết 31/12/2025 ?
Trong quý I năm 2026 → từ 01/01/2026 đến hết 31/3/2026
Quý IV/2025- Quý II/2026 → từ 01/10/2025 đến hết 30/6/2026
Quý I, II/2026 → từ 01/01/2026 đến hết 30/6/2026
Quý I-III/2026 → từ 01/01/2026 đến hết 30/9/2026
Tháng 12/2025 → từ 01/12/2025 đến hết 31/12/2025 ?
Tháng 12 hằng năm → từ 01/12/2026 đến hết 31/12/2026
Tháng 6–12/2026 → từ 01/6/2026 đến hết 31/12/2026
6-9/2026 → từ 01/6/2026 đến hết 30/9/2026 ?
Tháng 6–12/2026 (6-9/2026) → từ 01/6/2026 đến hết 30/9/2026 ?
6/2025 → từ 01/6/2025 đến hết 30/6/2025 ?
Tháng 3, 6, 9, 12 → từ 01/3/2026 đến hết 31/12/2026 (các mốc 31/3, 30/6, 30/9, 31/12) ?
Từ tháng 01 đến tháng 6 → từ 01/01/2026 đến hết 30/6/2026
01/03/2026 → chậm nhất 01/3/2026
31/12/2025 → chậm nhất 31/12/2025 ?
Trước ngày 30/11/2025 → chậm nhất 29/11/2025 ?
Trước 30/6 → chậm nhất 29/6/2026
Chậm nhất 15/11 → chậm nhất 15/11/2026
Ngày 15/6 → chậm nhất 15/6/2026
Từ 01/3 đến 15/4/2026 → từ 01/3/2026 đến hết 15/4/2026
Từ 20 giờ 15 – 20 giờ 45 ngày 23 tháng 1 → chậm nhất 23/01/2026
Hằng năm → chậm nhất 31/12/2026
Hàng năm → chậm nhất 31/12/2026
Thường xuyên, hằng năm → thường xuyên
Hằng năm và giai đoạn → chậm nhất 31/12/2026
Thường xuyên → thường xuyên
Thường xuyên trong năm → thường xuyên
Thường xuyên trong tháng → thường xuyên
Thực hiện thường xuyên khi có yêu cầu → thường xuyên
Thường xuyên, định kỳ hằng quý báo cáo → định kỳ hằng quý
Định kỳ hằng tháng → định kỳ hằng tháng
Hằng quý → định kỳ hằng quý
Định kỳ 6 tháng → định kỳ 6 tháng
6 tháng, năm → định kỳ 6 tháng
Trước ngày 05 của tháng liền kề → định kỳ hằng tháng, chậm nhất ngày 04 tháng sau
Ngày 15 hằng tháng → định kỳ hằng tháng, chậm nhất ngày 15
trước ngày 20 tháng cuối quý → định kỳ hằng quý, chậm nhất ngày 19 tháng cuối quý
Trước ngày 31/01 năm liền kề → chậm nhất 30/01/2027 ?
31/12 năm trước liền kề → chậm nhất 31/12/2025 ?
Ban hành kế hoạch trước ngày 31/01/2026 → chậm nhất 30/01/2026
Ban hành kế hoạch chậm nhất ngày 31/01/2026 và tổ chức thực hiện → chậm nhất 31/01/2026, rồi tiếp tục thực hiện
Ban hành kế hoạch trong tháng 01/2026 và tổ chức thực hiện → từ 01/01/2026 đến hết 31/01/2026, rồi tiếp tục thực hiện
Ban hành kế hoạch tháng 01; kiểm tra tháng 6; báo cáo tháng 8 → từ 01/01/2026 đến hết 31/8/2026 (các mốc 31/01, 30/6, 31/8) ?
Ban hành kế hoạch kiểm tra trong tháng 01; thực hiện kiểm tra trong tháng 6; báo cáo kết quả trong tháng 8 → từ 01/01/2026 đến hết 31/8/2026 (các mốc 31/01, 30/6, 31/8) ?
Tổ chức khảo sát và báo cáo kết quả chậm nhất trong tháng 9/2026 → chậm nhất 30/9/2026
Bắt đầu thực hiện từ năm 2026 → chậm nhất 31/12/2026, rồi tiếp tục thực hiện ?
Năm 2026 và các năm tiếp theo → chậm nhất 31/12/2026, rồi tiếp tục thực hiện ?
Đến năm 2030 → chậm nhất 31/12/2030
2030 → chậm nhất 31/12/2030
6 tháng đầu năm → từ 01/01/2026 đến hết 30/6/2026
Hết quý II → chậm nhất 30/6/2026
Cuối quý II → chậm nhất 30/6/2026
Trước tháng 6/2026 → chậm nhất 31/5/2026
Đầu năm → từ 01/01/2026 đến hết 31/3/2026 ?
giữa quý II → từ 01/5/2026 đến hết 31/5/2026 ?
giữa quý → định kỳ hằng quý ?
dự kiến quý III/2026 → từ 01/7/2026 đến hết 30/9/2026 ?
khoảng tháng 6/2026 → từ 01/6/2026 đến hết 30/6/2026 ?
Theo kế hoạch của tỉnh → chờ
Theo hướng dẫn của Trung ương → chờ
Theo Kế hoạch riêng → chờ
Sau 03 tháng kể từ khi Nghị định có hiệu lực → chờ
Sau khi có Quy chế → chờ
Khi có phát sinh → chờ
Theo các mốc thời gian tại Quyết định số 1234/QĐ-TTg ngày 25/9/2025 → chờ
Báo cáo định kỳ theo thời gian quy định; thực hiện hằng năm → chậm nhất 31/12/2026 ?
`;

/** Others, invented. */
const INVENTED = `
THÁNG 6/2026 → từ 01/6/2026 đến hết 30/6/2026
T6/2026 → từ 01/6/2026 đến hết 30/6/2026
tháng 6-9/2026 → từ 01/6/2026 đến hết 30/9/2026
Tháng 6 – 9 năm 2026 → từ 01/6/2026 đến hết 30/9/2026
Từ tháng 6 đến tháng 9/2026 → từ 01/6/2026 đến hết 30/9/2026
Quý I – Quý III/2026 → từ 01/01/2026 đến hết 30/9/2026
Quí II/2026 → từ 01/4/2026 đến hết 30/6/2026
QUÝ IV/2026 → từ 01/10/2026 đến hết 31/12/2026
Q2/2026 → từ 01/4/2026 đến hết 30/6/2026
Quý II+III/2026 → từ 01/4/2026 đến hết 30/9/2026
Quý 2 năm 2026 → từ 01/4/2026 đến hết 30/6/2026
Quý I và Quý II năm 2026 → từ 01/01/2026 đến hết 30/6/2026
Quý I, II, III, IV năm 2026 → từ 01/01/2026 đến hết 31/12/2026 ?
Trong  quý   I   năm  2026 → từ 01/01/2026 đến hết 31/3/2026
Quý I⏎năm 2026 → từ 01/01/2026 đến hết 31/3/2026
Tháng 6/2026 (báo cáo 6 tháng) → định kỳ 6 tháng ?
Năm 2026 (hoàn thành trước 30/11) → chậm nhất 29/11/2026 ?
Trước ngày 15 tháng 12 năm 2026 → chậm nhất 14/12/2026
trước 15-12-2026 → chậm nhất 14/12/2026
Trước ngày 15.12.2026 → chậm nhất 14/12/2026
30/6/26 → chậm nhất 30/6/2026
31/6/2026 → không rõ
31/02/2026 → không rõ
Tháng 13/2026 → không rõ
Chậm nhất ngày 10/3/2026 (theo Kế hoạch số 45/KH-UBND ngày 12/01/2026) → chậm nhất 10/3/2026 ?
Hoàn thành trước 30/6/2026 theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 → chậm nhất 29/6/2026 ?
Quyết định số 1234/QĐ-TTg ngày 25/9/2025 → không rõ
Theo Quyết định số 1234/QĐ-TTg ngày 25 tháng 9 năm 2025 của Thủ tướng Chính phủ → chờ
Theo Kế hoạch số 45/KH-UBND của UBND tỉnh ngày 12/01/2026 → chờ
Kế hoạch số 45/KH-UBND ngày 12/01/2026 của UBND tỉnh → không rõ
Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 → chờ
Theo Nghị quyết ngày 22/12/2024 → chờ
Theo Kết luận cuộc họp ngày 15/6/2026 → không rõ
Theo lộ trình của Đề án 06 → chờ
Theo QĐ 1557/QĐ-UBND, ngày 25/9/2025 → chờ
Thực hiện theo Công văn số 123/SNV-CCHC ngày 03/02/2026 → chờ
Theo Kế hoạch năm 2026 của tỉnh → chờ
Trong năm 2026 (theo lộ trình của tỉnh) → chậm nhất 31/12/2026 ?
Theo kế hoạch của tỉnh, trước ngày 30/6/2026 → chậm nhất 29/6/2026 ?
Sau khi có hướng dẫn của tỉnh, hoàn thành trước 30/11/2026 → chậm nhất 29/11/2026 ?
Sau ngày 15/6/2026 → không rõ
Sau tháng 6/2026 → không rõ
Trong vòng 15 ngày kể từ ngày 01/7/2026 → không rõ
Trong vòng 15 ngày kể từ ngày nhận được văn bản → chờ
05 ngày làm việc sau khi nhận được văn bản → chờ
Kể từ ngày 01/7/2026 → không rõ
Từ ngày 01/7/2026 → từ 01/7/2026 đến hết 31/12/2026, rồi tiếp tục thực hiện ?
Từ ngày 01/3/2026 trở đi → từ 01/3/2026 đến hết 31/12/2026, rồi tiếp tục thực hiện ?
Từ tháng 3/2026 → từ 01/3/2026 đến hết 31/12/2026, rồi tiếp tục thực hiện ?
Từ nay đến 15/12/2026 → chậm nhất 15/12/2026
Từ nay đến hết năm 2026 → chậm nhất 31/12/2026
Đến hết năm 2026 → chậm nhất 31/12/2026
Đến hết quý II/2026 → chậm nhất 30/6/2026
Đến 30/6/2026 → chậm nhất 30/6/2026
Hết ngày 30/6/2026 → chậm nhất 30/6/2026
Hết tháng 6 → chậm nhất 30/6/2026
Cuối tháng 6/2026 → chậm nhất 30/6/2026
Cuối năm 2026 → chậm nhất 31/12/2026
Cuối năm → chậm nhất 31/12/2026
Cuối quý → định kỳ hằng quý ?
Cuối tháng → định kỳ hằng tháng ?
Giữa năm 2026 → từ 01/4/2026 đến hết 30/9/2026 ?
Nửa đầu năm 2026 → từ 01/01/2026 đến hết 30/6/2026
6 tháng cuối năm 2026 → từ 01/7/2026 đến hết 31/12/2026
9 tháng đầu năm → từ 01/01/2026 đến hết 30/9/2026
03 tháng đầu năm 2026 → từ 01/01/2026 đến hết 31/3/2026
Hằng tháng, quý, 6 tháng, năm → định kỳ hằng tháng
Báo cáo quý, 6 tháng, năm → định kỳ hằng quý
Định kỳ hàng tháng, quý → định kỳ hằng tháng
Định kỳ hằng năm → định kỳ hằng năm
Định kỳ hằng quý, 6 tháng và năm → định kỳ hằng quý
Hàng tháng, trước ngày 25 → định kỳ hằng tháng, chậm nhất ngày 24
Trước ngày 25 hàng tháng → định kỳ hằng tháng, chậm nhất ngày 24
Chậm nhất ngày 20 hằng tháng → định kỳ hằng tháng, chậm nhất ngày 20
Hàng quý, trước ngày 20 của tháng cuối quý → định kỳ hằng quý, chậm nhất ngày 19 tháng cuối quý
Trước ngày 10 tháng đầu quý sau → không rõ
Trước ngày 10 tháng đầu quý → định kỳ hằng quý, chậm nhất ngày 09 tháng thứ 1 của quý ?
Ngày 15 tháng cuối cùng của quý → định kỳ hằng quý, chậm nhất ngày 15 tháng cuối quý
Ngày 05 tháng sau → định kỳ hằng tháng, chậm nhất ngày 05 tháng sau
Trước ngày 01 của tháng liền kề → định kỳ hằng tháng, chậm nhất ngày cuối tháng
6 tháng/lần → định kỳ 6 tháng
01 lần/quý → định kỳ hằng quý
02 lần/năm → định kỳ 6 tháng ?
1 lần/tháng → định kỳ hằng tháng
Ít nhất 01 lần/năm → định kỳ hằng năm
Mỗi quý một lần → định kỳ hằng quý
Mỗi tháng 01 lần → định kỳ hằng tháng
3 tháng/lần → định kỳ hằng quý
Hằng tuần → định kỳ hằng tháng ?
Hằng ngày → thường xuyên
Trước 15/12 hằng năm → chậm nhất 14/12/2026
Ngày 15/12 hàng năm → chậm nhất 15/12/2026
Quý IV hằng năm → từ 01/10/2026 đến hết 31/12/2026
Hằng năm, trước ngày 15/12 → chậm nhất 14/12/2026
15/6 và 15/12/2026 → từ 15/6/2026 đến hết 15/12/2026 (các mốc 15/6, 15/12) ?
Tháng 6 và tháng 12 → từ 01/6/2026 đến hết 31/12/2026 (các mốc 30/6, 31/12) ?
Tháng 6, 7/2026 → từ 01/6/2026 đến hết 31/7/2026
Tháng 11 - tháng 2/2026 → từ 01/11/2025 đến hết 28/02/2026 ?
Tháng 11/2025 - 02/2026 → từ 01/11/2025 đến hết 28/02/2026
Tháng 11/2025 đến tháng 02/2026 → từ 01/11/2025 đến hết 28/02/2026
01-15/4/2026 → từ 01/4/2026 đến hết 15/4/2026
Từ ngày 01 đến ngày 15 tháng 4 năm 2026 → từ 01/4/2026 đến hết 15/4/2026
15-20/6 → từ 15/6/2026 đến hết 20/6/2026
Ngày 15 - 20/6/2026 → từ 15/6/2026 đến hết 20/6/2026
01/3 - 15/4 → từ 01/3/2026 đến hết 15/4/2026
01/3/2026-15/4/2026 → từ 01/3/2026 đến hết 15/4/2026
24/7 → không rõ
1/2 năm → chậm nhất 01/02/2026 ?
50% → không rõ
Đang cập nhật → không rõ
Có → không rõ
- → không rõ
... → không rõ
…/6/2026 → từ 01/6/2026 đến hết 30/6/2026 ?
Ngày …/6/2026 → từ 01/6/2026 đến hết 30/6/2026 ?
Không thường xuyên → không rõ
Thường xuyên, liên tục → thường xuyên
Thường xuyên, từ năm 2026 → thường xuyên
Thường xuyên; báo cáo trước ngày 15/12/2026 → thường xuyên ?
Thường xuyên trong năm 2026 → thường xuyên
Liên tục → thường xuyên
Cả năm 2026 → chậm nhất 31/12/2026
Trước Tết Nguyên đán → không rõ
Trước kỳ họp HĐND tháng 6/2026 → không rõ
Không trước ngày 15/6/2026 → không rõ
Không quá ngày 15/6/2026 → chậm nhất 15/6/2026
Không muộn hơn ngày 15/6/2026 → chậm nhất 15/6/2026
Trước hoặc trong tháng 6/2026 → không rõ
Trước cuối tháng 6/2026 → không rõ
Đến trước ngày 30/6/2026 → chậm nhất 29/6/2026
Gia hạn đến 30/6/2026 → không rõ
trước 17 giờ ngày 15/6/2026 → chậm nhất 15/6/2026
Trước 17h00 ngày 25 hằng tháng → định kỳ hằng tháng, chậm nhất ngày 25
8h30 ngày 15/6/2026 → chậm nhất 15/6/2026
20 giờ 15 ngày 23/01/2026 → chậm nhất 23/01/2026
từ 20 giờ ngày 23/1 đến 5 giờ ngày 24/1/2026 → từ 23/01/2026 đến hết 24/01/2026
7g30 - 11g30, ngày 05/5/2026 → chậm nhất 05/5/2026
Từ 01/01/2026 đến 31/12/2026 → từ 01/01/2026 đến hết 31/12/2026
Từ quý I đến hết quý III/2026 → từ 01/01/2026 đến hết 30/9/2026
Giai đoạn 2026-2030 → từ 01/01/2026 đến hết 31/12/2030
Năm học 2025-2026 → từ 01/01/2025 đến hết 31/12/2026 ?
Tháng 01 năm sau → từ 01/01/2027 đến hết 31/01/2027 ?
Quý I năm 2027 → từ 01/01/2027 đến hết 31/3/2027
Năm 2027 → chậm nhất 31/12/2027
Trước 31/3/2026 và hằng năm → chậm nhất 30/3/2026
Trước 31/3 hằng năm và định kỳ quý → không rõ
Ban hành trước 31/01/2026, thực hiện trong năm 2026 → chậm nhất 30/01/2026, rồi tiếp tục thực hiện ?
Ban hành Kế hoạch trước 31/01/2026; tổ chức thực hiện trong năm 2026 → chậm nhất 30/01/2026, rồi tiếp tục thực hiện ?
Quý II: ban hành; Quý IV: tổng kết → từ 01/4/2026 đến hết 31/12/2026 (các mốc 30/6, 31/12) ?
Tháng 6/2026 hoặc tháng 7/2026 → không rõ
15/6 hoặc 30/6/2026 → không rõ
Trước 30/6/2026? → chậm nhất 29/6/2026 ?
> 30/6/2026 → không rõ
Hoãn đến 30/6/2026 → không rõ
Trước ngày 15 và 30 hàng tháng → không rõ
Tuần 2 tháng 6/2026 → không rõ
Tuần đầu tháng 6/2026 → không rõ
Thượng tuần tháng 6 → không rõ
Trong tháng 6 → từ 01/6/2026 đến hết 30/6/2026
Trong ngày 15/6/2026 → chậm nhất 15/6/2026
Báo cáo ngày 15/6/2026 → chậm nhất 15/6/2026
Gửi báo cáo trước ngày 15/6 → chậm nhất 14/6/2026
Trước 15 tháng 6 → chậm nhất 14/6/2026
Xong trước 15/6/2026 → chậm nhất 14/6/2026
Phấn đấu hoàn thành trước 30/9/2026 → chậm nhất 29/9/2026 ?
Theo quy định → chờ
Định kỳ theo quy định → chờ
Định kỳ → không rõ
Đột xuất → chờ
Định kỳ hằng quý và đột xuất → định kỳ hằng quý
Định kỳ hằng tháng theo quy định → định kỳ hằng tháng
Khi có yêu cầu trong năm 2026 → chờ
Ngay sau khi có văn bản của tỉnh → chờ
Quý I/2026; Quý III/2026 → từ 01/01/2026 đến hết 30/9/2026 (các mốc 31/3, 30/9) ?
Tháng 3; tháng 9 → từ 01/3/2026 đến hết 30/9/2026 (các mốc 31/3, 30/9) ?
Quý III/2026-2027 → từ 01/7/2026 đến hết 30/9/2026, rồi tiếp tục thực hiện ?
Tháng 6, năm 2026-2030 → chậm nhất 31/12/2030 (các mốc 30/6/2026, 31/12/2026, 31/12) ?
2026-27 → không rõ
Năm 2025, 2026 → từ 01/01/2025 đến hết 31/12/2026
2025 và 2026 → từ 01/01/2025 đến hết 31/12/2026
Năm 2026 và năm 2027 → từ 01/01/2026 đến hết 31/12/2027
Ngày 30 tháng 6 → chậm nhất 30/6/2026
Ngày 30 tháng 06 năm 2026 → chậm nhất 30/6/2026
30 tháng 6/2026 → chậm nhất 30/6/2026
30/tháng 6/2026 → chậm nhất 30/6/2026
Tháng 6.2026 → từ 01/6/2026 đến hết 30/6/2026
06-2026 → từ 01/6/2026 đến hết 30/6/2026
2026-06-30 → chậm nhất 30/6/2026
trước ngày 31/3 năm sau năm báo cáo → chậm nhất 30/3/2027 ?
hằng tháng, khoảng ngày 6 → định kỳ hằng tháng, chậm nhất ngày 06 ?
Trước ngày 30 mỗi tháng → định kỳ hằng tháng, chậm nhất ngày 29
Trước 23:59 ngày 02/12/2015 → chậm nhất 02/12/2015 ?
trước 17h00 ngày 30/11/2026 → chậm nhất 30/11/2026
Trước ngày 15 tháng sau → định kỳ hằng tháng, chậm nhất ngày 14 tháng sau
Quý II-III/2026 → từ 01/4/2026 đến hết 30/9/2026
Quý IV/2026 đến hết Quý II/2027 → từ 01/10/2026 đến hết 30/6/2027
Từ ngày ký → không rõ
Từ năm 2026 đến năm 2028 → từ 01/01/2026 đến hết 31/12/2028
Theo Thông tư mới → chờ
Chậm nhất 01/08/2026 → chậm nhất 01/8/2026
Hằng tháng, trước ngày 10 → định kỳ hằng tháng, chậm nhất ngày 09
Đợt 1: trước 30/6/2026; đợt 2: trước 30/11/2026 → không rõ
Lần 1: tháng 6; lần 2: tháng 12 → không rõ
Trước 25/5 và trước 25/11/2026 → chậm nhất 24/11/2026 (các mốc 24/5, 24/11) ?
Báo cáo 6 tháng trước ngày 08/6; báo cáo năm trước ngày 08/12/2026 → không rõ
Báo cáo quý trước ngày 08 tháng cuối quý; báo cáo năm trước ngày 08/12 → không rõ
Trước ngày 15/3, 15/6, 15/9 và 15/12/2026 → chậm nhất 14/12/2026 (các mốc 15/3, 15/6, 15/9, 15/12) ?
Trước ngày 10/3, 10/6, 10/9, 10/12 hằng năm → chậm nhất 09/12/2026 (các mốc 10/3, 10/6, 10/9, 10/12) ?
Ngày 10 các tháng 3, 6, 9, 12 → không rõ
Trước ngày 20/10 hàng năm → chậm nhất 19/10/2026
Trong 6 tháng đầu năm 2026 → từ 01/01/2026 đến hết 30/6/2026
6 tháng đầu năm và cả năm → từ 01/01/2026 đến hết 30/6/2026, rồi tiếp tục thực hiện ?
Sau khi có kết quả Chỉ số CCHC năm 2025 của tỉnh → chờ
Sau khi UBND tỉnh công bố kết quả (dự kiến quý II/2026) → không rõ
Sau khi có Kế hoạch của UBND tỉnh, chậm nhất 15 ngày → chờ
Chậm nhất 15 ngày sau khi Kế hoạch của tỉnh được ban hành → chờ
Trong vòng 05 ngày kể từ ngày nhận hồ sơ → chờ
Trước ngày 31/12/2026 theo lộ trình của tỉnh → chậm nhất 30/12/2026 ?
Tháng 4/2026 (sau khi có kết quả kiểm tra) → từ 01/4/2026 đến hết 30/4/2026 ?
Tháng 10-12/2026 → từ 01/10/2026 đến hết 31/12/2026
Tháng 10, 11, 12/2026 → từ 01/10/2026 đến hết 31/12/2026
Tháng 10 - tháng 12 → từ 01/10/2026 đến hết 31/12/2026
Từ tháng 3/2026 đến hết năm 2026 → từ 01/3/2026 đến hết 31/12/2026
Từ tháng 3 đến cuối năm → từ 01/3/2026 đến hết 31/12/2026
Từ 01/7/2026 đến 31/12/2026 và các năm tiếp theo → từ 01/7/2026 đến hết 31/12/2026, rồi tiếp tục thực hiện ?
Quý II và Quý IV/2026 → từ 01/4/2026 đến hết 31/12/2026 (các mốc 30/6, 31/12) ?
Quý 1-2/2026 → từ 01/01/2026 đến hết 30/6/2026
Quý I hằng năm → từ 01/01/2026 đến hết 31/3/2026
Hằng năm (trước 15/12) → chậm nhất 14/12/2026
Hằng năm, xong trước ngày 31/01 → chậm nhất 30/01/2026
Trước 15/01 năm kế tiếp → chậm nhất 14/01/2027 ?
Trước ngày 15/12/2026 (báo cáo năm) → chậm nhất 14/12/2026
Trước ngày 15/12/2026 (hoặc theo yêu cầu) → chậm nhất 14/12/2026 ?
Thường xuyên (theo kế hoạch) → thường xuyên
Thường xuyên/ khi có yêu cầu → thường xuyên
Thường xuyên (báo cáo quý) → định kỳ hằng quý
Thường xuyên; báo cáo định kỳ → thường xuyên
Thường xuyên, quý II sơ kết → thường xuyên ?
Định kỳ quý/năm → định kỳ hằng quý
Định kỳ hằng tháng/quý/6 tháng/năm và đột xuất theo yêu cầu → định kỳ hằng tháng
Hàng tháng (ngày 15) → định kỳ hằng tháng, chậm nhất ngày 15
Vào ngày 15 hằng tháng → định kỳ hằng tháng, chậm nhất ngày 15
Ngày cuối tháng → định kỳ hằng tháng ?
Trước ngày cuối cùng của tháng → không rõ
Tuần đầu hằng tháng → không rõ
Thứ sáu hàng tuần → không rõ
Khi được phân bổ kinh phí → chờ
Khi có văn bản hướng dẫn của cấp trên → chờ
Theo chỉ đạo → chờ
Theo thời gian quy định → chờ
Theo đúng quy định → chờ
Theo Kế hoạch của UBND tỉnh (Kế hoạch số 12/KH-UBND ngày 05/01/2026) → chờ
Năm 2026 theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 → chậm nhất 31/12/2026 ?
Hoàn thành việc số hóa trước ngày 30/9/2026 → chậm nhất 29/9/2026 ?
Xây dựng, ban hành Kế hoạch trước ngày 15/01/2026; báo cáo kết quả trước ngày 15/11/2026 → chậm nhất 14/11/2026 (các mốc 14/01, 14/11) ?
KH ban hành trước 31/01/2026, thực hiện thường xuyên → chậm nhất 30/01/2026, rồi tiếp tục thực hiện
Ban hành KH trước 31/01 → chậm nhất 30/01/2026
Ban hành kế hoạch trong Quý I → từ 01/01/2026 đến hết 31/3/2026
Ban hành Kế hoạch: tháng 01/2026; Báo cáo: tháng 12/2026 → từ 01/01/2026 đến hết 31/12/2026 (các mốc 31/01, 31/12) ?
Trước ngày 31 tháng 01 → chậm nhất 30/01/2026
Trước ngày 1/2/2026 → chậm nhất 31/01/2026
Ngay sau khi ban hành kế hoạch → chờ
Ngay từ đầu năm 2026 → từ 01/01/2026 đến hết 31/3/2026 ?
Trong tháng 01 và tháng 02 năm 2026 → từ 01/01/2026 đến hết 28/02/2026
Cuối quý I đầu quý II/2026 → từ 01/4/2026 đến hết 30/4/2026 (các mốc 31/3, 30/6) ?
Trong năm học 2025 - 2026 → từ 01/01/2025 đến hết 31/12/2026 ?
2024-2026 → từ 01/01/2024 đến hết 31/12/2026
2026-2030, định hướng 2035 → chậm nhất 31/12/2035 (các mốc 31/12/2030, 31/12) ?
Giai đoạn 2026 – 2030 (hằng năm) → chậm nhất 31/12/2026
Hằng năm (2027 - 2030) → từ 01/01/2027 đến hết 31/12/2030
Đến hết 31/12/2026 → chậm nhất 31/12/2026
Hạn cuối: 31/12/2026 → chậm nhất 31/12/2026
Hạn: 30/6 → chậm nhất 30/6/2026
31/12/2026 (dự kiến) → chậm nhất 31/12/2026 ?
Khoảng 15-20/6/2026 → từ 15/6/2026 đến hết 20/6/2026 ?
quý III (tháng 8) → từ 01/8/2026 đến hết 31/8/2026 ?
Tháng 8 (quý III) → từ 01/8/2026 đến hết 31/8/2026 ?
Quý III/2026 (trước ngày 15/8) → chậm nhất 14/8/2026 ?
Q3 → từ 01/7/2026 đến hết 30/9/2026
Q3-Q4/2026 → từ 01/7/2026 đến hết 31/12/2026
T3-T6 → từ 01/3/2026 đến hết 30/6/2026 ?
T3, T6, T9, T12 → từ 01/3/2026 đến hết 31/12/2026 (các mốc 31/3, 30/6, 30/9, 31/12) ?
Tháng Giêng → không rõ
Ngày 27/7 (Ngày Thương binh - Liệt sĩ) → chậm nhất 27/7/2026 ?
Dịp 27/7 → chậm nhất 27/7/2026 ?
Tháng 10 (chào mừng ngày Chuyển đổi số quốc gia 10/10) → chậm nhất 10/10/2026 ?
Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10 → chậm nhất 10/10/2026 ?
Trước 30/6/2026: 50%; trước 31/12/2026: 100% → không rõ
Năm 2026: 80% → không rõ
Xong 100% trước 30/6 → không rõ
31-12-2026 → chậm nhất 31/12/2026
31.12 → không rõ
ngày 31.12.2026 → chậm nhất 31/12/2026
1/2026 - 12/2026 → từ 01/01/2026 đến hết 31/12/2026
01/2026-06/2026 → từ 01/01/2026 đến hết 30/6/2026
tháng 1/2026÷6/2026 → từ 01/01/2026 đến hết 30/6/2026 (các mốc 31/01, 30/6) ?
Từ 1 - 30/6/2026 → từ 01/6/2026 đến hết 30/6/2026
Từ ngày 1 đến 30 tháng 6 → từ 01/6/2026 đến hết 30/6/2026
Năm 2 026 → không rõ
20/26 → không rõ
Không xác định → không rõ
Không → không rõ
Chưa xác định thời gian → không rõ
x → không rõ
`;

const SHORT: Readonly<Record<string, string>> = {
  'thường xuyên, không có hạn': 'thường xuyên',
  'chờ việc khác, không có hạn': 'chờ',
  'không phải một ngày, coi như không có hạn': 'không rõ',
};

/** As the tables above say it. */
function told(printed: string): string {
  const { due, doubt } = understandDue(printed.replaceAll('⏎', '\n'), 2026);
  const words = dueWords(due);
  const isAsked = doubt !== undefined && due.kind !== 'conditional' && due.kind !== 'unreadable';
  return `${SHORT[words] ?? words}${isAsked ? ' ?' : ''}`;
}

const rowsOf = (table: string) =>
  table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' → ') as [printed: string, told: string]);
const ROWS = [...rowsOf(MET), ...rowsOf(INVENTED)];

describe('deadlines as plans print them', () => {
  it.each(ROWS)('%s', (printed, words) => expect(told(printed)).toBe(words));

  it('are read alike in capitals, with marks typed apart, with spaces too many and a full stop', () => {
    for (const [printed, words] of ROWS) {
      expect(told(printed.toUpperCase())).toBe(words);
      expect(told(printed.normalize('NFD'))).toBe(words);
      expect(told(` ${printed.replaceAll(' ', '\u00a0 ')} `)).toBe(words);
      expect(told(`${printed}.`)).toBe(words);
    }
  });

  it('that are empty, or too long, are asked', () => {
    expect(understandDue(' ', 2026)).toEqual({ due: { kind: 'unreadable' }, doubt: 'để trống' });
    expect(readDue(`trước 30/6/2026 ${'và '.repeat(200)}`, 2026)).toEqual({ kind: 'unreadable' });
  });

  it('take the year of their column, where its head names one, before the year of the plan', () => {
    expect(readDue('Trước 31/01', 2026, 2027)).toEqual({ kind: 'before', to: '2027-01-30' });
    expect(readDue('Quý III/2026', 2026, 2027)).toMatchObject({ from: '2026-07-01' });
    expect(readDue('Hằng năm', 2026, 2027)).toMatchObject({ to: '2027-12-31' });
  });

  it('say whether their day is exact', () => {
    expect(readDue('chậm nhất ngày 15/3/2026', 2026)).toEqual({ kind: 'by', to: '2026-03-15', exact: true });
    expect(readDue('năm 2026', 2026)).toEqual({ kind: 'by', to: '2026-12-31', exact: false });
    expect(readDue('hết quý II', 2026)).toEqual({ kind: 'by', to: '2026-06-30', exact: false });
  });

  it('say what comes round, and until which day of it', () => {
    expect(readDue('Trước ngày 05 của tháng liền kề', 2026)).toEqual({
      kind: 'recurring',
      every: 'month',
      day: { date: 4, month: 2 },
    });
    expect(readDue('6 tháng, năm', 2026)).toEqual({ kind: 'recurring', every: 'halfYear' });
    expect(readDue('ngày 15 tháng cuối quý', 2026)).toEqual({
      kind: 'recurring',
      every: 'quarter',
      day: { date: 15, month: 3 },
    });
  });
});

const KINDS = [
  'Quyết định',
  'Nghị quyết',
  'Kế hoạch',
  'Công văn',
  'Chỉ thị',
  'Thông báo',
  'QĐ',
  'KH',
  'Kết luận',
];
const SYMBOLS = ['QĐ-TTg', 'KH-UBND', 'NQ-CP', 'QĐ-BNV', 'SNV-CCHC', 'TB-UBND', 'NQ-TU', 'KL-TW'];
const ISSUERS = [
  '',
  ' của UBND tỉnh',
  ' của Thủ tướng Chính phủ',
  ' của Bộ Nội vụ',
  ' của Ban Thường vụ Tỉnh ủy',
];
const BEFORE = [
  'Theo ',
  'Thực hiện ',
  'Theo lộ trình tại ',
  'Theo các mốc thời gian tại ',
  'Triển khai ',
  'Căn cứ ',
  '',
];
const AFTER = ['', ' và các văn bản liên quan', '; báo cáo kết quả', ', thực hiện thường xuyên', ' (nếu có)'];

/** A document with its day, as plans cite one; and that day. */
const cited = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    number: fc.integer({ min: 1, max: 9999 }),
    year: fc.constantFrom('', '/2025', '/2026'),
    symbol: fc.constantFrom(...SYMBOLS),
    issuer: fc.constantFrom(...ISSUERS),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
    of: fc.constantFrom(2024, 2025, 2026),
    shape: fc.constantFrom('short', 'worded', 'dashed', 'first'),
    so: fc.constantFrom('số ', ''),
  })
  .map(({ kind, number, year, symbol, issuer, month, date, of, shape, so }) => {
    const day =
      shape === 'worded'
        ? `${date} tháng ${month} năm ${of}`
        : [date, month, of].join(shape === 'dashed' ? '-' : '/');
    const name = `${kind} ${so}${number}${year}/${symbol}`;
    return {
      text: shape === 'first' ? `${name} ngày ${day}${issuer}` : `${name}${issuer} ngày ${day}`,
      day: dayOf(of, month, date)!,
    };
  });

describe('a cited document', () => {
  it('never lends its day to the task', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BEFORE),
        cited,
        fc.constantFrom(...AFTER),
        (before, { text, day }, after) => {
          const due = readDue(before + text + after, 2026);
          return !('to' in due) || (due.to !== day && dueWords(due) !== shortDay(day));
        },
      ),
    );
  });

  it('leaves the deadline that stands beside it, which is then asked', () => {
    fc.assert(
      fc.property(cited, fc.boolean(), ({ text, day }, first) => {
        const limit = 'trước ngày 20/11/2026';
        const { due, doubt } = understandDue(
          first ? `${limit} theo ${text}` : `theo ${text}, ${limit}`,
          2026,
        );
        return due.kind === 'before' && due.to === '2026-11-19' && due.to !== day && doubt !== undefined;
      }),
    );
  });
});

describe('a word that turns a meaning round', () => {
  const readable = ROWS.filter(([, words]) => /^(chậm nhất|từ|định kỳ)/.test(words) && !words.endsWith('?'));

  it.each(['không', 'trừ', 'ngoài', 'nếu', 'gia hạn', 'chưa'])(
    '%s leaves no deadline that is not asked',
    (word) => {
      for (const [printed] of readable)
        for (const changed of [`${word} ${printed}`, `${printed} ${word} nhiệm vụ 2`]) {
          const { doubt } = understandDue(changed, 2026);
          expect([changed, doubt]).not.toEqual([changed, undefined]);
        }
    },
  );

  it('and one that is not known is asked too', () => {
    for (const [printed] of readable)
      expect([printed, understandDue(`${printed} zzz`, 2026).doubt]).not.toEqual([printed, undefined]);
  });
});

it('gets through texts made to be slow', () => {
  const pieces = [
    'ngày ',
    'tháng 6 ',
    '1/',
    '6-',
    'quý I, ',
    'và ',
    'số ',
    '../',
    'của a ',
    'trước ',
    '20 giờ ',
    '(',
    '2026 ',
  ];
  for (const piece of pieces)
    expect(understandDue(piece.repeat(299 / piece.length), 2026)).toMatchObject({ due: expect.anything() });
});
