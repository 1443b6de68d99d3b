import type { Problem, ProblemCode } from '../../core/problems.ts'

/** Why an image of the camera token counts no more. */
export type ImageRefusal =
  | 'request-unknown'
  | 'request-of-another-user'
  | 'request-of-another-order'
  /** The user has another token now, or none. */
  | 'request-of-another-token'
  /** Nobody signs with the token that was to be shared. */
  | 'token-not-shared'
  | 'registration-unknown'
  | 'registration-of-another-user'
  /** The 12 digits were not accepted yet. */
  | 'registration-unidentified'
  | 'registration-completed'
  /** A later registration took its place, or the user has come to a token otherwise. */
  | 'registration-superseded'
  /** The token was taken away from the user: revoked, initialised, lost. */
  | 'registration-taken-back'
  | 'licence-used-up'
  | 'user-gone'
  | Told

/** What the customer reads as it is. */
const TOLD = ['image-too-old', 'activation-too-old', 'code-used'] as const
type Told = (typeof TOLD)[number]

/** Of all others he reads one sentence: the image is gone, and the page shows another. @param why also what whoever asks says */
export function imageProblem<Field extends string>(field: Field, why: ImageRefusal | ProblemCode): Problem<Field> {
  const told = TOLD.find((code) => code === why)
  return told ? { field, code: told } : { field, code: 'image-gone', cause: why }
}
