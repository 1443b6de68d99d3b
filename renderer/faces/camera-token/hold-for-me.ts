import type { TokenConnection, TokenState } from '../../connection/token-store.ts'
import type { Button } from '../../connection/view.ts'
import type { PressBook } from './press-book.ts'

const FINGER = 'held-for-me'

/** How long to keep holding when the token says nothing any more: longer than every hold of every profile. */
const LIMIT_MS = 10_000

const isOver = ({ link, view }: TokenState) => link !== 'live' || !view || view.hold === null

/**
 * Presses the buttons and releases them when the hold has completed, for those who have one finger or one pointer.
 * When no hold begins (no power, say) they come up at once.
 */
export async function holdForMe(
  connection: TokenConnection,
  book: PressBook,
  buttons: readonly Button[],
): Promise<void> {
  for (const button of buttons) book.down(button, FINGER)
  await connection.settled()
  await new Promise<void>((resolve) => {
    if (isOver(connection.store.getState())) return resolve()
    const finish = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(finish, LIMIT_MS)
    const stop = connection.store.subscribe((state) => {
      if (isOver(state)) finish()
    })
  })
  for (const button of buttons.toReversed()) book.up(button, FINGER)
}
