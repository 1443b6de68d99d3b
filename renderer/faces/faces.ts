import { useToken } from '../connection/context.ts'
import type { KindName } from '../connection/view.ts'
import { CAMERA_TOKEN } from './camera-token/face.tsx'
import type { Face } from './face.ts'
import { KEY_FOB } from './key-fob/face.tsx'
import { MATRIX_CARD } from './matrix-card/face.tsx'
import { SOFTWARE_TOKEN } from './software-token/face.tsx'

/** A face for each kind of token that a host tells of. */
const FACES: { readonly [Kind in KindName]: Face<Kind> } = {
  'camera-token': CAMERA_TOKEN,
  'key-fob': KEY_FOB,
  'software-token': SOFTWARE_TOKEN,
  'matrix-card': MATRIX_CARD,
}

/** Whose face stands for a token that nothing is known of yet. */
export const FIRST_KIND: KindName = 'camera-token'

export const KINDS = Object.keys(FACES) as readonly KindName[]

/** The face of tokens of a kind. */
export const faceOfKind = (kind: KindName): Face => FACES[kind]

/** The face of a token, or of what a journal tells of one. */
export const faceOf = ({ kind }: { readonly kind: KindName }): Face => FACES[kind]

/** The face of the token that stands above this component; before anything is heard of it, that of the first kind. */
export function useFace(): Face {
  return useToken(({ view }) => FACES[view?.kind ?? FIRST_KIND])
}
