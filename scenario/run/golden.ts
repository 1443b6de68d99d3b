import { displayText } from '../../drawing/index.ts'
import type { Display } from '../../token-core/index.ts'
import type { Checks } from '../checks.ts'

/** Compares a screen with the one that was kept under a name, or keeps it. */
export type Golden = (name: string, display: Display, checks: Checks) => Promise<void>

/** A screen as text: what the glass shows, then what stands above the buttons. */
export function screenText(display: Display): string {
  const { screen, lit } = display
  if ('kind' in display) return `# ${screen}${lit ? '' : ' (dark)'}\n${displayText(display)}`
  const { blank, rows, softKeys } = display
  const light = !lit ? ' (dark)' : blank ? ' (blank)' : ''
  return [`# ${screen}${light}`, ...rows, `[${softKeys.join(' | ')}]`, ''].join('\n')
}
