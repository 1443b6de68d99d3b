import { again, email, optional, secret } from '../../../../core/typed.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { type Contract, nextOrdinal, type User, userOf, withUser } from '../contract.ts'
import { number, ownCode } from '../forms.ts'
import { isUnfinished } from '../opening.ts'
import type { Problem } from '../problems.ts'
import { act, row, to } from '../row.ts'
import { usersDigest } from '../secrets.ts'
import { onceRight, stillThere, toUser, tryOfUser } from '../tries.ts'
import { anybody, openingUser } from '../turns.ts'
import { sameCodes } from './same-codes.ts'

/** 利用者ログイン. */
export const K20 = row(
  anybody,
  {
    'log-in': act({ number, user: secret, code: secret }, (_, typed, moment) => {
      const contract = moment.world.contracts[typed.number]
      const user = contract && userOf(contract, typed.user)
      if (user === undefined || contract === undefined) return refused('user-wrong')
      return {
        about: { number: contract.number, user: user.id },
        ...loggedIn(moment, contract, user, typed.code),
      }
    }),
    'log-in-by-certificate': to('SIM-K32'),
    'obtain-certificate': to('SIM-K27'),
  },
  'log-in',
)

/** Why a user does not come in, whatever he types; null: he may. */
export function shutFor(contract: Contract, user: User): Answer | null {
  if (user.stopped) return refused('user-stopped')
  if (contract.state !== 'open') return refused('contract-closed')
  return user.accident === null ? null : refused('user-wrong')
}

/** @param certificate the serial of what the login rests on besides */
export function loggedIn(
  moment: Moment,
  contract: Contract,
  user: User,
  typed: string,
  certificate: string | null = null,
): Answer {
  const { around } = moment
  const shut = shutFor(contract, user)
  if (shut) return shut
  if (!user.opened && isUnfinished(user.opening, around.now)) return refused('interrupted')
  const isRight = usersDigest(around, contract.number, user.id)('code', typed) === user.code
  return onceRight(tryOfUser(moment, contract, user, 'code', { isRight, wrong: 'user-wrong' }), (right) => {
    const { number, session } = right
    const visit = { schema: 1 as const, number, session, user: user.id, userSession: user.session }
    if (user.opened) {
      return {
        page: 'SIM-K22',
        contract: right,
        visit: { ...visit, who: 'user', operation: 'transfer', order: null, sent: null, certificate },
      }
    }
    const [opening, counted] = nextOrdinal(right)
    const begun = { ...stillThere(right, user.id), opening: { id: opening, heardAt: around.now } }
    return {
      page: 'SIM-K21',
      contract: withUser(counted, begun),
      visit: { ...visit, who: 'user-opening', opening, certificate },
    }
  })
}

/** 利用者開通確認: the codes that the admin set become the user's own. */
export const K21 = row(openingUser, {
  ok: act(
    (rules) => ({
      oldCode: secret,
      newCode: ownCode(rules),
      newCodeAgain: again('newCode'),
      oldConfirm: secret,
      newConfirm: ownCode(rules),
      newConfirmAgain: again('newConfirm'),
      email: optional(email),
    }),
    ({ visit, contract, user }, typed, moment) => {
      const digestOf = usersDigest(moment.around, contract.number, user.id)
      const tried = (before: Contract, kind: 'code' | 'confirm', field: 'oldCode' | 'oldConfirm') =>
        tryOfUser(moment, before, stillThere(before, user.id), kind, {
          isRight: digestOf(kind, typed[field]) === user[kind],
          wrong: 'old-wrong',
          field,
        })
      return onceRight(tried(contract, 'code', 'oldCode'), (one) =>
        onceRight(tried(one, 'confirm', 'oldConfirm'), (right) => {
          const opened = {
            ...stillThere(right, user.id),
            code: digestOf('code', typed.newCode),
            confirm: digestOf('confirm', typed.newConfirm),
            email: typed.email ?? user.email,
            opened: true,
            opening: null,
          }
          const { opening: _, ...logged } = visit
          return {
            page: 'SIM-K22',
            contract: withUser(right, opened),
            visit: { ...logged, who: 'user', operation: 'transfer', order: null, sent: null },
            mails: toUser(right, opened, 'user-opened'),
          }
        }),
      )
    },
    ({ user }, typed, { around }) => [
      ...(typed.email === null && user.email === null ? [{ field: 'email', code: 'missing' as const }] : []),
      ...asOld(typed.newCode, typed.oldCode, 'newCode'),
      ...asOld(typed.newConfirm, typed.oldConfirm, 'newConfirm'),
      ...sameCodes(around, [typed.newCode, typed.newConfirm], 'newConfirm', 'user'),
    ],
  ),
})

/** 「新しい暗証番号」は、管理者が設定した仮の暗証番号と同じ番号を設定することはできません. */
const asOld = (next: string | undefined, old: string | undefined, field: string): readonly Problem[] =>
  next !== undefined && next === old ? [{ field, code: 'same-as-old' }] : []
