import { checkCode } from '../../../../../token-core/codes.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import type { Contract } from '../contract.ts'
import { otp, payee, yen } from '../forms.ts'
import { act, row, to } from '../row.ts'
import { checkedKey, type Stocked } from '../stock.ts'
import { onceRight, tryOfUser } from '../tries.ts'
import { loggedInUser, type OrderTurn, type UserTurn, userWithOrder } from '../turns.ts'
import { holderFor, tokenHeldBy } from '../world.ts'

/** 資金移動, with a one-time password. */

/** 利用者ステータス. */
export const K22 = row(loggedInUser, { transfer: to('SIM-K23') })

const tokenOf = ({ contract, user }: UserTurn, { world }: Moment) => tokenHeldBy(world, holderFor(contract, user.id))

const entered = act(
  { to: payee, amount: yen(1) },
  ({ visit }: UserTurn, order) => ({ page: 'SIM-K24', visit: { ...visit, order, sent: null } }),
  ({ user }, { amount }) =>
    amount !== undefined && amount > user.limit
      ? [{ field: 'amount', code: 'range', values: { least: 1, most: user.limit } }]
      : [],
)

/** 資金移動内容入力. Without a token nothing that is typed matters. */
export const K23 = row(loggedInUser, {
  next: {
    fields: entered.fields,
    run: (turn, moment) => (tokenOf(turn, moment) ? entered.run(turn, moment) : refused('no-token')),
  },
})

/** 資金移動確認. */
export const K24 = row(userWithOrder, {
  execute: act({ otp }, (turn, { otp }, moment) => {
    const token = tokenOf(turn, moment)
    if (token === undefined) return refused('no-token')
    const checked = checkCode(checkedKey(token), token, { code: otp, at: moment.around.now, window: 'use' })
    // Not an error: time goes forward only, and the next code is good.
    if (checked.result === 'used') return { ...refused('otp-used', 'otp'), typed: otp }
    const isRight = checked.result === 'accepted'
    const tried = tryOfUser(moment, turn.contract, turn.user, 'otp', { isRight, wrong: 'otp-wrong', field: 'otp' })
    const steps = checked.result === 'out-of-step' ? { steps: checked.steps } : {}
    const used = { ...token, ...checked.state }
    return { typed: otp, ...steps, ...onceRight(tried, (contract) => sent(turn, contract, used)) }
  }),
})

const sent = ({ visit, order }: OrderTurn, contract: Contract, used: Stocked): Answer => ({
  page: 'SIM-K25',
  contract,
  tokens: [used],
  visit: { ...visit, order: null, sent: order },
  ...{ order, deed: 'transferred' },
})

/** 資金移動送信完了. */
export const K25 = row(loggedInUser, { next: to('SIM-K22') })
