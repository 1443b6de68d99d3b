import { line, yen } from '../../../../core/typed.ts'
import type { Account } from '../account.ts'
import { refused } from '../answer.ts'
import { day } from '../forms.ts'
import { transferMail } from '../mails.ts'
import { moved } from '../movements.ts'
import { HOME, TOKEN_CHOICE } from '../page-ids.ts'
import { formsOf, type Proof, proved } from '../proofs.ts'
import { act, row, to } from '../row.ts'
import type { Order } from '../schemas.ts'
import { onceRight } from '../tries.ts'
import { after, customer, withOrder } from '../turns.ts'
import { nobody } from '../visit.ts'

/** ホーム. */
export const BPT001 = row(customer, {
  'one-time-password': to(TOKEN_CHOICE),
  transfer: to('SIM-S30'),
  links: to('SIM-S44'),
  'log-out': to('SIM-S09', nobody('log-out')),
})

/** ※7 当日扱いの振込・振替は、ワンタイムパスワードが必須となります。 */
const needsToken = ({ day }: Order, { otp }: Account) => day === 'today' && otp.state !== 'in-use'

/** 振込・振替. */
export const S30 = row(
  customer,
  {
    next: act({
      leadsTo: ['SIM-S31'],
      forms: { to: line(48), amount: yen(1), day },
      run: ({ visit, account }, order) =>
        needsToken(order, account) ? refused('otp-required', 'day') : { visit: { ...visit, order } },
    }),
    back: to(HOME),
  },
  'next',
)

/** Who uses one-time passwords is asked for one, and for no password of a mail. */
const proofsOfOrder = ({ otp }: Account): readonly Proof[] => [
  'confirm',
  otp.state === 'in-use' ? 'otp' : 'mailPassword',
]

const outgoing = ({ to, amount }: Order, at: number) => ({ at, amount: -amount, what: `振込　${to}` })

/** 内容確認. */
export const S31 = row(
  withOrder,
  {
    execute: act({
      leadsTo: ['SIM-S32'],
      forms: ({ account }) => formsOf(proofsOfOrder(account)),
      inputs: ['confirm', 'otp', 'mailPassword'],
      run: ({ visit, account, order }, typed, moment) => {
        // The token was released in the meantime.
        if (needsToken(order, account)) return { page: 'SIM-S30', ...refused('otp-required', 'day') }
        return onceRight(proved(moment, account, proofsOfOrder(account), typed), (right) => ({
          account: order.day === 'today' ? moved(right, outgoing(order, moment.around.now)) : right,
          visit: { ...visit, order: null, done: { what: 'sent', order } },
          mails: transferMail(right, moment.around, order),
          deed: 'transferred',
        }))
      },
    }),
    back: to('SIM-S30'),
  },
  'execute',
)

/** 受付完了. */
export const S32 = row(after('sent', HOME), { top: to(HOME) })
