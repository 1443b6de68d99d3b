import { putSetting } from './settings.ts'
import type { Store } from './store.ts'

/** Which bank a database is of: another one finds nothing of its own there. */

/** The first bank's databases of before there were others do not say it. */
const FIRST = 'anser'

/** Throws an Error whose message says what to do where another bank has filled the database. @param bank its name in sites.ts */
export function claimStore(store: Store, bank: string): Promise<void> {
  return store.transaction(async (tables) => {
    const said = await tables.settings.get('bank')
    const isOld = said === undefined && (await tables.companies.count({})) > 0
    const whose = said ? String(JSON.parse(said.value)) : isOld ? FIRST : null
    if (whose !== null && whose !== bank) {
      throw new Error(
        `This database is that of the practice bank ${whose}, and ${bank} was to be started with it. Give ${bank} a folder or a database of its own.`,
      )
    }
    if (said === undefined) await putSetting(tables, 'bank', bank)
  })
}
