import { offerScreen } from '../camera/offer.ts'
import { lookOnce } from '../camera/screen-store.ts'
import type { TokenConnection } from '../connection/token-store.ts'
import type { Button } from '../connection/view.ts'
import { holdForMe } from '../faces/camera-token/hold-for-me.ts'
import { HOLDS } from '../faces/camera-token/holds.ts'
import type { PressBook } from '../faces/camera-token/press-book.ts'
import type { Target } from '../faces/camera-token/targets.ts'

const FINGER = 'presenter'

async function tap(connection: TokenConnection, book: PressBook, button: Button): Promise<void> {
  book.down(button, FINGER)
  await connection.settled()
  book.up(button, FINGER)
  await connection.settled()
}

/** Does for the presenter what the caption asks for: presses, holds, pulls, or looks at the screen for the bank's code. */
export async function doStep(connection: TokenConnection, book: PressBook, target: Target): Promise<void> {
  switch (target) {
    case null:
    case 'wait':
      return
    case 'tape':
      await connection.send({ type: 'tape-removed' })
      return
    case 'cells':
      await connection.send({ type: 'battery-fitted' })
      return
    case 'glass':
      return offerScreen(connection, lookOnce)
    case 'power':
    case 'menu':
      return holdForMe(connection, book, HOLDS[target])
    default:
      return tap(connection, book, target)
  }
}
