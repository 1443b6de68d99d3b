import type { Hono } from 'hono'
import { modelApp } from './app.ts'
import { type EngineOptions, makeEngine } from './make-engine.ts'
import type { ModelSite } from './model-site.ts'
import type { Kinds } from './web/page-drawing.ts'
import type { SiteWeb, VisitOf } from './web/site-web.ts'

/** What a bank is opened with. */
export interface Opening extends EngineOptions {
  /** The folder of all banks: static files are named from there. */
  readonly folder: URL
}

/** A bank that is a value and a pure function, whole: what it does, and how its pages look. */
export type ModelBank = (opening: Opening) => Promise<Pick<Hono, 'fetch' | 'request'>>

export const modelBank =
  <Of extends Kinds>(
    site: ModelSite<Of['moment']['world'], VisitOf<Of>, Of['moment']['around']['rules'], Of['action']>,
    web: SiteWeb<Of>,
  ): ModelBank =>
  async ({ folder, ...opening }) =>
    modelApp({ engine: await makeEngine(site, opening), web, folder })
