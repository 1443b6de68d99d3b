import type { OpenedCase, SavedCase, WantedCase } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import { ask } from '../ask.ts'

/** A case in a list of choices. */
export interface CaseName {
  readonly id: string
  readonly title: string
}

/** Where case files are made and read. Both throw what the API refuses, with its `code`. */
export interface CaseFileSource {
  /** Which cases there are. */
  cases(language: Language): Promise<readonly CaseName[]>
  save(wanted: WantedCase): Promise<SavedCase>
  open(json: unknown, language: Language): Promise<OpenedCase>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export const caseFilesFrom = (baseUrl: string, apiToken: string): CaseFileSource => ({
  cases: async (language) =>
    (await ask<{ cases: readonly CaseName[] }>(baseUrl, apiToken, `cases?language=${language}`)).cases,
  save: (wanted) => ask(baseUrl, apiToken, 'case-files', wanted),
  open: (json, language) => ask(baseUrl, apiToken, `case-files/opened?language=${language}`, json),
})
