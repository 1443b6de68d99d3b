import { bytesToHex, hexToBytes, type Image, instanceKeys, sealMessage } from '../../token-core/index.ts'
import type { RequestRow, TokenRow } from '../store/rows.ts'
import type { Tables } from '../store/store.ts'
import { type Bank, drawId, isTooOld } from './bank.ts'
import { codeOf, equalCodes, tryCode } from './code-check.ts'
import type { Problem } from './problems.ts'
import { transferMessage } from './transfers.ts'

/** BSSK007: an image for an operation, and the 8 digits that allow it. */

export interface OpenRequest {
  readonly request: RequestRow
  /** Text of the image. */
  readonly text: string
}

/** A new image with a fresh nonce for a transfer. Null when the transfer or a token that works is not there. */
export async function issueRequest(bank: Bank, loginId: string, transferId: string): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const transfer = await tables.transfers.get(transferId)
    const tokenCode = (await tables.users.get(loginId))?.tokenCode
    const token = tokenCode ? await tables.tokens.get(tokenCode) : undefined
    if (transfer?.loginId !== loginId || !token || token.stoppedAt !== null) return null
    const message = transferMessage(transfer)
    const request: RequestRow = {
      id: drawId(bank),
      loginId,
      tokenCode: token.tokenCode,
      transferId,
      title: message.title,
      fields: JSON.stringify(message.fields),
      nonce: bytesToHex(bank.random(8)),
      iv: bytesToHex(bank.random(12)),
      createdAt: bank.now(),
      usedAt: null,
      usedCode: null,
    }
    await tables.requests.insert(request)
    return { request, text: imageOf(request, token).text }
  })
}

/** The image of a request once more, for showing the page again after a mistake; null when it is too old or not there. */
export async function findOpenRequest(
  bank: Bank,
  loginId: string,
  transferId: string,
  id: string,
): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const request = await tables.requests.get(id)
    const token = request && (await tables.tokens.get(request.tokenCode))
    if (!token || request.loginId !== loginId || request.transferId !== transferId) return null
    return isTooOld(bank, request.createdAt) ? null : { request, text: imageOf(request, token).text }
  })
}

export type Answer =
  | { readonly kind: 'accepted' }
  /** The transfer was accepted before: a doubled submission, or a second page of the same transfer. */
  | { readonly kind: 'accepted-before' }
  | { readonly kind: 'refused'; readonly problem: Problem<'code'> }

/** Checks 8 digits and, when they are right, executes the transfer, all in one transaction. Of two who race, one wins. */
export async function answerRequest(
  bank: Bank,
  loginId: string,
  transferId: string,
  requestId: string,
  code: string,
): Promise<Answer> {
  return bank.store.transaction(async (tables) => {
    const transfer = await tables.transfers.get(transferId)
    if (transfer?.loginId === loginId && transfer.acceptedAt !== null) return { kind: 'accepted-before' }
    const user = await tables.users.get(loginId)
    const request = await tables.requests.get(requestId)
    const token = request && (await tables.tokens.get(request.tokenCode))
    const isOwn = request?.loginId === loginId && user?.tokenCode === request.tokenCode
    if (!isOwn || request.transferId !== transferId || !token || isTooOld(bank, request.createdAt))
      return refused('image-too-old')
    if (token.stoppedAt === null && (await wasUsed(tables, token, request, code))) return refused('code-used')
    const problem = await tryCode(bank, tables, token, imageOf(request, token).bytes, code)
    if (problem) return { kind: 'refused', problem }
    return execute(bank, tables, request, code)
  })
}

async function execute(bank: Bank, tables: Tables, request: RequestRow, code: string): Promise<Answer> {
  const transfer = await tables.transfers.get(request.transferId)
  const account = transfer && (await tables.accounts.get(transfer.accountId))
  if (!account || account.balance < transfer.amount) return refused('balance-short')
  const now = bank.now()
  const used = await tables.requests.update(request.id, { usedAt: now, usedCode: code }, { usedAt: null })
  const accepted = used && (await tables.transfers.update(transfer.id, { acceptedAt: now }, { acceptedAt: null }))
  const { balance } = account
  const paid =
    accepted && (await tables.accounts.update(account.id, { balance: balance - transfer.amount }, { balance }))
  if (!paid) throw new Error('another process changed this transfer or its account at the same time')
  return { kind: 'accepted' }
}

/** Whether these digits are those of an image that was accepted before: typed off a display that still showed them. */
async function wasUsed(tables: Tables, token: TokenRow, request: RequestRow, code: string): Promise<boolean> {
  const used = await tables.requests.find({ tokenCode: token.tokenCode, usedCode: code })
  // One image in a hundred million has the same digits as a used one.
  return used.length > 0 && !equalCodes(code, codeOf(token, imageOf(request, token).bytes))
}

function imageOf(request: RequestRow, token: TokenRow): Image {
  return sealMessage(
    {
      type: 'request',
      nonce: hexToBytes(request.nonce),
      title: request.title,
      body: { fields: JSON.parse(request.fields) as [string, string][] },
    },
    token.tokenCode,
    instanceKeys(hexToBytes(token.instanceKey), token.tokenCode).seal,
    hexToBytes(request.iv),
  )
}

function refused(code: Problem['code']): Answer {
  return { kind: 'refused', problem: { field: 'code', code } }
}
