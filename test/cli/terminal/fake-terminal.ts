import { makeTranslate } from '../../../cli/terminal/i18n.ts'
import type { Terminal } from '../../../cli/terminal/terminal.ts'

export interface FakeTerminal extends Terminal {
  readonly lines: string[]
  readonly errors: string[]
}

/** Remembers what a command writes. */
export function fakeTerminal(): FakeTerminal {
  const lines: string[] = []
  const errors: string[] = []
  return { lines, errors, out: (line) => void lines.push(line), error: (line) => void errors.push(line) }
}

export const english = makeTranslate('en')
export const japanese = makeTranslate('ja')
