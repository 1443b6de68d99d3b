import { useToken } from '../connection/context.ts'
import type { JournalRow, TokenView } from '../connection/view.ts'
import { CAMERA_TOKEN } from './camera-token/face.tsx'
import type { Face, Saved } from './face.ts'

/** A face for each kind of token that a host tells of. */
export const FACES = {
  'camera-token': CAMERA_TOKEN,
} as const satisfies Readonly<Record<TokenView['kind'], Face>>

type Kind = TokenView['kind']
export const KINDS = Object.keys(FACES) as Kind[]

const FIRST: Kind = 'camera-token'

/** The face of a token, or of what its journal tells. What names no kind was made when there was one only. */
export function faceOf(of: TokenView | JournalRow | Saved | null): Face {
  const named = of !== null && 'kind' in of ? of.kind : FIRST
  return FACES[KINDS.find((kind) => kind === named) ?? FIRST]
}

/** The face of the token that stands above this component. */
export function useFace(): Face {
  return useToken(({ view }) => faceOf(view))
}
