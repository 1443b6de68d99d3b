import type { OpenedCase, SavedCase, WantedCase } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import { ask } from '../ask.ts'
import { type CasesSource, casesFrom } from '../use-cases.ts'

/** Where case files are made and read. Both throw what the API refuses, with its `code`. */
export interface CaseFileSource extends CasesSource {
  save(wanted: WantedCase): Promise<SavedCase>
  open(json: unknown, language: Language): Promise<OpenedCase>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export const caseFilesFrom = (baseUrl: string, apiToken: string): CaseFileSource => ({
  ...casesFrom(baseUrl, apiToken),
  save: (wanted) => ask(baseUrl, apiToken, 'case-files', wanted),
  open: (json, language) => ask(baseUrl, apiToken, `case-files/opened?language=${language}`, json),
})
