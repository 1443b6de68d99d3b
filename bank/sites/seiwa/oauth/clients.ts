import { linkKey } from '../kept.ts'
import { type Client, HOUSEHOLD, HOUSEHOLD_PATH, SCOPES } from '../model/links.ts'
import type { SeiwaEngine } from './link-engine.ts'

/** The services that may ask, beside the bank's own for practice. */

export const householdCallback = (origin: string): string => `${origin}${HOUSEHOLD_PATH}/callback`

/** @param origin by which name the bank was asked: that of the service for practice is the same */
export async function clientBy(engine: SeiwaEngine, id: string, origin: string): Promise<Client | null> {
  if (id === HOUSEHOLD) {
    return {
      ...{ id, name: HOUSEHOLD, scopes: SCOPES, secret: null, at: 0 },
      redirectUris: [householdCallback(origin)],
    }
  }
  const { world } = await engine.read({ keys: [linkKey('clients', id)], owner: null })
  return Object.hasOwn(world.clients, id) ? (world.clients[id] ?? null) : null
}

/** Whether a service is who it says: one that can keep no secret has none to show. */
export const isProved = ({ secret }: Client, shown: string | null, digest: (text: string) => string): boolean =>
  secret === null ? (shown ?? '') === '' : shown !== null && digest(shown) === secret
