import type { Effect, TokenEvent } from './events.ts'
import { isSameHeld, type NdToken } from './nd-app/token.ts'
import type { SkToken } from './sk-app/token.ts'
import type { Token } from './token.ts'

/** What an event did, by comparing before and after: the tables know nothing of it. */
export function noticed(before: Token, after: Token, event: TokenEvent): readonly Effect[] {
  const { at } = after
  const effects: Effect[] = []
  const [from, to] = [screenOf(before), screenOf(after)]
  if (from !== to) effects.push({ at, type: 'screen-changed', from, to })
  if (before.profile === 'sk-app' && after.profile === 'sk-app') noticeApp(before, after, event, effects)
  if (before.profile === 'nd-app' && after.profile === 'nd-app') {
    if (after.screen.name === 'refusal' && before.screen !== after.screen) {
      effects.push({ at, type: 'refused', code: after.screen.code })
    }
    if (before.tokens !== after.tokens) noticeTokens(before, after, event, effects)
  }
  return effects
}

const screenOf = (token: Token) => (token.profile === 'sk-app' ? token.screen : token.screen.name)

function noticeApp(before: SkToken, after: SkToken, event: TokenEvent, effects: Effect[]): void {
  const { at } = after
  if (after.app === null) {
    if (before.app !== null) effects.push({ at, type: 'uninstalled' })
  } else if (event.type === 'install') {
    effects.push({ at, type: 'installed', serial: after.app.serial })
  } else if (before.app?.showsSerial !== after.app.showsSerial) {
    effects.push({ at, type: 'mode-changed', showsSerial: after.app.showsSerial })
  }
}

function noticeTokens(before: NdToken, after: NdToken, event: TokenEvent, effects: Effect[]): void {
  const { at } = after
  for (const was of before.tokens) {
    const is = after.tokens.find((held) => isSameHeld(held, was))
    if (is === undefined) effects.push({ at, type: 'token-deleted', name: was.name })
    else if (is === was) continue
    else if (event.type === 'rename') effects.push({ at, type: 'token-renamed', from: was.name, to: is.name })
    else effects.push({ at, type: 'token-replaced', name: is.name })
  }
  for (const is of after.tokens) {
    if (!before.tokens.some((held) => isSameHeld(held, is))) effects.push({ at, type: 'token-added', name: is.name })
  }
}
