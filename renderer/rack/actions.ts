import type { Rack } from '../connection/rack-store.ts'
import type { NewToken, TokenDescription, TokenView } from '../connection/view.ts'
import { closeReplay } from '../journal/replay-store.ts'
import { fileName, saveFile } from '../parts/files.ts'
import { failureCode, notify, notifyFailure } from '../parts/notices.ts'
import { workOn } from '../parts/work.ts'
import { ask } from './asking.ts'
import { searchFor } from './search.ts'

/** What one does with tokens. Each says at the foot of the window what went wrong, or how to take it back. */

/** Puts a token on the stage, in place of a saved journal as well. */
export function showToken(rack: Rack, id: string): void {
  closeReplay()
  rack.choose(id)
}

/** Takes in a token that is new here, and shows it in the rack and on the stage. */
export function showNew(rack: Rack, view: TokenView): void {
  rack.take(view)
  searchFor('')
  showToken(rack, view.id)
}

/** What the host refuses; when no user is left, with the way to one. */
function notifyNotMade(error: unknown): void {
  const code = failureCode(error)
  if (code !== 'no-user-left' && code !== 'user-in-use') notifyFailure(error)
  else notify(`failure.${code}`, { tone: 'alert', action: { text: 'rack.toUsers', run: () => ask({ kind: 'users' }) } })
}

/** Makes tokens that are alike; the last of them comes onto the stage. @param loginId the user whose token it is to be */
export async function addTokens(rack: Rack, wanted: NewToken, count: number, loginId?: string): Promise<void> {
  let newest: TokenView | null = null
  try {
    await workOn('making', Array(count).fill(wanted), async () => {
      newest = await rack.link.create({ ...wanted, ...(loginId !== undefined && { loginId }) })
      rack.take(newest)
    })
  } catch (error) {
    notifyNotMade(error)
  }
  if (newest) showNew(rack, newest)
}

export async function duplicateToken(rack: Rack, id: string): Promise<void> {
  try {
    showNew(rack, await rack.link.duplicate(id))
  } catch (error) {
    notifyFailure(error)
  }
}

export async function describeToken(rack: Rack, id: string, words: TokenDescription): Promise<void> {
  try {
    rack.take(await rack.link.describe(id, words))
  } catch (error) {
    notifyFailure(error)
  }
}

const asJson = (value: unknown) => new Blob([JSON.stringify(value)], { type: 'application/json' })

/** Saves a token with its keys. Ask before: it is a secret. */
export async function exportToken(rack: Rack, id: string): Promise<void> {
  try {
    const file = await rack.link.exportToken(id)
    const serial = rack.token(id).store.getState().view?.serial ?? null
    const parts = ['token', ...(serial === null ? [] : [serial]), file.name]
    await saveFile('tokens', fileName(...parts).concat('.json'), asJson(file))
  } catch (error) {
    notifyFailure(error)
  }
}

/** Saves the keys of tokens for a bank's test server. Ask before: without a passphrase it is a secret. */
export async function exportPskc(rack: Rack, ids: readonly string[], passphrase: string | null = null): Promise<void> {
  try {
    const xml = await rack.link.exportKeys({ ids, ...(passphrase !== null && { passphrase }) })
    await saveFile('pskc', 'device-keys.pskc.xml', new Blob([xml], { type: 'application/pskc+xml' }))
  } catch (error) {
    notifyFailure(error)
  }
}

/** Takes in a token that was exported. Throws what the host refuses. */
export async function importToken(rack: Rack, file: unknown): Promise<void> {
  const view = await rack.link.importToken(file)
  showNew(rack, view)
  notify('rack.imported', { values: { name: view.name } })
}
