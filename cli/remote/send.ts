import type { EventAnswer, TokenView } from '../../host/client/client.ts'
import type { Outcome, Way } from './command.ts'
import { displayLines } from './lines.ts'

/** An event or a gesture, as the host takes it. */
export type Deed = Parameters<Way['client']['send']>[1]

export const shown = (view: TokenView): Outcome => ({ value: view, lines: displayLines(view) })

/** What an event did; nothing is a failure. */
const happened = ({ t }: Way, answer: EventAnswer): Outcome => ({
  ...shown(answer),
  ...(answer.ignored !== null && { failure: t('remote.ignored', { why: answer.ignored }) }),
})

/** Lets something happen to the token that is meant. */
export async function send(way: Way, events: readonly Deed[]): Promise<Outcome> {
  const id = await way.tokenId()
  const [only] = events
  return happened(
    way,
    events.length === 1 && only ? await way.client.send(id, only) : await way.client.sendAll(id, events),
  )
}
