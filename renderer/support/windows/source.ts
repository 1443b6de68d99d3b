import type { Grid, WindowsReport } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'

/** Where a map comes from. */
export interface WindowsSource {
  map(grid: Grid, language: Language, signal: AbortSignal): Promise<WindowsReport>
  /** The same as a table, CSV in UTF-8. */
  table(grid: Grid, language: Language): Promise<string>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export function windowsFrom(baseUrl: string, apiToken: string): WindowsSource {
  const ask = async (grid: Grid, language: Language, accept: string, signal: AbortSignal | null = null) => {
    const answer = await fetch(`${baseUrl}/api/v1/support/windows?language=${language}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json', accept },
      body: JSON.stringify(grid),
      signal,
    })
    if (!answer.ok) throw new Error(`windows: ${answer.status}`)
    return answer
  }
  return {
    map: async (grid, language, signal) => (await ask(grid, language, 'application/json', signal)).json(),
    table: async (grid, language) => (await ask(grid, language, 'text/csv')).text(),
  }
}
