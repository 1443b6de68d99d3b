import { again, optional, secret, yen } from '../../../../core/typed.ts'
import type { Answer, Moment } from '../answer.ts'
import { confirmed } from '../confirmed.ts'
import { type Contract, NO_USER_ERRORS, type User, withUser } from '../contract.ts'
import { givenCode, ifThere, kana, kanji, reason, rights } from '../forms.ts'
import { act, row } from '../row.ts'
import { usersDigest } from '../secrets.ts'
import { freed } from '../stock.ts'
import { shutOut, stillThere, toAdmin } from '../tries.ts'
import { type LoggedInTurn, loggedInAdmin } from '../turns.ts'
import { tokensOf } from '../world.ts'
import { chosenIn, chosenUser, noneChosen } from './chosen.ts'
import { sameAsKept } from './same-codes.ts'
import { removed } from './users.ts'

/** 変更・登録抹消・各種設定 of one user. */

interface Confirmed {
  readonly user: string | null
  readonly reason: string
  readonly confirm: string
}

/** A button that does something to the user, with ④. */
const withConfirm = (does: (contract: Contract, user: User, typed: Confirmed, moment: Moment) => Answer) =>
  act(
    { user: chosenUser, reason, confirm: secret },
    (turn: LoggedInTurn, typed, moment) =>
      confirmed(moment, turn.contract, typed.confirm, (right) => ({
        page: 'SIM-K07',
        ...does(right, stillThere(right, chosenIn(turn, typed.user)?.id ?? ''), typed, moment),
      })),
    (turn, { user }) => noneChosen(turn, user),
  )

const asBefore = (contract: Contract): Answer => ({ contract })

export const K09 = row(loggedInAdmin, {
  change: act(
    { user: chosenUser },
    (turn, { user }) => ({ page: 'SIM-K10', visit: { ...turn.visit, chosen: chosenIn(turn, user)?.id ?? null } }),
    (turn, { user }) => noneChosen(turn, user),
  ),
  remove: withConfirm((contract, user, _, { world, visit, around }) => ({
    contract: removed(contract, user.id, around.now),
    tokens: tokensOf(world, contract.number)
      .filter(({ holder }) => holder?.user === user.id)
      .map(freed),
    visit: visit.who === 'admin' ? { ...visit, chosen: null } : visit,
    certificates: user.certificate === null ? [] : [{ is: 'revoked', serial: user.certificate.serial }],
    mails: toAdmin(contract, 'user-removed', user),
  })),
  accident: withConfirm((contract, user, { reason }) => ({
    contract: shutOut(contract, { ...user, accident: { reason } }, 'user-wrong'),
    mails: toAdmin(contract, 'accident', user),
  })),
  'accident-over': withConfirm((contract, user) =>
    user.accident === null
      ? asBefore(contract)
      : {
          contract: withUser(contract, { ...user, accident: null }),
          mails: toAdmin(contract, 'accident-over', user),
        },
  ),
  release: withConfirm((contract, user) =>
    user.stopped
      ? {
          contract: withUser(contract, { ...user, stopped: false, wrong: NO_USER_ERRORS }),
          mails: toAdmin(contract, 'user-released', user),
        }
      : asBefore(contract),
  ),
  'revoke-certificate': withConfirm((contract, user, _, { around }) =>
    user.certificate === null || user.certificate.revokedAt !== null
      ? asBefore(contract)
      : {
          contract: withUser(contract, { ...user, certificate: { ...user.certificate, revokedAt: around.now } }),
          certificates: [{ is: 'revoked', serial: user.certificate.serial }],
          deed: 'certificate-revoked',
        },
  ),
  // 収納サービス is blocked by nothing here: there is nothing to lift.
  unblock: withConfirm(asBefore),
})

/** 利用者情報変更. */
export const K10 = row(loggedInAdmin, {
  ok: act(
    (set) => ({
      user: chosenUser,
      kana: ifThere('kana', kana),
      kanji: ifThere('kanji', kanji),
      userCode: optional(givenCode(set)),
      userCodeAgain: again('userCode'),
      userConfirm: optional(givenCode(set)),
      userConfirmAgain: again('userConfirm'),
      rights: ifThere('rights', rights),
      limit: ifThere('limit', yen(0)),
      confirm: secret,
    }),
    (turn, typed, moment) =>
      confirmed(moment, turn.contract, typed.confirm, (right) => {
        const user = stillThere(right, chosenIn(turn, typed.user)?.id ?? '')
        const digestOf = usersDigest(moment.around, right.number, user.id)
        const { kana, kanji, userCode, userConfirm, rights, limit } = typed
        const changed = {
          ...user,
          kana: kana ?? user.kana,
          kanji: kanji ?? user.kanji,
          rights: rights ?? user.rights,
          limit: limit ?? user.limit,
          code: userCode === null ? user.code : digestOf('code', userCode),
          confirm: userConfirm === null ? user.confirm : digestOf('confirm', userConfirm),
          wrong: {
            ...user.wrong,
            ...(userCode !== null && { code: 0 }),
            ...(userConfirm !== null && { confirm: 0 }),
          },
        }
        return {
          page: 'SIM-K07',
          contract: withUser(right, changed),
          mails: toAdmin(right, 'user-changed', user),
        }
      }),
    (turn, typed, { around }) => {
      const user = chosenIn(turn, typed.user)
      if (user === undefined) return noneChosen(turn, typed.user)
      const digestOf = usersDigest(around, turn.contract.number, user.id)
      const next = { code: typed.userCode, confirm: typed.userConfirm }
      return sameAsKept(around, next, user, digestOf, { code: 'userCode', confirm: 'userConfirm' }, 'user')
    },
  ),
})
