import type { Bank } from '../../core/bank.ts'
import { noteDigits, noteHistory, noteRefusal } from '../../core/history.ts'
import { noteMoment, shown } from '../../core/moments.ts'
import type { Checked, Problem } from '../../core/problems.ts'
import type { UserRow } from '../../core/rows.ts'
import type { ImageRefusal } from './image-refusals.ts'
import { registrationStart } from './registration-start.ts'
import { imageOf } from './request-image.ts'
import {
  checkAnswer,
  findAnswerable,
  findOpenRequest,
  imageOfRequest,
  makeRequest,
  markAnswered,
  type OpenRequest,
  refuseAnswer,
  type TokenOf,
} from './requests.ts'
import { readStanding, setStanding } from './standing.ts'

/** 利用開始登録 with a token that a colleague registered: the user shows that he holds it, by the 8 digits of a request. */

/** In the place of an order: these requests sign none. */
const sharingOf = (tokenCode: string) => `sharing ${tokenCode}`

/** A new image for one of the tokens that may be shared. Null when it is none of them, or none any more. */
export async function issueSharingRequest(bank: Bank, user: UserRow, tokenCode: string): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const token = await shareableToken(bank)(tables, user.loginId, tokenCode)
    if (typeof token === 'string') return null
    const request = makeRequest(bank, user.loginId, token, sharingOf(tokenCode), {
      title: '利用開始登録',
      fields: [['ログインID', user.loginId]],
    })
    await tables.requests.insert(request)
    await noteMoment(bank, tables, user, { ...shown('BLGI023', imageOfRequest(request)), tokenCode })
    return { request, text: imageOf(request, token).text }
  })
}

/** The same image once more, after a mistake. */
export function findSharingRequest(bank: Bank, loginId: string, tokenCode: string, requestId: string) {
  const claim = { loginId, orderId: sharingOf(tokenCode), requestId }
  return findOpenRequest(bank, claim, shareableToken(bank))
}

const shareableToken =
  (bank: Bank): TokenOf =>
  async (tables, loginId, tokenCode) => {
    const user = await tables.users.get(loginId)
    if (!user) return 'user-gone'
    const start = await registrationStart(bank, tables, user)
    if (start.at === 'nowhere') return 'registration-superseded'
    if (start.at === 'later') return 'registration-taken-back'
    const tokens = start.at === 'choice' ? start.tokens : []
    return tokens.find((token) => token.tokenCode === tokenCode) ?? 'token-not-shared'
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
    const claim = { loginId, orderId: sharingOf(tokenCode), requestId }
    const refuse = async (why: ImageRefusal) => refused(await refuseAnswer(bank, tables, claim, why))
    const user = await tables.users.get(loginId)
    if (!user) return refuse('user-gone')
    const answered = await tables.requests.get(requestId)
    const isOwn = answered?.loginId === loginId && answered.orderId === claim.orderId
    const held = (await readStanding(tables, loginId)).tokenCode
    if (isOwn && answered.usedCode === code && held === tokenCode) return { ok: true, value: null }
    const stopped = (await tables.tokens.get(tokenCode))?.stoppedAt ?? null
    if (isOwn && stopped !== null) {
      await noteRefusal(bank, tables, user, 'tokens', 'token-stopped', imageOfRequest(answered), { tokenCode })
      return refused({ field: 'code', code: 'token-stopped' })
    }
    const found = await findAnswerable(bank, tables, claim, shareableToken(bank))
    if (typeof found === 'string') return refuse(found)
    const { request, token } = found
    if (request.usedAt !== null) return refuse('code-used')
    const problem = await checkAnswer(bank, tables, user, request, token, code)
    const note = { category: 'registration', action: 'shared-token-registered', detail: { tokenCode } } as const
    if (problem) {
      await noteHistory(bank, tables, user, {
        ...note,
        result: 'failed',
        detail: { tokenCode, reason: problem.code },
        isOfDigits: true,
      })
      return refused(problem)
    }
    await noteDigits(bank, tables, user, imageOfRequest(request), { tokenCode })
    await markAnswered(bank, tables, request, token, code)
    await setStanding(tables, loginId, { registrationState: 'in-service', tokenCode })
    await noteHistory(bank, tables, user, note)
    return { ok: true, value: null }
  })
}

function refused(problem: Problem<'code'>): Checked<never, 'code'> {
  return { ok: false, problems: [problem] }
}
