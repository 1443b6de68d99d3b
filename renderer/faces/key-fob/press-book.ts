import type { TokenConnection } from '../../connection/token-store.ts'
import { makePressBook, type PressBook } from '../touch/press-book.ts'

/** The one button, for the book of fingers: the token's own events name none. */
export const BUTTON = 'button'

const books = new WeakMap<TokenConnection, PressBook<typeof BUTTON>>()

/** The book of a token: all that hold its button write into the same one. */
export function pressBookOf(connection: TokenConnection): PressBook<typeof BUTTON> {
  const known = books.get(connection)
  if (known) return known
  const made = makePressBook<typeof BUTTON>((type) => void connection.send(type === 'press' ? { type } : { type }))
  books.set(connection, made)
  return made
}

/** Presses and lets go, for who has one click or one key. */
export async function tap(connection: TokenConnection, finger: string): Promise<void> {
  const book = pressBookOf(connection)
  book.down(BUTTON, finger)
  await connection.settled()
  book.up(BUTTON, finger)
  await connection.settled()
}
