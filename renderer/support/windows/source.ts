import type { Grid, WindowsReport } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import { answerOf } from '../ask.ts'

/** Where a map comes from. */
export interface WindowsSource {
  map(grid: Grid, language: Language, signal: AbortSignal): Promise<WindowsReport>
  /** The same as a table, CSV in UTF-8. */
  table(grid: Grid, language: Language): Promise<string>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export function windowsFrom(baseUrl: string, apiToken: string): WindowsSource {
  const asked = (grid: Grid, language: Language, accept: string, signal: AbortSignal | null = null) =>
    answerOf({ baseUrl, apiToken }, `windows?language=${language}`, { body: grid, accept, signal })
  return {
    map: async (grid, language, signal) => (await asked(grid, language, 'application/json', signal)).json(),
    table: async (grid, language) => (await asked(grid, language, 'text/csv')).text(),
  }
}
