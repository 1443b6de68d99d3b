import { expect as baseExpect, type Expect, type ExpectMatcherState, type MatcherReturnType } from '@playwright/test'
import { isApiError, type TokenView } from '../../host/client/client.ts'
import { type AnyToken, SETTLING, shownBy } from './any-token.ts'

/** What a display is to show: the name of a screen, or any of these. */
export interface Shown {
  readonly screen?: string
  /** Stands in one of the lines. */
  readonly text?: string
  readonly code?: string | RegExp
  readonly refusal?: string
  readonly lit?: boolean
}

const LOOK_AGAIN = 60_000

const conditionsOf = ({ screen, text, code, refusal, lit }: Shown): string =>
  [
    screen !== undefined && `screen:${screen}`,
    text !== undefined && `shows:${encodeURIComponent(text)}`,
    code !== undefined && (typeof code === 'string' ? `code:${code}` : 'code'),
    refusal !== undefined && `refusal:${refusal}`,
    lit !== undefined && (lit ? 'lit' : 'dark'),
  ]
    .filter((condition) => condition !== false)
    .join(',')

function shows({ display }: TokenView, { screen, text, code, refusal, lit }: Shown): boolean {
  return (
    (screen === undefined || display.screen === screen) &&
    (text === undefined || display.lines.some((line) => line.includes(text))) &&
    (code === undefined || (typeof code === 'string' ? display.code === code : code.test(display.code ?? ''))) &&
    (refusal === undefined || ('refusal' in display && display.refusal === refusal)) &&
    (lit === undefined || display.lit === lit)
  )
}

const matchers = {
  /**
   * Waits until a token shows a screen, by its name, or what is asked for. `not`: looks once.
   * @param options.timeout ms of real time; what a paused clock needs is not waited for
   */
  async toShow(
    this: ExpectMatcherState,
    token: Pick<AnyToken, 'view' | 'until'>,
    expected: string | Shown,
    { timeout = this.timeout }: { readonly timeout?: number } = {},
  ): Promise<MatcherReturnType> {
    const wanted = typeof expected === 'string' ? { screen: expected } : expected
    const view = this.isNot ? await token.view() : await seen(token, wanted, Math.min(timeout, LOOK_AGAIN))
    const pass = shows(view, wanted)
    return {
      name: 'toShow',
      pass,
      expected: wanted,
      actual: { screen: view.display.screen, lines: view.display.lines, code: view.display.code },
      message: () =>
        `${this.utils.matcherHint('toShow', 'token', undefined, { isNot: this.isNot })}\n\nExpected${this.isNot ? ' not' : ''}: ${this.utils.printExpected(wanted)}\n${shownBy(view)}`,
    }
  },
}

/** Playwright's `expect`, which knows what a token shows. */
export const expect: Expect<typeof matchers> = baseExpect.extend(matchers)

async function seen(token: Pick<AnyToken, 'view' | 'until'>, wanted: Shown, timeout: number): Promise<TokenView> {
  return token.until(conditionsOf(wanted), { timeout, advance: SETTLING }).catch((error: unknown) => {
    if (isApiError(error) && error.code === 'timed-out' && error.view !== undefined) return error.view
    throw error
  })
}
