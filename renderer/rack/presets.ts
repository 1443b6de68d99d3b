import type { NewToken } from '../connection/view.ts'
import type { Preset } from '../faces/face.ts'
import { FACES, KINDS } from '../faces/faces.ts'

/** How a new token may be, of every kind. */
export const PRESETS: readonly Preset[] = KINDS.flatMap((kind) => FACES[kind].presets)

export const USUAL: NewToken['preset'] = PRESETS[0]?.name ?? 'factory-new'
