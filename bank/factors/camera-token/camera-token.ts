import { isTooOld } from '../../core/bank.ts'
import { noteRefusal } from '../../core/history.ts'
import type { Asker, Factor } from '../factor.ts'
import type { SameContent } from './number-origin.ts'
import { imageOf } from './request-image.ts'
import {
  checkAnswer,
  type ImageRefusal,
  makeRequest,
  markAnswered,
  type OpenRequest,
  signingToken,
} from './requests.ts'
import { refusalOf, registeredToken, standingOf } from './standing.ts'
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
      const request = makeRequest(bank, loginId, token, asker.about, message)
      await tables.requests.insert(request)
      return { request, text: imageOf(request, token).text }
    }),
  check: (bank, loginId, asker, typed) =>
    bank.store.transaction(async (tables) => {
      const state = await asker.state(tables)
      if (state === 'accepted') return { kind: 'accepted-before' }
      const user = await tables.users.get(loginId)
      const request = await tables.requests.get(typed.shown ?? '')
      const token = request && (await tables.tokens.get(request.tokenCode))
      const refuse = async (code: ImageRefusal) => {
        if (user) await noteRefusal(bank, tables, user, 'tokens', code, token ? { tokenCode: token.tokenCode } : {})
        return { kind: 'refused', problem: { field: 'code', code } } as const
      }
      const isOwn = request?.loginId === loginId && request.orderId === asker.about
      const isHeld = user && token && (await registeredToken(tables, loginId))?.tokenCode === token.tokenCode
      if (!user || state === 'none' || !token || !isOwn || !isHeld) return refuse('image-gone')
      if (isTooOld(bank, request.createdAt)) return refuse('image-too-old')
      if (request.usedAt !== null) return { kind: 'refused', problem: { field: 'code', code: 'code-used' } }
      const problem = await checkAnswer(bank, tables, user, request, token, typed.answer, sameFor(asker))
      if (problem) return { kind: 'refused', problem }
      const code = await asker.accept(tables)
      if (code) return { kind: 'refused', problem: { field: 'code', code } }
      await markAnswered(bank, tables, request, token, typed.answer)
      return { kind: 'accepted' }
    }),
  release: async (bank, tables, actor, loginId) => (await releaseToken(bank, tables, actor, loginId)).ok,
}

function sameFor({ isSame }: Asker): SameContent | undefined {
  return isSame && ((tables, one, other) => isSame(tables, one.orderId, other.orderId))
}
