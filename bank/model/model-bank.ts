import type { Hono } from 'hono'
import { makeModelApi } from './api/api.ts'
import type { SiteApi } from './api/site-api.ts'
import { modelApp } from './app.ts'
import { type EngineOptions, makeEngine } from './make-engine.ts'
import type { ModelSite } from './model-site.ts'
import type { Kinds } from './web/page-drawing.ts'
import type { SiteWeb, VisitOf } from './web/site-web.ts'

/** What a bank is opened with. */
export interface Opening extends EngineOptions {
  /** The folder of all banks: static files are named from there. */
  readonly folder: URL
  /** What callers of the API must send. */
  readonly apiToken: string
}

/** A bank that is a value and a pure function, whole: what it does, how its pages look, and its API. */
export type ModelBank = (opening: Opening) => Promise<Pick<Hono, 'fetch' | 'request'>>

export const modelBank =
  <Of extends Kinds>(
    site: ModelSite<Of['moment']['world'], VisitOf<Of>, Of['moment']['around']['rules'], Of['action']>,
    web: SiteWeb<Of>,
    siteApi: SiteApi<Of['moment']['world'], VisitOf<Of>, Of['moment']['around']['rules'], Of['action']>,
  ): ModelBank =>
  async ({ folder, apiToken, ...opening }) => {
    const engine = await makeEngine(site, opening)
    return modelApp({ engine, web, folder, api: makeModelApi(engine, siteApi, apiToken) })
  }
