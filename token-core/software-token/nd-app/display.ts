import type { NdRefusal, NdScreen } from '../events.ts'
import { codeOf, type Shown } from '../shown.ts'
import { ND_REFUSAL_TEXTS, ND_TEXTS } from '../texts.ts'
import { type NdToken, ndCodeKey, ndHeld } from './token.ts'

export interface NdDisplay extends Shown {
  readonly app: 'nd-app'
  readonly screen: NdScreen
  /** Of the token on `pin` and `code`. */
  readonly name: string | null
  /** Of all tokens, on every screen but `closed`. */
  readonly names: readonly string[] | null
  readonly refusal: NdRefusal | null
}

/** What the NTT DATA app shows. */
export function ndDisplay(token: NdToken): NdDisplay {
  const { screen } = token
  const lit = screen.name !== 'closed'
  const shown = {
    kind: token.kind,
    app: 'nd-app',
    screen: screen.name,
    lit,
    ...codeOf(token, ndCodeKey(token)),
    name: ndHeld(token)?.name ?? null,
    names: lit ? token.tokens.map(({ name }) => name) : null,
    refusal: screen.name === 'refusal' ? screen.code : null,
  } as const
  return { ...shown, lines: linesOf(shown) }
}

function linesOf({ screen, code, remaining, name, names, refusal }: Omit<NdDisplay, 'lines'>): readonly string[] {
  switch (screen) {
    case 'closed':
      return []
    case 'set-up':
      return [
        ND_TEXTS.setUp,
        ND_TEXTS.serviceId,
        ND_TEXTS.userId,
        ND_TEXTS.startPassword,
        ND_TEXTS.name,
        ND_TEXTS.pin,
        ND_TEXTS.register,
      ]
    case 'list':
      return [ND_TEXTS.list, ...(names ?? [])]
    case 'pin':
      return [`${name}`, ND_TEXTS.enterPin]
    case 'code':
      return [`${name}`, ND_TEXTS.code, `${code}`, `${ND_TEXTS.remaining} ${remaining} ${ND_TEXTS.seconds}`]
    case 'refusal':
      return refusal === null ? [] : [ND_REFUSAL_TEXTS[refusal]]
  }
}
