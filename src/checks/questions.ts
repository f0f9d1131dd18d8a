/** What the plan's workbook leaves open, as the checks of the plan tell it: a check a kind of question. */
import type { Plan, PlanQuestion, QuestionKind } from '../model/plan.ts';
import type { Told } from './define.ts';

/** What is open of one kind. */
export function* openQuestions({ workbook }: Plan, kind: QuestionKind): Generator<Told> {
  for (const { sheet, cell, tasks, message, hint } of questionsOf(workbook?.questions, kind))
    yield { sheet, cell, task: tasks[0], about: null, message, hint };
}

function questionsOf(questions: PlanQuestion[] = [], kind: QuestionKind): PlanQuestion[] {
  return questions.filter((question) => question.kind === kind);
}

/** The built-in plan as if it came from a workbook that leaves this open, for the examples of pages. */
export function withQuestion(plan: Plan, question: PlanQuestion): Plan {
  const tasks = { sheet: question.sheet, rows: {}, columns: {} };
  return {
    ...plan,
    workbook: { file: 'ke-hoach/2026.xlsx', sheets: [], questions: [question], classes: [], tasks },
  };
}
