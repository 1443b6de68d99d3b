import {
  type CameraTokenTypes,
  type Display,
  FIRST_KIND,
  type KeyFobTypes,
  type KindName,
  type MatrixCardTypes,
  type SoftwareTokenTypes,
} from '../token-core/index.ts'
import { displayText as cameraTokenText } from './camera-token/display-text.ts'
import { drawDisplay as drawCameraToken } from './camera-token/glass.ts'
import { displayText as keyFobText } from './key-fob/display-text.ts'
import { drawDisplay as drawKeyFob } from './key-fob/glass.ts'
import { drawCard } from './matrix-card/card.ts'
import type { Drawing } from './shapes.ts'
import { drawTelephone, telephoneText } from './software-token/software-token.ts'

/** What a display of one kind of token looks like. */
interface Look<Shown> {
  /** Lines, each with a line feed; a dark display is an empty text. */
  text(display: Shown): string
  /** As shapes, of the same size whatever it shows. */
  draw(display: Shown): Drawing
}

const linesText = ({ lines }: Display): string => lines.map((line) => `${line}\n`).join('')

/** Of each kind: the core's list. */
const LOOKS: {
  readonly 'camera-token': Look<CameraTokenTypes['display']>
  readonly 'key-fob': Look<KeyFobTypes['display']>
  readonly 'software-token': Look<SoftwareTokenTypes['display']>
  readonly 'matrix-card': Look<MatrixCardTypes['display']>
} = {
  'camera-token': { text: cameraTokenText, draw: drawCameraToken },
  'key-fob': { text: keyFobText, draw: drawKeyFob },
  'software-token': { text: telephoneText, draw: drawTelephone },
  'matrix-card': { text: linesText, draw: drawCard },
}

/** A display that does not say of which kind it is comes from the time when there was one kind only. */
const kindOf = (display: Display): KindName => ('kind' in display ? display.kind : FIRST_KIND)
const lookOf = (display: Display): Look<Display> => LOOKS[kindOf(display)] as unknown as Look<Display>

/** What a display shows as lines of text, each with a line feed. A dark one is an empty text; what is only a picture has no text. */
export const displayText = (display: Display): string => lookOf(display).text(display)
export const drawDisplay = (display: Display): Drawing => lookOf(display).draw(display)
