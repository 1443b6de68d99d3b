import type { Bank } from '../../bank/core/bank.ts'
import { completeRegistration, findProvenRegistration } from '../../bank/factors/camera-token/activation.ts'
import { cameraToken } from '../../bank/factors/camera-token/camera-token.ts'
import { identifyToken, openRegistration } from '../../bank/factors/camera-token/registration.ts'
import type { OpenRequest } from '../../bank/factors/camera-token/requests.ts'
import type { Answer } from '../../bank/factors/factor.ts'
import { confirmationPassword } from '../../bank/factors/password/confirmation-password.ts'
import { makeOrderKinds, type OrderingBank } from '../../bank/orders/order-kinds.ts'
import { draftOrder } from '../../bank/orders/orders.ts'
import { answerRequest, issueRequest } from '../../bank/orders/sign-order.ts'
import { paidFrom } from '../../bank/sites/anser/payments/accounts.ts'
import { transferKind } from '../../bank/sites/anser/payments/transfer-kind.ts'
import type { HandToken } from './token-by-hand.ts'

/** What a customer does at the bank, without its pages: straight at the functions behind them. */

export const ORDERS = makeOrderKinds([transferKind])
export const withOrders = (bank: Bank): OrderingBank => ({
  ...bank,
  orderKinds: ORDERS,
  proofs: { token: cameraToken, password: confirmationPassword },
})

/** Registers a token for a user, from BLGI022 to サービス利用中. Throws when the bank refuses. */
export async function registerToken(bank: Bank, loginId: string, token: HandToken): Promise<void> {
  const open = await openRegistration(bank, loginId)
  const identified = await identifyToken(bank, open, { serial: token.serial, deviceCode: token.readFirst(open.text) })
  const proven = identified.ok ? await findProvenRegistration(bank, loginId) : null
  const completed = proven && (await completeRegistration(bank, proven, token.readSecond(proven.text)))
  if (!completed?.ok) throw new Error(`${loginId}: the registration was refused`)
}

/** A transfer as the customer sees it before he types the digits. */
export interface Signable {
  readonly loginId: string
  readonly orderId: string
  readonly request: OpenRequest
  readonly code: string
}

/** Orders a transfer from an account and reads its image. */
export async function orderTransfer(
  bank: Bank,
  loginId: string,
  token: HandToken,
  accountId: string,
  amount: number,
): Promise<Signable> {
  const order = await bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    const account = await tables.accounts.get(accountId)
    if (!user || !account) throw new Error(`${loginId} or ${accountId} is not there`)
    const content = transferKind.payload.parse({
      from: paidFrom(account),
      bank: '富山中央銀行',
      branch: '本店',
      accountType: 'ordinary',
      accountNumber: '5675303',
      payee: 'ﾄﾔﾏ ﾀﾛｳ',
      amount,
      payeeId: null,
    })
    return draftOrder(bank, tables, user, transferKind, content)
  })
  const request = await issueRequest(withOrders(bank), loginId, order.id)
  if (!request) throw new Error(`${loginId}: no image was issued`)
  return { loginId, orderId: order.id, request, code: token.readRequest(request.text).code }
}

/** Types the digits. */
export function sign(bank: Bank, { loginId, orderId, request, code }: Signable): Promise<Answer> {
  return answerRequest(withOrders(bank), loginId, orderId, request.request.id, code)
}
