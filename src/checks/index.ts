/** Every check of files, sheets, periods and plans, in the order of codes. A new check is a file beside this one and a line here. */
import unreadableFile from './cc101-unreadable-file.ts';
import notAWorkbook from './cc102-not-a-workbook.ts';
import encryptedFile from './cc103-encrypted-file.ts';
import oversizedFile from './cc104-oversized-file.ts';
import noProgressTable from './cc105-no-progress-table.ts';
import missingColumn from './cc106-missing-column.ts';
import duplicateColumn from './cc107-duplicate-column.ts';
import unknownUnit from './cc108-unknown-unit.ts';
import wrongPeriod from './cc109-wrong-period.ts';
import otherPlan from './cc110-other-plan.ts';
import hiddenData from './cc111-hidden-data.ts';
import legacyEncoding from './cc112-legacy-encoding.ts';
import legacyFormat from './cc113-legacy-format.ts';
import openElsewhere from './cc114-open-elsewhere.ts';
import unreadColumn from './cc115-unread-column.ts';
import unreadTable from './cc116-unread-table.ts';
import damagedCell from './cc117-damaged-cell.ts';
import planElsewhere from './cc118-plan-elsewhere.ts';
import unreadableDate from './cc201-unreadable-date.ts';
import unreadableNumber from './cc202-unreadable-number.ts';
import unknownStatus from './cc203-unknown-status.ts';
import outOfRange from './cc204-out-of-range.ts';
import formulaError from './cc205-formula-error.ts';
import ambiguousNumber from './cc206-ambiguous-number.ts';
import guessedValue from './cc207-guessed-value.ts';
import doneWithoutProof from './cc301-done-without-proof.ts';
import doneWithoutDate from './cc302-done-without-date.ts';
import statusContradictsPercent from './cc303-status-contradicts-percent.ts';
import dateAfterPeriod from './cc304-date-after-period.ts';
import overdueWithoutReason from './cc305-overdue-without-reason.ts';
import doneLate from './cc306-done-late.ts';
import nothingTold from './cc307-nothing-told.ts';
import missingStatus from './cc308-missing-status.ts';
import nobodyInCharge from './cc309-nobody-in-charge.ts';
import proofButNotStarted from './cc310-proof-but-not-started.ts';
import dayOfAnotherYear from './cc311-day-of-another-year.ts';
import statusContradictsWords from './cc312-status-contradicts-words.ts';
import taskNotInPlan from './cc401-task-not-in-plan.ts';
import taskMissing from './cc402-task-missing.ts';
import taskRepeated from './cc403-task-repeated.ts';
import taskOfAnotherUnit from './cc404-task-of-another-unit.ts';
import titleChanged from './cc405-title-changed.ts';
import unitNotSubmitted from './cc501-unit-not-submitted.ts';
import submittedLate from './cc502-submitted-late.ts';
import twoFilesOneUnit from './cc503-two-files-one-unit.ts';
import progressWentBack from './cc504-progress-went-back.ts';
import copiedFromPrevious from './cc505-copied-from-previous.ts';
import sameDocumentTwoUnits from './cc506-same-document-two-units.ts';
import countedBefore from './cc507-counted-before.ts';
import indicatorMissing from './cc601-indicator-missing.ts';
import partExceedsWhole from './cc602-part-exceeds-whole.ts';
import rateMismatch from './cc603-rate-mismatch.ts';
import totalMismatch from './cc604-total-mismatch.ts';
import carriedOverMismatch from './cc605-carried-over-mismatch.ts';
import textContradictsNumber from './cc606-text-contradicts-number.ts';
import targetNotMet from './cc607-target-not-met.ts';
import proceduresMissing from './cc608-procedures-missing.ts';
import proceduresRowUnclear from './cc609-procedures-row-unclear.ts';
import indicatorRepeated from './cc610-indicator-repeated.ts';
import targetTaskDoneBelowTarget from './cc611-target-task-done-below-target.ts';
import unreadFigures from './cc612-unread-figures.ts';
import sectionNumberRepeated from './cc701-section-number-repeated.ts';
import numberSkipped from './cc702-number-skipped.ts';
import unitNameVariant from './cc703-unit-name-variant.ts';
import unreadableDeadline from './cc704-unreadable-deadline.ts';
import rowBrokenByPage from './cc705-row-broken-by-page.ts';
import noSupportUnit from './cc706-no-support-unit.ts';
import outOfScopeTarget from './cc707-out-of-scope-target.ts';
import planStructureOpen from './cc708-plan-structure-open.ts';
import taskWithoutForm from './cc709-task-without-form.ts';
import unitClassOpen from './cc710-unit-class-open.ts';
import planAnswerMissing from './cc711-plan-answer-missing.ts';
import planCellUnreadable from './cc712-plan-cell-unreadable.ts';
import planCellRetyped from './cc713-plan-cell-retyped.ts';
import planDoubt from './cc714-plan-doubt.ts';
import type { Check, FileCheck, PeriodCheck, PlanCheck, SheetCheck } from './define.ts';

export const CHECKS: readonly Check[] = [
  unreadableFile,
  notAWorkbook,
  encryptedFile,
  oversizedFile,
  noProgressTable,
  missingColumn,
  duplicateColumn,
  unknownUnit,
  wrongPeriod,
  otherPlan,
  hiddenData,
  legacyEncoding,
  legacyFormat,
  openElsewhere,
  unreadColumn,
  unreadTable,
  damagedCell,
  planElsewhere,
  unreadableDate,
  unreadableNumber,
  unknownStatus,
  outOfRange,
  formulaError,
  ambiguousNumber,
  guessedValue,
  doneWithoutProof,
  doneWithoutDate,
  statusContradictsPercent,
  dateAfterPeriod,
  overdueWithoutReason,
  doneLate,
  nothingTold,
  missingStatus,
  nobodyInCharge,
  proofButNotStarted,
  dayOfAnotherYear,
  statusContradictsWords,
  taskNotInPlan,
  taskMissing,
  taskRepeated,
  taskOfAnotherUnit,
  titleChanged,
  unitNotSubmitted,
  submittedLate,
  twoFilesOneUnit,
  progressWentBack,
  copiedFromPrevious,
  sameDocumentTwoUnits,
  countedBefore,
  indicatorMissing,
  partExceedsWhole,
  rateMismatch,
  totalMismatch,
  carriedOverMismatch,
  textContradictsNumber,
  targetNotMet,
  proceduresMissing,
  proceduresRowUnclear,
  indicatorRepeated,
  targetTaskDoneBelowTarget,
  unreadFigures,
  sectionNumberRepeated,
  numberSkipped,
  unitNameVariant,
  unreadableDeadline,
  rowBrokenByPage,
  noSupportUnit,
  outOfScopeTarget,
  planStructureOpen,
  taskWithoutForm,
  unitClassOpen,
  planAnswerMissing,
  planCellUnreadable,
  planCellRetyped,
  planDoubt,
];

export const FILE_CHECKS = CHECKS.filter((check): check is FileCheck => check.over === 'file');
export const SHEET_CHECKS = CHECKS.filter((check): check is SheetCheck => check.over === 'sheet');
export const PERIOD_CHECKS = CHECKS.filter((check): check is PeriodCheck => check.over === 'period');
export const PLAN_CHECKS = CHECKS.filter((check): check is PlanCheck => check.over === 'plan');
