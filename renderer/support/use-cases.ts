import type { CaseRow } from '../../support/data.ts'
import { type Language, useLanguage } from '../locales/i18n.ts'
import { ask } from './ask.ts'
import { type Asked, useAsked } from './use-asked.ts'

/** A case in a list of choices. */
export type CaseName = Pick<CaseRow, 'id' | 'title'>

/** Where the list of all cases comes from. */
export interface CasesSource<Row extends CaseName = CaseName> {
  cases(language: Language, signal?: AbortSignal): Promise<readonly Row[]>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export const casesFrom = (baseUrl: string, apiToken: string): CasesSource<CaseRow> => ({
  cases: async (language, signal) =>
    (await ask<{ cases: readonly CaseRow[] }>(baseUrl, apiToken, `cases?language=${language}`, undefined, signal))
      .cases,
})

/** All cases, in the language of the window. */
export function useCases<Row extends CaseName>(source: CasesSource<Row>): Asked<readonly Row[]> {
  const language = useLanguage()
  return useAsked(language, (signal) => source.cases(language, signal))
}
