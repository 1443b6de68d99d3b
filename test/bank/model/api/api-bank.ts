import { makeModelApi } from '../../../../bank/model/api/api.ts'
import type { SiteApi } from '../../../../bank/model/api/site-api.ts'
import { makeEngine } from '../../../../bank/model/make-engine.ts'
import type { ModelSite } from '../../../../bank/model/model-site.ts'
import { seiwaApi } from '../../../../bank/sites/seiwa/api/seiwa-api.ts'
import { seiwa } from '../../../../bank/sites/seiwa/seiwa.ts'
import { shinkinApi } from '../../../../bank/sites/shinkin/api/shinkin-api.ts'
import { shinkin } from '../../../../bank/sites/shinkin/shinkin.ts'
import { seededRandom } from '../../../../server/index.ts'
import type { Reply } from '../../api/caller.ts'
import { API_TOKEN } from '../../browser.ts'
import { openEmptyStore } from '../../test-store.ts'

/** A bank that is a value and a pure function, with its API at hand; its clock stands until it is moved. */

export const START = Date.UTC(2026, 10, 21, 1, 0, 0)

export type ModelApiBank = Awaited<ReturnType<typeof makeBank>>

export async function makeBank<World, Visit, Rules extends object, Action>(
  site: ModelSite<World, Visit, Rules, Action>,
  api: SiteApi<World, Visit, Rules, Action>,
) {
  const clock = { now: START }
  const random = seededRandom(1, site.name)
  const engine = await makeEngine(site, { store: await openEmptyStore(), now: () => clock.now, random })
  const app = makeModelApi(engine, api, API_TOKEN)
  async function call(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await app.request(encodeURI(path), {
      method,
      headers: {
        authorization: `Bearer ${API_TOKEN}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const json = await response.json()
    return { status: response.status, json, code: json.error?.code }
  }
  /** A browser of a test's own. @returns what it sends pages with: the answer's body */
  async function visit() {
    const path = `/visits/${(await call('POST', '/visits')).json.id}/requests`
    return async (page: string, fields: object = {}, button: string | null = null) => {
      const reply = await call('POST', path, { page, button, fields })
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.json))
      return reply.json as unknown as Shown
    }
  }
  return { app, clock, call, visit }
}

export interface Shown {
  readonly page: string
  readonly isRefused: boolean
  readonly problems: readonly { readonly field: string | null; readonly code: string; readonly sentences: object }[]
  readonly notice: { readonly code: string; readonly sentences: object } | null
  readonly fields: readonly string[]
  readonly buttons: readonly string[]
}

export const makeShinkin = () => makeBank(shinkin, shinkinApi)
export const makeSeiwa = () => makeBank(seiwa, seiwaApi)
