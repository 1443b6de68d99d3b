import { z } from 'zod'
import type { Fact } from '../../../core/fact.ts'
import { rightsFor, rowOfRights, userRights } from '../../../core/rights.ts'
import { mayAppointManagers } from '../../../core/roles.ts'
import type { UserKind } from '../../../core/rows.ts'
import { SERVICES } from '../../../core/services.ts'
import { forgetTries } from '../../../factors/password/attempts.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import type { Text } from '../../../web/text.ts'
import { askToRegister } from '../portal/portal.ts'
import { rightFacts } from './right-facts.ts'
import { userOf } from './users.ts'

/** 利用者登録: a new user of the company. */

/** What an order says of a user; the same for a new one and for one that is changed. */
export const userPayload = z.object({
  /** The draft that it was made from: for going back. */
  draft: z.string(),
  loginId: z.string(),
  name: z.string(),
  email: z.string(),
  kind: z.enum(['master', 'manager', 'general']),
  given: userRights,
  mustChangePassword: z.boolean(),
})

const shortForm = z.looseObject({ mayRequest: z.boolean(), mayApprove: z.boolean() })

/** Orders from before the bank knew single rights say no more than 依頼者 and 承認者. */
export const ofAnyForm = <Payload extends z.ZodType>(schema: Payload) =>
  z.preprocess((raw) => {
    const { mayRequest, mayApprove, ...rest } = shortForm.safeParse(raw).data ?? {}
    if (mayRequest === undefined || mayApprove === undefined) return raw
    return {
      ...rest,
      given: { rights: rightsFor(mayRequest, mayApprove), accounts: null, limits: {}, smartphone: true },
    }
  }, schema)

const payload = ofAnyForm(userPayload.extend({ passwordHash: z.string() }))
export type UserRegistration = z.output<typeof payload>

export const userRegistrationKind: OrderKind<UserRegistration> = {
  name: 'user-registration',
  payload,
  category: 'users',
  title: 'user.registration',
  steps: { first: 'user.step-basics' },
  done: 'user.registered',
  operation: () => 'user-registration',
  message: ({ loginId, kind }) => userMessage('利用者登録', loginId, kind),
  facts: (user, t) => userFacts(user, t, true),
  detail: ({ loginId, name, kind }) => ({ loginId, name, kind }),
  async accept(bank, tables, order, user) {
    const operator = await userOf(tables, order.companyId, order.loginId)
    if (user.kind !== 'general' && !(operator && mayAppointManagers(operator))) return 'no-authority'
    if (await tables.users.get(user.loginId)) return 'login-id-taken'
    const { users: most } = SERVICES[bank.rules.service]
    if ((await tables.users.count({ companyId: order.companyId })) > most) return 'users-full'
    const { loginId, name, email, kind, passwordHash } = user
    await tables.users.insert({
      ...{ loginId, name, email, kind, passwordHash, companyId: order.companyId },
      // He sets it himself at his first login.
      confirmationHash: '',
      mustChangePassword: user.mustChangePassword ? 1 : 0,
      ...rowOfRights(user.given),
      createdAt: bank.now(),
    })
    // Somebody may have tried to log in with it before it was given away.
    await forgetTries(tables, loginId)
    if (bank.rules.portal) await askToRegister(tables, loginId)
    return null
  },
  signingPage: (order) => `/users/orders/${order.id}`,
  resultPage: (order) => `/users/orders/${order.id}/result`,
}

const KIND_ON_TOKEN: Readonly<Record<UserKind, string>> = {
  master: 'マスターユーザ',
  manager: '管理者ユーザ',
  general: '一般ユーザ',
}

/** The token shows the login ID and the kind of user, as in the guide. */
export function userMessage(title: string, loginId: string, kind: UserKind) {
  return {
    title,
    fields: [
      ['ログインID', loginId],
      ['区分', KIND_ON_TOKEN[kind]],
    ] as const,
  }
}

export function userFacts(user: z.output<typeof userPayload>, t: Text, givesPassword: boolean): readonly Fact[] {
  const password = givesPassword ? (user.mustChangePassword ? 'force' : 'given') : 'unchanged'
  return [
    { name: 'login-id', label: t('users.column-login-id'), value: user.loginId },
    { name: 'password', label: t('login.password'), value: t(`user.password-${password}`) },
    { name: 'name', label: t('users.column-name'), value: user.name, isJapanese: true },
    { name: 'email', label: t('user.email'), value: user.email },
    { name: 'kind', label: t('users.column-kind'), value: t(`kind.${user.kind}`) },
    {
      name: 'smartphone',
      label: t('user.smartphone'),
      value: t(`user.smartphone-${user.given.smartphone ? 'yes' : 'no'}`),
    },
    ...rightFacts(user.given, t),
  ]
}
