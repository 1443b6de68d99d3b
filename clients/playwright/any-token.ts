import {
  type Client,
  type JournalRow,
  type NewToken,
  ofKind,
  type TokenView,
  type ViewOf,
} from '../../host/client/client.ts'

/** A simulated token of any kind in a test. What is done with it is saved, and the token has settled, before a call returns. */
export interface AnyToken<View extends TokenView = TokenView> {
  readonly id: string
  /** The token as it stands. */
  view(): Promise<View>
  /** Any event of docs/api.md that its kind knows, such as `{ type: 'battery-level', percent: 5 }`. */
  send(event: Parameters<Client['send']>[1]): Promise<View>
  /** The digits on the display, once there are any. */
  code(): Promise<string>
  /** Waits on the server until conditions of docs/api.md hold, such as `screen:code`. */
  until(condition: string | readonly string[], options?: Parameters<Client['until']>[2]): Promise<View>
  /** Moves its time on. Nobody waits. */
  advance(ms: number): Promise<View>
  /** The display as it stands, as PNG. */
  picture(): Promise<Buffer>
  journal(): Promise<readonly JournalRow[]>
}

/** What the device takes to show what it is about to show, on its own clock, in ms. */
export const SETTLING = 1000

/** Fails when nothing came of what was done. */
export function happened<View extends TokenView & { readonly ignored: string | null }>(what: string, view: View): View {
  if (view.ignored === null) return view
  throw new Error(`${what}: the token did nothing (${view.ignored}). ${shownBy(view)}`)
}

/**
 * Puts a new token into the rack. Its time stands still: it moves by what a test does. `first`: as it was made.
 * @param settling what it takes at most to show a code that it is about to show, on its own clock, in ms
 */
export async function makeAnyToken<Kind extends TokenView['kind']>(
  client: Client,
  kind: Kind,
  wanted: NewToken,
  settling = SETTLING,
): Promise<AnyToken<ViewOf<Kind>> & { readonly first: ViewOf<Kind> }> {
  const own = async (view: Promise<TokenView>): Promise<ViewOf<Kind>> => ofKind(kind, await view)
  const first = await own(client.create(wanted))
  const { id } = first
  await client.setClock(id, { mode: 'paused' })
  return {
    id,
    first,
    view: () => own(client.token(id)),
    send: (event) => own(client.send(id, event)),
    async code() {
      const { display } = await client.until(id, 'code', { advance: settling })
      return display.code ?? ''
    },
    until: (condition, options) => own(client.until(id, condition, options)),
    advance: (ms) => own(client.advance(id, { ms })),
    picture: async () => Buffer.from(await client.display(id, 'png', 2)),
    async journal() {
      return (await client.journal(id, { after: 0, limit: 1000 })).rows
    },
  }
}

/** What stands on the display, for a message. */
export function shownBy({ display }: TokenView): string {
  if (!display.lit) return 'It is dark.'
  if ('blank' in display && display.blank) return `Its display is blank, for a fault (it is at ${display.screen}).`
  return `It shows ${display.screen}: ${display.lines.filter((line) => line !== '').join(' / ')}`
}
