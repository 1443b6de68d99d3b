import { modelApp } from '../../../bank/model/app.ts'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import type { ModelSite } from '../../../bank/model/model-site.ts'
import type { Kinds } from '../../../bank/model/web/page-drawing.ts'
import type { EngineOf, SiteWeb, VisitOf } from '../../../bank/model/web/site-web.ts'
import { type Browser, countedBytes, hiddenFields, makeBrowser, plain } from '../browser.ts'
import { openEmptyStore } from '../test-store.ts'

const START = Date.UTC(2026, 10, 21, 1, 0, 0)

/** A bank that is a value and a pure function, with its pages: its clock stands still until it is moved, and its random bytes are the same in each run. */
export async function makeModelBank<Of extends Kinds>(
  site: ModelSite<Of['moment']['world'], VisitOf<Of>, Of['moment']['around']['rules'], Of['action']>,
  web: SiteWeb<Of>,
) {
  let now = START
  const store = await openEmptyStore()
  const engine: EngineOf<Of> = await makeEngine(site, { store, now: () => now, random: countedBytes() })
  const app = modelApp<Of>({ engine, web, folder: new URL('../../../bank/', import.meta.url) })
  return {
    ...{ app, engine, store },
    now: () => now,
    later(ms: number) {
      now += ms
    },
    browser: (language = 'ja') => pressing(makeBrowser(app, language)),
  }
}

/** As a person uses it: presses a button of the page that is shown. */
function pressing(browser: Browser) {
  return {
    ...browser,
    press(button: string, fields: Readonly<Record<string, string>> = {}) {
      const { html } = browser.last()
      const action = plain(/<form method="post" action="([^"]+)" novalidate/.exec(html)?.[1] ?? '')
      if (!html.includes(`data-testid="button-${button}"`))
        throw new Error(`there is no button "${button}" on ${action}`)
      return browser.post(action, { ...hiddenFields(browser.last(), action), ...fields, button })
    },
    screen: () => /data-testid="screen-id">([^<]*)</.exec(browser.last().html)?.[1] ?? '',
    /** What is said about an input, about all of them, and in passing. */
    problem: (field: string) => saidIn(browser, `problem-${field}`),
    notice: () => saidIn(browser, 'notice'),
  }
}

const saidIn = (browser: Browser, testId: string): string | null => {
  const found = new RegExp(`data-testid="${testId}">([^<]*)<`).exec(browser.last().html)?.[1]
  return found === undefined ? null : plain(found)
}
