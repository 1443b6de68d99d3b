import { offerScreen } from '../../camera/offer.ts'
import { lookOnce } from '../../camera/screen-store.ts'
import type { TokenConnection } from '../../connection/token-store.ts'
import type { Button } from '../../connection/view.ts'
import type { Target } from '../face.ts'
import type { PressBook } from '../touch/press-book.ts'
import { holdForMe } from './hold-for-me.ts'
import { HOLDS } from './holds.ts'
import { pressBookOf } from './press-book.ts'

const FINGER = 'presenter'

async function tap(connection: TokenConnection, book: PressBook<Button>, button: Button): Promise<void> {
  book.down(button, FINGER)
  await connection.settled()
  book.up(button, FINGER)
  await connection.settled()
}

/** Does for the presenter what the caption asks for: presses, holds, pulls, or looks at the screen for the bank's code. */
export async function doStep(connection: TokenConnection, target: Target): Promise<void> {
  const book = pressBookOf(connection)
  switch (target) {
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
    case 'left':
    case 'middle':
    case 'right':
      return tap(connection, book, target)
  }
}
