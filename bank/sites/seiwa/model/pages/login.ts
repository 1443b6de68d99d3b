import { secret } from '../../../../core/typed.ts'
import type { Account } from '../account.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { secretOf } from '../circumstances.ts'
import { loginId } from '../forms.ts'
import { DOOR, HOME } from '../page-ids.ts'
import { formsOf, proved } from '../proofs.ts'
import { act, row, to } from '../row.ts'
import { onceRight, tried } from '../tries.ts'
import { anybody, atCode } from '../turns.ts'
import { customerOf } from '../visit.ts'
import { accountOfLogin } from '../world.ts'

/** ログイン. */
export const S01 = row(
  anybody,
  {
    'log-in': act({
      leadsTo: [HOME, 'SIM-S05', 'SIM-S10'],
      forms: { loginId, password: secret },
      run: (_, typed, moment) => {
        const account = accountOfLogin(moment.world, typed.loginId)
        // An unknown one is told as a wrong password, and there is nothing to count on.
        if (account === null) return refused('login-wrong')
        if (account.stopped) return refused('stopped')
        const isRight = secretOf(moment.around, account.id, 'password', typed.password) === account.password
        const wrong = isRight ? null : { code: 'login-wrong' as const }
        return onceRight(tried(moment, account, 'password', wrong), (right) => passed(moment, right))
      },
    }),
    'first-use': to('SIM-S02'),
  },
  'log-in',
)

function passed(moment: Moment, account: Account): Answer {
  if (account.registration !== 'done') return firstLogin(moment, account)
  return account.otp.state === 'in-use'
    ? { page: 'SIM-S05', account, visit: { schema: 1, who: 'at-otp', account: account.id } }
    : { account, visit: customerOf(account.id), deed: 'logged-in' }
}

/**
 * It begins the registration, or begins it again: nothing of an unfinished one was kept. Where that is blocked, only the browser that has just taken
 * the login ID goes on, or one that the branch lets begin.
 */
function firstLogin({ visit, around }: Moment, account: Account): Answer {
  const goesOn = visit.who === 'applied' && visit.account === account.id
  if (around.rules.interrupted === 'blocked' && account.registration !== 'released' && !goesOn) {
    return { account, ...refused('blocked') }
  }
  const beginnings = account.beginnings + 1
  return {
    page: 'SIM-S10',
    account: { ...account, registration: 'unfinished', beginnings },
    visit: {
      schema: 1,
      ...{ who: 'registering', account: account.id, beginning: beginnings },
      ...{ answers: null, passwords: null, details: null },
    },
  }
}

/** ワンタイムパスワード認証. */
export const S05 = row(atCode, {
  'log-in': act({
    leadsTo: [HOME],
    forms: formsOf(['otp']),
    run: ({ account }, typed, moment) =>
      onceRight(proved(moment, account, ['otp'], typed), (right) => ({
        ...{ account: right, visit: customerOf(right.id), deed: 'logged-in' },
      })),
  }),
})

/** The practice mailbox, for both addresses. */
export const S80 = row(anybody, { door: to(DOOR) })
