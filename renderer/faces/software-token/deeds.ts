import { useConnection, useTokenOf } from '../../connection/context.ts'
import type { TokenConnection } from '../../connection/token-store.ts'
import type { ViewOf } from '../../connection/view.ts'
import type { Deed, KeyRow } from '../face.ts'
import type { PhoneEvent } from './sent.ts'

type PhoneView = ViewOf<'software-token'>

interface PhoneDeed {
  readonly name: 'open' | 'menu' | 'back'
  /** As printed on a keyboard. */
  readonly key: string
  /** What is sent now; none: it can do nothing. */
  readonly does: readonly PhoneEvent[]
}

/** What leads to the home screen from wherever it is; none: it is there. The app does not close while its menu is open: that goes first. */
export function homeFrom({ display: { screen, lit } }: PhoneView): readonly PhoneEvent[] {
  if (!lit) return []
  return [...(screen === 'menu' ? [{ type: 'tap', control: 'menu' } as const] : []), { type: 'close' }]
}

const hasBack = (view: PhoneView) =>
  view.profile === 'nd-app' && view.display.lit && (view.display.screen !== 'set-up' || view.tokens.length > 0)

function deedsOf(view: PhoneView): readonly PhoneDeed[] {
  const { screen } = view.display
  const open: PhoneDeed = { name: 'open', key: 'O', does: screen === 'closed' ? [{ type: 'open' }] : homeFrom(view) }
  if (view.profile === 'nd-app')
    return [open, { name: 'back', key: 'Z', does: hasBack(view) ? [{ type: 'back' }] : [] }]
  const canMenu = screen === 'code' || screen === 'menu'
  return [open, { name: 'menu', key: 'M', does: canMenu ? [{ type: 'tap', control: 'menu' }] : [] }]
}

export const send = (connection: TokenConnection, events: readonly PhoneEvent[]): void => {
  for (const event of events) void connection.send(event)
}

/** What takes one key: to open the app and to leave it, its menu, the way back. */
export function usePhoneDeeds(): readonly Deed[] {
  const connection = useConnection()
  const view = useTokenOf('software-token', (known) => known)
  if (view === null) return []
  return deedsOf(view).map(({ name, key, does }) => ({
    name: `telephone.${name}`,
    key,
    isOff: does.length === 0,
    run: () => send(connection, does),
  }))
}

export const KEYS: readonly KeyRow[] = [
  { keys: ['O'], does: 'phoneOpen' },
  { keys: ['M'], does: 'phoneMenu' },
  { keys: ['Z'], does: 'phoneBack' },
  { keys: ['Ctrl V'], does: 'phonePaste' },
]
