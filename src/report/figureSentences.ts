/** Indicators and TTHC figures in prose; every percentage with its fraction. */
import { gap, joined, phrase, type Text } from '../model/text.ts';
import { targetWords } from '../text/target.ts';
import * as write from '../text/write.ts';
import { changeWords } from './comparison.ts';
import { contradictionDoubt, indicatorDoubt } from './doubts.ts';
import type { IndicatorResult, ProcedureFigures } from './figures.ts';
import type { ReportSubject } from './subject.ts';
import { dash, lowerFirst, sentence } from './wording.ts';

/** In a brief report more targets than this are counted, and found in the annex. */
const MOST_NAMED = 3;

/** Sentences of some indicators: one each in the long reports, met ones joined in the monthly one. */
export function indicatorSentences(results: IndicatorResult[], subject: ReportSubject): Text[] {
  const met = results.filter((result) => result.met === true);
  const none = results.filter((result) => result.noneArising);
  const rest = results.filter((result) => result.met !== true && !result.noneArising);
  const short = subject.kind.joined && met.length > 1;
  const counted = subject.kind.brief && met.length > MOST_NAMED;
  return [
    ...(counted
      ? [
          dash(
            sentence(
              `Có ${write.count(met.length)} chỉ tiêu đạt kế hoạch (số liệu tại ${subject.annexes.statistics})`,
              joined(
                met.flatMap((result) => shareMissing(result, subject) || []),
                '',
              ),
            ),
          ),
        ]
      : short
        ? [
            dash(
              sentence(
                `Có ${write.count(met.length)} chỉ tiêu đạt kế hoạch: `,
                joined(
                  met.map((result) =>
                    phrase(
                      lowerFirst(result.indicator.name),
                      ' ',
                      valueWords(result),
                      shareMissing(result, subject),
                    ),
                  ),
                  '; ',
                ),
              ),
            ),
          ]
        : met.map((result) => valueSentence(result, subject))),
    ...rest.flatMap((result) => unmetSentence(result, subject)),
    ...(none.length > 0 && !subject.kind.brief
      ? [
          dash(
            sentence(
              'Trong kỳ không phát sinh số liệu của chỉ tiêu: ',
              none.map(({ indicator }) => lowerFirst(indicator.name)).join('; '),
            ),
          ),
        ]
      : []),
  ];
}

/** "Tỷ lệ … đạt 98,21% (495/504 hồ sơ), vượt … so với chỉ tiêu (…), tăng … so với …". */
function valueSentence(result: IndicatorResult, subject: ReportSubject): Text {
  return dash(
    sentence(
      result.indicator.name,
      ' ',
      valueWords(result),
      ', ',
      comparison(result),
      changeWords(result, subject),
      shareMissing(result, subject),
    ),
  );
}

function unmetSentence(result: IndicatorResult, subject: ReportSubject): Text[] {
  const { indicator } = result;
  if (result.contradictory)
    return [
      dash(
        sentence(
          `${indicator.name}: `,
          gap(
            `Số liệu mâu thuẫn: tử số ${write.number(result.numerator!)} lớn hơn mẫu số ${write.number(result.denominator!)}`,
            contradictionDoubt(result),
          ),
        ),
      ),
    ];
  if (result.value !== null) return [valueSentence(result, subject)];
  // A yearly index is not owed before the report of the year.
  if (indicator.measure === 'yearly' && (result.missing.length > 0 || isNobodys(result))) return [];
  return [
    dash(
      sentence(
        `${indicator.name}: `,
        gap(`Chưa có số liệu: ${whoIsMissing(result)}`, indicatorDoubt(result, subject)),
      ),
    ),
  ];
}

/** "đạt 98,21% (495/504 hồ sơ)", "đạt 0,72". */
function valueWords({ indicator, value, numerator, denominator }: IndicatorResult): string {
  if (indicator.unit === 'index') return `đạt ${write.index(value!)}`;
  return `đạt ${write.percent(value!)} (${write.number(numerator!)}/${write.number(denominator!)}${indicator.counted === '' ? '' : ` ${indicator.counted}`})`;
}

/** Against the target, in "điểm phần trăm". */
export function comparison({ indicator, value, met }: IndicatorResult): string {
  const target = targetWords(indicator);
  const points = Math.abs(Math.round((value! - indicator.target) * 100) / 100);
  const difference =
    indicator.unit === '%' ? `${write.number(points, 2)} điểm phần trăm` : `${write.index(points)} điểm`;
  if (met)
    return points === 0
      ? `đạt chỉ tiêu kế hoạch (${target})`
      : `vượt ${difference} so với chỉ tiêu (${target})`;
  if (points === 0) return `chưa đạt chỉ tiêu kế hoạch (${target})`;
  return `${value! > indicator.target ? 'cao' : 'thấp'} hơn chỉ tiêu kế hoạch (${target}) ${difference}`;
}

/** Units whose numbers are not in a sum that has some. */
function shareMissing(result: IndicatorResult, subject: ReportSubject): Text {
  return result.sources.length > 0 && result.missing.length > 0
    ? phrase(' ', gap(`Chưa có số liệu: ${whoIsMissing(result)}`, indicatorDoubt(result, subject)))
    : '';
}

/** Whether the plan does not tell who reports it. */
export function isNobodys({ missing, sources, noneArising }: IndicatorResult): boolean {
  return missing.length === 0 && sources.length === 0 && !noneArising;
}

/** "Phòng A, Phòng B chưa gửi báo cáo; Phòng C chưa ghi số liệu". */
export function whoIsMissing(result: IndicatorResult): string {
  if (isNobodys(result)) return 'kế hoạch chưa ghi đơn vị nào báo cáo';
  const { missing } = result;
  const names = (submitted: boolean) =>
    missing
      .filter((each) => each.submitted === submitted)
      .map(({ unit }) => unit.name)
      .join(', ');
  return [
    ...(names(false) ? [`${names(false)} chưa gửi báo cáo`] : []),
    ...(names(true) ? [`${names(true)} chưa ghi số liệu`] : []),
  ].join('; ');
}

/** "Về hồ sơ thủ tục hành chính, trong kỳ tiếp nhận 520 hồ sơ (…); đã giải quyết 504 hồ sơ (…); đang giải quyết 16 hồ sơ (…)." */
export function procedureSentence({ total }: ProcedureFigures): Text {
  const count = (value: number | undefined) =>
    value === undefined ? phrase(gap('chưa có số liệu')) : write.count(value);
  return dash(
    sentence(
      'Về hồ sơ thủ tục hành chính, trong kỳ tiếp nhận ',
      count(total.received),
      ' hồ sơ (trực tuyến ',
      count(total.online),
      ', trực tiếp và qua bưu chính ',
      count(total.direct),
      ', từ kỳ trước chuyển sang ',
      count(total.carried),
      '); đã giải quyết ',
      count(total.resolved),
      ' hồ sơ (trước hạn ',
      count(total.early),
      ', đúng hạn ',
      count(total.onTime),
      ', quá hạn ',
      count(total.late),
      '); đang giải quyết ',
      count(total.pending),
      ' hồ sơ (trong hạn ',
      count(total.pendingInTime),
      ', quá hạn ',
      count(total.pendingLate),
      ')',
    ),
  );
}
