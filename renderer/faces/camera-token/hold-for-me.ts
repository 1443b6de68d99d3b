import { cameraTokenOf } from '../../camera/camera-token.ts'
import type { TokenConnection } from '../../connection/token-store.ts'
import type { Button } from '../../connection/view.ts'
import type { PressBook } from '../touch/press-book.ts'

const FINGER = 'held-for-me'

/** How long to keep holding when the token says nothing any more: longer than every hold of every profile. */
const LIMIT_MS = 10_000

const isOver = (connection: TokenConnection) =>
  connection.store.getState().link !== 'live' || !cameraTokenOf(connection)?.hold

/**
 * Presses the buttons and releases them when the hold has completed, for those who have one finger or one pointer.
 * When no hold begins (no power, say) they come up at once.
 */
export async function holdForMe(
  connection: TokenConnection,
  book: PressBook<Button>,
  buttons: readonly Button[],
): Promise<void> {
  for (const button of buttons) book.down(button, FINGER)
  await connection.settled()
  await new Promise<void>((resolve) => {
    if (isOver(connection)) return resolve()
    const finish = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(finish, LIMIT_MS)
    const stop = connection.store.subscribe(() => {
      if (isOver(connection)) finish()
    })
  })
  for (const button of buttons.toReversed()) book.up(button, FINGER)
}
