import { again, digits, email } from '../../../../core/typed.ts'
import type { Otp } from '../account.ts'
import type { Answer } from '../answer.ts'
import { issued } from '../issue.ts'
import { CODES } from '../mails.ts'
import { HOME, TOKEN_CHOICE } from '../page-ids.ts'
import { formsOf, type Proof, proved, tryCode } from '../proofs.ts'
import { mayIssue, notYet } from '../release.ts'
import { act, row, to } from '../row.ts'
import { onceRight } from '../tries.ts'
import { after, customer, withIssue, withIssued, withoutToken, withTokenInUse } from '../turns.ts'

/** ワンタイムパスワード: トークン発行, 利用開始, 利用解除. */

const cancel = to(TOKEN_CHOICE)

/** ワンタイムパスワード申請内容選択. A button that does not suit 登録状況 is not there: pressed all the same it does nothing. */
export const BOP001 = row(customer, {
  issue: act({
    leadsTo: ['SIM-S20', TOKEN_CHOICE],
    forms: {},
    run: ({ account }, _, { around }): Answer => {
      const may = mayIssue(account.otp, around)
      if (may === 'not-yet') return notYet(around)
      return may === 'yes' ? {} : { page: TOKEN_CHOICE }
    },
  }),
  'start-use': act({
    leadsTo: ['SIM-S23', TOKEN_CHOICE],
    forms: {},
    run: ({ account }) => (account.otp.state === 'issued' ? {} : { page: TOKEN_CHOICE }),
  }),
  'release-use': act({
    leadsTo: ['BOS001', TOKEN_CHOICE],
    forms: {},
    run: ({ account }) => (account.otp.state === 'in-use' ? {} : { page: TOKEN_CHOICE }),
  }),
  top: to(HOME),
})

/** トークン発行（ソフトウェアトークン発行情報入力）. */
export const S20 = row(
  withoutToken,
  {
    next: act({
      leadsTo: ['SIM-S21'],
      forms: {
        ...{ phoneMail: email, phoneMailAgain: again('phoneMail') },
        ...{ startPassword: digits(4, 8), startPasswordAgain: again('startPassword') },
      },
      run: ({ visit }, { phoneMail, startPassword }) => ({ visit: { ...visit, issue: { phoneMail, startPassword } } }),
    }),
    back: cancel,
  },
  'next',
)

const FOR_ISSUE: readonly Proof[] = ['confirm', 'mailPassword']

/** トークン発行（ソフトウェアトークン発行情報入力内容確認）. A token that was issued before is void. */
export const S21 = row(
  withIssue,
  {
    confirm: act({
      leadsTo: ['SIM-S22'],
      forms: formsOf(FOR_ISSUE),
      run: ({ visit, account, issue }, typed, moment) =>
        onceRight(proved(moment, account, FOR_ISSUE, typed), (right) => {
          const done = { what: 'issued', phoneMail: issue.phoneMail } as const
          return { ...issued(moment.world, right, issue, moment.around), visit: { ...visit, issue: null, done } }
        }),
    }),
    cancel,
    back: to('SIM-S20'),
  },
  'confirm',
)

/** トークン発行（ソフトウェアトークン発行完了）. */
export const S22 = row(after('issued', TOKEN_CHOICE), { 'token-choice': to(TOKEN_CHOICE) })

/** ワンタイムパスワード利用開始（ソフトウェアトークン確認）. */
export const S23 = row(
  withIssued,
  {
    start: act({
      leadsTo: ['SIM-S24'],
      forms: { otp: digits(CODES.digits) },
      run: ({ visit, account }, { otp }, moment) =>
        onceRight(tryCode(moment, account, otp, 'first'), (right) => ({
          account: { ...right, otp: inUse(right.otp) },
          visit: { ...visit, done: { what: 'started' } },
          deed: 'started',
        })),
    }),
    cancel,
  },
  'start',
)

const inUse = (otp: Otp): Otp => (otp.state === 'issued' ? { ...otp, state: 'in-use' } : otp)

/** ワンタイムパスワード利用開始（ソフトウェアトークン完了）. */
export const S24 = row(after('started', TOKEN_CHOICE), { 'token-choice': to(TOKEN_CHOICE) })

/** ワンタイムパスワード利用解除（利用解除確認）. */
export const BOS001 = row(
  withTokenInUse,
  {
    release: act({
      leadsTo: ['SIM-S25'],
      forms: (_, { around }) => formsOf([around.rules.releaseBy]),
      inputs: ['confirm', 'otp'],
      run: ({ visit, account }, typed, moment) =>
        onceRight(proved(moment, account, [moment.around.rules.releaseBy], typed), (right) => ({
          account: { ...right, otp: { state: 'released', at: moment.around.now } },
          visit: { ...visit, done: { what: 'released' } },
          deed: 'token-released',
        })),
    }),
    cancel,
    back: cancel,
  },
  'release',
)

/** ワンタイムパスワード利用解除（利用解除完了）. */
export const S25 = row(after('released', TOKEN_CHOICE), { top: to(HOME) })
