import type { MiddlewareHandler } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import { registrationStart } from '../../../factors/camera-token/registration-start.ts'
import { duePasswords, isAnyDue } from '../../../factors/password/password-age.ts'
import type { PageEnv } from '../../../web/view.ts'
import { mustRegister } from './portal.ts'

/** The guide's order at a first login: the portal, the token, the passwords. Nothing else is shown before. */

const ALWAYS_OPEN = ['/logout', '/login', '/session']

export function firstSteps(bank: Bank): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const { user, session } = c.var
    const { path } = c.req
    if (!user || ALWAYS_OPEN.includes(path) || path.startsWith('/language/')) return next()
    const step = await firstStep(bank, user, session.skipped)
    if (!step || step.open.some((open) => path === open || path.startsWith(`${open}/`))) return next()
    return c.redirect(step.page, 303)
  }
}

interface Step {
  readonly page: string
  /** What is open meanwhile. */
  readonly open: readonly string[]
}

function firstStep(bank: Bank, user: UserRow, hasSkipped: boolean): Promise<Step | null> {
  return bank.store.transaction(async (tables) => {
    if (await mustRegister(bank, tables, user)) return { page: '/portal/first', open: ['/portal'] }
    if (!isAnyDue(await duePasswords(bank, tables, user))) return null
    const { at } = await registrationStart(bank, tables, user)
    const toRegister = !hasSkipped && (at === 'choice' || at === 'new-token')
    const page = toRegister ? (at === 'choice' ? '/registration/choice' : '/registration') : '/password'
    return { page, open: ['/portal', '/registration', '/password'] }
  })
}
