import { z } from '@hono/zod-openapi'
import { type KeysToWrite, KIND_NAMES, type KindName, type Token } from '../../token-core/index.ts'
import { cameraTokenMaker, type NewCameraToken } from './camera-token.ts'
import { keyFobMaker, type NewKeyFob } from './key-fob.ts'
import type { Maker, NewWords } from './maker.ts'
import { matrixCardMaker, type NewMatrixCard } from './matrix-card.ts'
import { type NewSoftwareToken, softwareTokenMaker } from './software-token.ts'

/** What a caller may say of a new token, by its kind; none: a camera token. */
export type NewToken = NewCameraToken | NewKeyFob | NewSoftwareToken | NewMatrixCard

/** How a token of each kind is made: the core's list. */
const MAKERS = {
  'camera-token': cameraTokenMaker,
  'key-fob': keyFobMaker,
  'software-token': softwareTokenMaker,
  'matrix-card': matrixCardMaker,
} satisfies Record<KindName, unknown>

/** A new token as it comes from outside. @param words what may be said of any */
export function newTokenOf(words: NewWords): z.ZodType<NewToken, NewToken> {
  const [first, ...more] = KIND_NAMES.map((kind) => makerOf(kind).newToken(words))
  if (first === undefined) throw new TypeError('there are no kinds')
  return z.discriminatedUnion('kind', [first, ...more]).openapi('NewToken') as unknown as z.ZodType<NewToken, NewToken>
}

export const makerOf = (kind: KindName): Maker<NewToken, Token> => MAKERS[kind] as unknown as Maker<NewToken, Token>

/** The activations that a token holds of the practice bank, by their numbers. */
export const tokenCodesOf = (token: Token): readonly string[] => makerOf(token.kind).tokenCodesOf(token)

/** What a key file can hold of a token. */
export const keysOf = (token: Token): KeysToWrite => makerOf(token.kind).keysOf(token)
