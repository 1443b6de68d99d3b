import { again, digits, secret } from '../../../../core/typed.ts'
import { type Account, idOf } from '../account.ts'
import { type Moment, refused } from '../answer.ts'
import { secretOf } from '../circumstances.ts'
import { newLoginId, subject } from '../forms.ts'
import { DOOR } from '../page-ids.ts'
import { act, row, to } from '../row.ts'
import { onceRight, tried } from '../tries.ts'
import { anybody, applied, applying } from '../turns.ts'
import { nobody } from '../visit.ts'
import { accountBy, accountOfLogin } from '../world.ts'

/** ログインID取得: a customer with a contract card takes his login ID. */

/** ログインID取得（お客様情報入力）. Its passwords share the count of the login password. */
export const S02 = row(
  anybody,
  {
    next: act({
      leadsTo: ['SIM-S03'],
      forms: { branch: digits(3), subject, account: digits(7), password: secret, confirm: secret },
      run: (_, typed, moment) => {
        const account = accountBy(moment.world, idOf(typed))
        // Nobody is told which accounts there are.
        if (account === null) return refused('account-wrong')
        if (account.stopped) return refused('stopped')
        const wrong = hasCard(moment, account, typed) ? null : { code: 'account-wrong' as const }
        return onceRight(tried(moment, account, 'password', wrong), (right) =>
          right.registration === 'none'
            ? { account: right, visit: { schema: 1, who: 'applying', account: right.id } }
            : { account: right, ...refused('id-taken-before') },
        )
      },
    }),
    'stop-registration': to('SIM-S09', nobody('login-id')),
  },
  'next',
)

/** Both are compared, whatever comes of the first. */
function hasCard({ around }: Moment, account: Account, typed: { readonly password: string; readonly confirm: string }) {
  const fits = (['password', 'confirm'] as const).map(
    (which) => secretOf(around, account.id, which, typed[which]) === account[which],
  )
  return !fits.includes(false)
}

/** ログインID取得（登録情報入力）. */
export const S03 = row(
  applying,
  {
    take: act({
      leadsTo: ['SIM-S04'],
      forms: { loginId: newLoginId, loginIdAgain: again('loginId') },
      run: ({ account }, { loginId }, { world }) =>
        accountOfLogin(world, loginId)
          ? refused('id-in-use', 'loginId')
          : {
              account: { ...account, loginId, registration: 'unfinished' },
              visit: { schema: 1, who: 'applied', account: account.id },
              deed: 'login-id-taken',
            },
    }),
    'stop-registration': to('SIM-S09', nobody('login-id')),
  },
  'take',
)

/** ログインID取得（登録完了）. */
export const S04 = row(applied, { continue: to(DOOR) })

/** ログインID取得の中止, ログアウト. */
export const S09 = row(anybody, { home: to(DOOR) })
