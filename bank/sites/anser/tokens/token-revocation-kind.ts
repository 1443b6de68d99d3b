import { z } from 'zod'
import { mayRevoke } from '../../../core/roles.ts'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import { cutOff } from '../../../factors/camera-token/token-management.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { userOf } from '../users/users.ts'

/** 失効: takes the token from one user. The operator signs it with his own. */

const payload = z.object({
  loginId: z.string(),
  name: z.string(),
  /** The token that is taken away. */
  tokenCode: z.string(),
})
export type TokenRevocation = z.output<typeof payload>

export const REVOCATION_STEPS = ['revoke.step-choose', 'steps.order.code', 'revoke.step-finished'] as const

export const tokenRevocationKind: OrderKind<TokenRevocation> = {
  name: 'token-revocation',
  payload,
  category: 'tokens',
  title: 'revoke.title',
  steps: { all: REVOCATION_STEPS },
  done: 'revoke.done',
  operation: () => 'revocation',
  message: ({ loginId }) => ({ title: 'トークン失効', fields: [['ログインID', loginId]] }),
  facts: ({ loginId, name }, t) => [
    { name: 'login-id', label: t('users.column-login-id'), value: loginId },
    { name: 'name', label: t('users.column-name'), value: name, isJapanese: true },
  ],
  detail: ({ loginId, tokenCode }) => ({ loginId, tokenCode }),
  async accept(bank, tables, order, { loginId, tokenCode }) {
    const operator = await userOf(tables, order.companyId, order.loginId)
    if (!operator || !mayRevoke(bank.rules, operator)) return 'no-authority'
    const target = await userOf(tables, order.companyId, loginId)
    const held = target && (await readStanding(tables, loginId)).tokenCode
    if (held !== tokenCode) return 'order-outdated'
    await cutOff(bank, tables, operator, loginId)
    return null
  },
  resultPage: (order) => `/tokens/revoke/result/${order.id}`,
  next: { href: '/users', text: 'users.to-menu' },
}
