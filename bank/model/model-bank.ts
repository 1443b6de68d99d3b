import type { Foundation } from '../web/foundation.ts'
import { makeModelApi } from './api/api.ts'
import type { SiteApi } from './api/site-api.ts'
import { modelApp } from './app.ts'
import { makeEngine } from './make-engine.ts'
import type { ModelSite } from './model-site.ts'
import type { Kinds } from './web/page-drawing.ts'
import type { EngineOf, SiteWeb, VisitOf } from './web/site-web.ts'

type RulesOf<Of extends Kinds> = Of['moment']['around']['rules']

/** A bank that is a value and a pure function, whole: what it does, how its pages look, what its API tells. */
export const modelBank =
  <Of extends Kinds>(
    site: ModelSite<Of['moment']['world'], VisitOf<Of>, RulesOf<Of>, Of['action']>,
    web: SiteWeb<Of>,
    api: SiteApi<Of['moment']['world'], VisitOf<Of>, RulesOf<Of>, Of['action']>,
  ) =>
  async ({ store, now, random, folder, startPage, apiToken }: Foundation) => {
    const engine: EngineOf<Of> = await makeEngine(site, { store, now, random })
    return modelApp<Of>({ engine, web, folder, startPage, api: makeModelApi(engine, api, apiToken) })
  }
