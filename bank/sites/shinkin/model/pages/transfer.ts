import { checkCode } from '../../../../../token-core/codes.ts'
import { optional, yen } from '../../../../core/typed.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import type { Contract, Operation } from '../contract.ts'
import { otp, payee } from '../forms.ts'
import { act, row, to } from '../row.ts'
import { checkedKey, type Stocked } from '../stock.ts'
import { onceRight, tryOfUser } from '../tries.ts'
import { atOperation, loggedInUser, type OperationTurn, type OrderTurn, type UserTurn, withOrder } from '../turns.ts'
import { holderFor, tokenHeldBy } from '../world.ts'

/** 資金移動, and what else asks a one-time password. */

const enter = (operation: Operation) =>
  act({}, ({ visit, user }: UserTurn) =>
    user.rights.includes(operation) ? { page: 'SIM-K23', visit: { ...visit, operation } } : {},
  )

/** 利用者ステータス. */
export const K22 = row(
  loggedInUser,
  {
    transfer: enter('transfer'),
    cancellation: enter('cancellation'),
    payments: enter('payments'),
    files: enter('files'),
    'own-data': to('SIM-K26'),
  },
  'transfer',
)

const tokenOf = ({ contract, user }: UserTurn, { world }: Moment) => tokenHeldBy(world, holderFor(contract, user.id))

const entered = act(
  { to: payee, amount: optional(yen(1)) },
  ({ visit, operation }: OperationTurn, typed) => {
    const amount = operation === 'cancellation' ? null : typed.amount
    return { page: 'SIM-K24', visit: { ...visit, operation, order: { operation, to: typed.to, amount }, sent: null } }
  },
  ({ user, operation }, { amount }) => {
    if (operation === 'cancellation' || amount === undefined) return []
    if (amount === null) return [{ field: 'amount', code: 'missing' }]
    const most = user.limit
    return amount > most ? [{ field: 'amount', code: 'range', values: { least: 1, most } }] : []
  },
)

/** 資金移動内容入力. Without a token nothing that is typed matters. */
export const K23 = row(atOperation, {
  next: {
    ...entered,
    inputs: ['operation', ...entered.inputs],
    run: (turn, moment) => (tokenOf(turn, moment) ? entered.run(turn, moment) : refused('no-token')),
  },
})

/** 資金移動確認. */
export const K24 = row(withOrder, {
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
  ...{ order, deed: 'executed' },
})

/** 資金移動送信完了. */
export const K25 = row(loggedInUser, { next: to('SIM-K22') })
