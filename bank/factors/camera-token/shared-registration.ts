import { type Bank, isTooOld } from '../../core/bank.ts'
import { noteHistory, noteRefusal } from '../../core/history.ts'
import type { Checked, Problem } from '../../core/problems.ts'
import type { TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { registrationStart } from './registration-start.ts'
import { imageOf } from './request-image.ts'
import { checkAnswer, findOpenRequest, makeRequest, markAnswered, type OpenRequest } from './requests.ts'
import { readStanding, setStanding } from './standing.ts'

/** 利用開始登録 with a token that a colleague registered: the user shows that he holds it, by the 8 digits of a request. */

/** In the place of an order: these requests sign none. */
const sharingOf = (tokenCode: string) => `sharing ${tokenCode}`

/** A new image for one of the tokens that may be shared. Null when it is none of them, or none any more. */
export async function issueSharingRequest(bank: Bank, user: UserRow, tokenCode: string): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const token = await shareableToken(bank, tables, user, tokenCode)
    if (!token) return null
    const request = makeRequest(bank, user.loginId, token, sharingOf(tokenCode), {
      title: '利用開始登録',
      fields: [['ログインID', user.loginId]],
    })
    await tables.requests.insert(request)
    return { request, text: imageOf(request, token).text }
  })
}

/** The same image once more, after a mistake. */
export function findSharingRequest(bank: Bank, loginId: string, tokenCode: string, id: string) {
  return findOpenRequest(bank, loginId, sharingOf(tokenCode), id)
}

async function shareableToken(
  bank: Bank,
  tables: Tables,
  user: UserRow,
  tokenCode: string,
): Promise<TokenRow | undefined> {
  const start = await registrationStart(bank, tables, user)
  return start.at === 'choice' ? start.tokens.find((token) => token.tokenCode === tokenCode) : undefined
}

/** Checks the 8 digits. Accepted: サービス利用中 with the shared token. A doubled submission changes nothing. */
export async function completeSharing(
  bank: Bank,
  loginId: string,
  tokenCode: string,
  requestId: string,
  code: string,
): Promise<Checked<null, 'code'>> {
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    const request = await tables.requests.get(requestId)
    const isOwn = request?.loginId === loginId && request.orderId === sharingOf(tokenCode)
    if (!user || !isOwn) return refused({ field: 'code', code: 'image-gone' })
    const held = (await readStanding(tables, loginId)).tokenCode
    if (request.usedCode === code && held === tokenCode) return { ok: true, value: null }
    const stopped = (await tables.tokens.get(tokenCode))?.stoppedAt ?? null
    if (stopped !== null) return refused({ field: 'code', code: 'token-stopped' })
    const token = await shareableToken(bank, tables, user, tokenCode)
    const dead = !token ? 'image-gone' : isTooOld(bank, request.createdAt) ? 'image-too-old' : null
    if (!token || dead) {
      await noteRefusal(bank, tables, user, 'tokens', dead ?? 'image-gone', { tokenCode })
      return refused({ field: 'code', code: dead ?? 'image-gone' })
    }
    const problem = await checkAnswer(bank, tables, user, request, token, code)
    const note = { category: 'registration', action: 'shared-token-registered', detail: { tokenCode } } as const
    if (problem) {
      await noteHistory(bank, tables, user, { ...note, result: 'failed', detail: { tokenCode, reason: problem.code } })
      return refused(problem)
    }
    await markAnswered(bank, tables, request, token, code)
    await setStanding(tables, loginId, { registrationState: 'in-service', tokenCode })
    await noteHistory(bank, tables, user, note)
    return { ok: true, value: null }
  })
}

function refused(problem: Problem<'code'>): Checked<never, 'code'> {
  return { ok: false, problems: [problem] }
}
