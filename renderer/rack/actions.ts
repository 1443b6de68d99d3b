import type { Rack } from '../connection/rack-store.ts'
import type { NewToken, TokenColour } from '../connection/view.ts'
import { fileName, saveFile } from '../shell/files.ts'
import { notify, notifyFailure } from '../shell/notices.ts'

/** What one does with tokens. Each says at the foot of the window what went wrong, or how to take it back. */

const asJson = (value: unknown) => new Blob([JSON.stringify(value)], { type: 'application/json' })

/** Puts a new token on the stage. */
export async function addToken(rack: Rack, wanted: NewToken): Promise<void> {
  try {
    const view = await rack.link.create(wanted)
    rack.take(view)
    rack.choose(view.id)
  } catch (error) {
    notifyFailure(error)
  }
}

export async function duplicateToken(rack: Rack, id: string): Promise<void> {
  try {
    const view = await rack.link.duplicate(id)
    rack.take(view)
    rack.choose(view.id)
  } catch (error) {
    notifyFailure(error)
  }
}

export async function describeToken(
  rack: Rack,
  id: string,
  words: { name?: string; colour?: TokenColour },
): Promise<void> {
  try {
    rack.take(await rack.link.describe(id, words))
  } catch (error) {
    notifyFailure(error)
  }
}

/** Deletes at once; the notice that says so takes it back. */
export async function deleteToken(rack: Rack, id: string): Promise<void> {
  const name = rack.token(id).store.getState().view?.name ?? id
  const wasChosen = rack.store.getState().chosen === id
  try {
    await rack.link.remove(id)
    rack.drop(id)
    const restore = async () => {
      try {
        await rack.link.restore(id).then(rack.take)
        if (wasChosen) rack.choose(id)
      } catch (error) {
        notifyFailure(error)
      }
    }
    notify('rack.deleted', { values: { name }, action: { text: 'rack.undo', run: () => void restore() } })
  } catch (error) {
    notifyFailure(error)
  }
}

/** Saves a token with its keys. Ask before: it is a secret. */
export async function exportToken(rack: Rack, id: string): Promise<void> {
  try {
    const file = await rack.link.exportToken(id)
    await saveFile('tokens', fileName('token', file.token.serial, file.name).concat('.json'), asJson(file))
  } catch (error) {
    notifyFailure(error)
  }
}

/** Saves the device keys of tokens for a bank's test server. Ask before: it is a secret. */
export async function exportPskc(rack: Rack, ids: readonly string[]): Promise<void> {
  try {
    const xml = await rack.link.pskc(ids)
    await saveFile('pskc', 'device-keys.pskc.xml', new Blob([xml], { type: 'application/pskc+xml' }))
  } catch (error) {
    notifyFailure(error)
  }
}

/** Takes in a token that was exported. */
export async function importToken(rack: Rack, file: unknown): Promise<void> {
  try {
    const view = await rack.link.importToken(file)
    rack.take(view)
    rack.choose(view.id)
    notify('rack.imported', { values: { name: view.name } })
  } catch (error) {
    notifyFailure(error)
  }
}
