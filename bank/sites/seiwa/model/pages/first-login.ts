import { again, email, secret } from '../../../../core/typed.ts'
import type { Account } from '../account.ts'
import type { Answer, Moment } from '../answer.ts'
import { secretOf } from '../circumstances.ts'
import { dm, newPassword, phone, secretAnswer, sure } from '../forms.ts'
import { HOME } from '../page-ids.ts'
import { tryConfirm } from '../proofs.ts'
import { act, row, to } from '../row.ts'
import { onceRight, tried } from '../tries.ts'
import { after, checking, type RegisteringTurn, registering } from '../turns.ts'
import { customerOf, nobody } from '../visit.ts'

/** ログイン（初回ログインの場合）: what is entered here is kept at BLI041 only. */

const first = registering()
const withAnswers = registering('answers')
const withPasswords = registering('answers', 'passwords')

const stop = to('SIM-S09', nobody('first-login'))

/** ログイン（追加認証登録）. */
export const S10 = row(
  first,
  {
    register: act({
      leadsTo: ['BLI002'],
      forms: { answer1: secretAnswer, answer2: secretAnswer, answer3: secretAnswer, sure },
      run: ({ visit }, { answer1, answer2, answer3 }) => ({
        visit: { ...visit, answers: [answer1, answer2, answer3] },
      }),
    }),
    stop,
  },
  'register',
)

/** サービス開始登録（パスワード変更）: the login password and 確認用パスワード. */
export const BLI002 = row(
  withAnswers,
  {
    change: act({
      leadsTo: ['SIM-S11'],
      forms: {
        ...{ password: secret, newPassword, newPasswordAgain: again('newPassword') },
        ...{ confirm: secret, newConfirm: newPassword, newConfirmAgain: again('newConfirm') },
      },
      run: ({ visit, account }, typed, moment) => {
        const same = SAME.filter(([before, now]) => typed[before] === typed[now])
        if (same.length > 0) return { problems: same.map(([, field]) => ({ field, code: 'same-as-old' })) }
        return onceRight(bothRight(moment, account, typed), (right) => ({
          account: right,
          visit: { ...visit, passwords: digestsOf(moment, right, typed) },
        }))
      },
    }),
    stop,
  },
  'change',
)

const SAME = [
  ['password', 'newPassword'],
  ['confirm', 'newConfirm'],
] as const

/** The old ones, one after the other: the first wrong one is told and counted. */
function bothRight(moment: Moment, account: Account, typed: { readonly password: string; readonly confirm: string }) {
  const isRight = secretOf(moment.around, account.id, 'password', typed.password) === account.password
  const wrong = isRight ? null : { code: 'login-wrong' as const, field: 'password' }
  const first = tried(moment, account, 'password', wrong)
  return 'answer' in first ? first : tryConfirm(moment, first.account, typed.confirm)
}

const digestsOf = (
  { around }: Moment,
  { id }: Account,
  typed: { readonly newPassword: string; readonly newConfirm: string },
) => ({
  password: secretOf(around, id, 'password', typed.newPassword),
  confirm: secretOf(around, id, 'confirm', typed.newConfirm),
})

/** サービス開始登録（お客様情報入力）. */
export const S11 = row(
  withPasswords,
  {
    'to-check': act({
      leadsTo: ['SIM-S12'],
      forms: { email, emailAgain: again('email'), dm, phone },
      run: ({ visit }, { email, dm, phone }) => ({ visit: { ...visit, details: { email, dm, phone } } }),
    }),
    stop,
  },
  'to-check',
)

/** サービス開始登録（入力内容確認）. */
export const S12 = row(
  checking,
  {
    register: act({
      leadsTo: ['BLI041'],
      forms: { confirm: secret },
      // The new one was changed by this person a moment ago, the old one still stands: both are right.
      run: ({ visit, account }, { confirm }, moment) =>
        onceRight(tryConfirm(moment, account, confirm, visit.passwords.confirm), (right) =>
          registered(moment, right, visit),
        ),
    }),
    back: to('SIM-S11'),
    stop,
  },
  'register',
)

type Entered = RegisteringTurn<'answers' | 'passwords' | 'details'>['visit']

function registered({ around }: Moment, account: Account, { answers, passwords, details }: Entered): Answer {
  const [one, two, three] = answers
  const secretly = (answer: string) => secretOf(around, account.id, 'answer', answer)
  return {
    account: {
      ...{ ...account, ...passwords, details, registration: 'done' },
      answers: [secretly(one), secretly(two), secretly(three)],
    },
    visit: { ...customerOf(account.id), done: { what: 'registered', answers } },
    deed: 'registered',
  }
}

/** サービス開始登録（お客様情報登録完了）. */
export const BLI041 = row(after('registered', HOME), { next: to(HOME) })
