import type { Display } from '../../token-core/index.ts'
import type { Checks } from '../checks.ts'
import type { Picture } from '../world/world.ts'

export interface Screen {
  readonly display: Display
  readonly picture: Picture | null
}

/** Compares a screen with the one that was kept under a name, or keeps it. */
export type Golden = (name: string, screen: Screen, checks: Checks) => Promise<void>

/** A screen as text: what the glass shows, then what stands above the buttons. */
export function screenText({ screen, lit, rows, softKeys }: Display): string {
  const light = lit ? '' : ' (dark)'
  return [`# ${screen}${light}`, ...rows, `[${softKeys.join(' | ')}]`, ''].join('\n')
}
