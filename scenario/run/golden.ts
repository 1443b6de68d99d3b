import type { CameraTokenTypes } from '../../token-core/index.ts'
import type { Checks } from '../checks.ts'

/** Compares a screen with the one that was kept under a name, or keeps it. */
export type Golden = (name: string, display: CameraTokenTypes['display'], checks: Checks) => Promise<void>

/** A screen as text: what the glass shows, then what stands above the buttons. */
export function screenText({ screen, lit, blank, rows, softKeys }: CameraTokenTypes['display']): string {
  const light = !lit ? ' (dark)' : blank ? ' (blank)' : ''
  return [`# ${screen}${light}`, ...rows, `[${softKeys.join(' | ')}]`, ''].join('\n')
}
