import type { Brought, CaseId, Drawn, Guidance, Judgement, RuleSet } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import { ask } from '../ask.ts'
import { type CasesSource, casesFrom } from '../use-cases.ts'

/** Where training comes from. Each throws what the API refuses, with its `code`. */
export interface TrainingSource extends CasesSource {
  /** @param seed a whole number: the same draws the same */
  draw(seed: number, before: readonly CaseId[], language: Language): Promise<Drawn>
  /** @param called what the token is called in the rack */
  run(id: CaseId, called: string, signal: AbortSignal): Promise<Brought>
  /** @param answers `question.answer`, in the order of asking */
  guide(answers: readonly string[], language: Language): Promise<Guidance>
  /** What the customer answers. */
  answer(
    id: CaseId,
    question: string,
    answers: readonly string[],
    language: Language,
  ): Promise<{ readonly answer: string; readonly text: string }>
  judge(id: CaseId, diagnosis: CaseId, ruleSet: RuleSet | null, language: Language): Promise<Judgement>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export function trainingFrom(baseUrl: string, apiToken: string): TrainingSource {
  const get = <Answer>(path: string, query: Readonly<Record<string, string>>) =>
    ask<Answer>(baseUrl, apiToken, `${path}?${new URLSearchParams(query)}`)
  return {
    draw: (seed, before, language) => get('training/draw', { seed: String(seed), before: before.join(), language }),
    run: (id, called, signal) => ask(baseUrl, apiToken, `cases/${id}/run`, { called }, signal),
    guide: (answers, language) => get('tree', { answers: answers.join(), language }),
    answer: (id, question, answers, language) =>
      get('training/answer', { case: id, question, answers: answers.join(), language }),
    judge: (id, diagnosis, ruleSet, language) =>
      get('training/judgement', { case: id, diagnosis, language, ...(ruleSet && { ruleSet }) }),
    ...casesFrom(baseUrl, apiToken),
  }
}
