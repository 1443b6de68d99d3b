import { profileOf, type Token, type TokenOn } from './token.ts'
import { wrapLine } from './wrap.ts'

/** Lines on the glass: wrapped, and scrolled where a transaction does not fit. */

export function wrap(token: Token, lines: readonly string[]): readonly string[] {
  const { columns } = profileOf(token).glass
  return lines.flatMap((line) => wrapLine(line, columns))
}

/** The rows of a transaction's content that fit; `Sign:` keeps the last row of the glass. */
export function visibleContent(token: Token, lines: readonly string[], scroll: number): readonly string[] {
  return wrap(token, lines).slice(scroll, scroll + contentRows(token))
}

/** How many times ▲▼ scrolls one line before it is at the end; 0: it fits. */
export function scrollRange(token: Token, lines: readonly string[]): number {
  return Math.max(0, wrap(token, lines).length - contentRows(token))
}

/** One line a press, past the end to the top. The transaction's 5 min go on counting from the scan. */
export function scrolled(token: TokenOn<'transaction'>): Token {
  const { screen } = token
  const range = scrollRange(token, screen.lines)
  if (range === 0) return token
  return { ...token, screen: { ...screen, scroll: screen.scroll >= range ? 0 : screen.scroll + 1 } }
}

const contentRows = (token: Token): number => profileOf(token).glass.rows - 1
