import type { TokenConnection } from '../../connection/token-store.ts'
import type { Button } from '../../connection/view.ts'
import { makePressBook, type PressBook } from '../touch/press-book.ts'

const books = new WeakMap<TokenConnection, PressBook<Button>>()

/** The book of a token: all that hold its buttons write into the same one. */
export function pressBookOf(connection: TokenConnection): PressBook<Button> {
  const known = books.get(connection)
  if (known) return known
  const made = makePressBook<Button>((type, button) => void connection.send({ type, button }))
  books.set(connection, made)
  return made
}
