/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import { printedTokenCode } from '../../../factors/camera-token/token-code.ts'
import { loginIdOf, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { TokenHelpPage } from './token-help-page.tsx'

const EXAMPLE = 'VDS3456789-1'

/** The customer's help; who has a token sees his own token code as the example. */
export function tokenHelpRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/token-help', async (c) => {
    const { tokenCode } = await bank.store.transaction((tables) => readStanding(tables, loginIdOf(c)))
    const exampleCode = printedTokenCode(bank.rules, tokenCode ?? EXAMPLE)
    return page(c, <TokenHelpPage view={viewOf(c)} ruleSet={bank.rules.ruleSet} exampleCode={exampleCode} />)
  })
  return app
}
