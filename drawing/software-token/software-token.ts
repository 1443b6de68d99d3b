import type { SoftwareTokenTypes } from '../../token-core/index.ts'
import type { Drawing } from '../shapes.ts'
import { drawNdApp } from './nd-app.ts'
import { plain } from './parts.ts'
import { drawSkApp } from './sk-app.ts'

/** The screen of a telephone with one of the two apps, 270 × 480. */
export const drawTelephone = (display: SoftwareTokenTypes['display']): Drawing =>
  display.app === 'sk-app' ? drawSkApp(display) : drawNdApp(display)

/** What stands on it, line by line; of a telephone whose app is closed nothing. */
export const telephoneText = ({ lines }: SoftwareTokenTypes['display']): string =>
  lines.map((line) => `${plain(line)}\n`).join('')
