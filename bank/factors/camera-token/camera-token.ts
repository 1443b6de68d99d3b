import { noteDigits, noteRefusal } from '../../core/history.ts'
import { noteMoment, shown } from '../../core/moments.ts'
import { type ProblemCode, problemAt } from '../../core/problems.ts'
import type { Asker, Factor } from '../factor.ts'
import type { ImageRefusal } from './image-refusals.ts'
import type { SameContent } from './number-origin.ts'
import { imageOf } from './request-image.ts'
import {
  checkAnswer,
  findAnswerable,
  imageOfRequest,
  makeRequest,
  makeTampered,
  markAnswered,
  type OpenRequest,
  refuseAnswer,
  signingToken,
} from './requests.ts'
import { refusalOf, standingOf } from './standing.ts'
import { releaseToken } from './token-management.ts'

/** トランザクション認証: the token reads an image and shows 8 digits. Wrong ones in a row make it 停止中 for all who share it. */
export const cameraToken: Factor<OpenRequest> = {
  name: 'camera-token',
  lockOf: async (bank, tables, user) => refusalOf(await standingOf(bank, tables, user)),
  ask: (bank, loginId, asker) =>
    bank.store.transaction(async (tables) => {
      const message = await asker.message(tables)
      const token = await signingToken(tables, loginId)
      if (!message || !token) return null
      const made = makeRequest(bank, loginId, token, asker.about, message)
      const { tampering } = bank.rules
      const request = tampering === 'none' ? made : await makeTampered(bank, tables, made, message, tampering)
      await tables.requests.insert(request)
      const user = await tables.users.get(loginId)
      if (user)
        await noteMoment(bank, tables, user, {
          ...shown('BSSK007', imageOfRequest(request)),
          tokenCode: token.tokenCode,
        })
      return { request, text: imageOf(request, token).text }
    }),
  check: (bank, loginId, asker, typed) =>
    bank.store.transaction(async (tables) => {
      const state = await asker.state(tables)
      if (state === 'accepted') return { kind: 'accepted-before' }
      const claim = { loginId, orderId: asker.about, requestId: typed.shown ?? '' }
      const refuse = async (why: ImageRefusal | ProblemCode) =>
        ({ kind: 'refused', problem: await refuseAnswer(bank, tables, claim, why) }) as const
      const user = await tables.users.get(loginId)
      if (!user) return refuse('user-gone')
      if (state !== 'open') return refuse(state.none)
      const found = await findAnswerable(bank, tables, claim)
      if (typeof found === 'string') return refuse(found)
      const { request, token } = found
      if (request.usedAt !== null) return refuse('code-used')
      const problem = await checkAnswer(bank, tables, user, request, token, typed.answer, sameFor(asker))
      if (problem) return { kind: 'refused', problem }
      const about = { tokenCode: token.tokenCode }
      const accepted = await noteDigits(bank, tables, user, imageOfRequest(request), about)
      const refused = await asker.accept(tables)
      if (refused) {
        const because = problemAt('code', refused)
        await tables.moments.remove(accepted)
        await noteRefusal(bank, tables, user, 'tokens', because.code, imageOfRequest(request), about)
        return { kind: 'refused', problem: because }
      }
      await markAnswered(bank, tables, request, token, typed.answer)
      return { kind: 'accepted' }
    }),
  release: async (bank, tables, actor, loginId) => (await releaseToken(bank, tables, actor, loginId)).ok,
}

function sameFor({ isSame }: Asker): SameContent | undefined {
  return isSame && ((tables, one, other) => isSame(tables, one.orderId, other.orderId))
}
