import { type Client, type JournalRow, makeClient } from '../../host/client/client.ts'
import { callerOf } from '../../scenario/world/http-api.ts'
import type { SupportContext } from '../api/answers.ts'
import { customerOf, readBankSide } from './bank-lane.ts'
import { type CameraView, cameraRows, cameraToken, profileOf } from './camera-token.ts'
import type { BankSide, TokenSide } from './timeline.ts'

/** Reads both sides of a timeline from the servers. */

export interface Gathered {
  readonly view: CameraView
  readonly token: TokenSide
  /** null: there is no bank, or it does not know whose token it is. */
  readonly bank: BankSide | null
}

/** Rows that the host gives at a time. */
const PAGE = 1_000

async function allRows(client: Client, id: string): Promise<readonly JournalRow[]> {
  const rows: JournalRow[] = []
  for (let more = true; more; ) {
    const page = await client.journal(id, { after: rows.at(-1)?.sequence ?? 0, limit: PAGE })
    rows.push(...page.rows)
    more = page.more && page.rows.length > 0
  }
  return rows
}

/** How far a token's clock is ahead of the host's, ms. */
async function shiftOf(client: Client, id: string): Promise<number> {
  const { now, tokens } = await client.clocks()
  return (tokens.find((one) => one.id === id)?.now ?? now) - now
}

/** What a token holds. */
export const tokenCodesOf = ({ activations }: CameraView): string[] => activations.map(({ tokenCode }) => tokenCode)

/**
 * What the bank has of the customer of a token.
 * @param user his login ID; null: the bank is asked whose token it is
 * @returns null when there is no bank, or it does not know whose token it is
 */
export async function bankSideOf(
  { bank }: SupportContext,
  client: Client,
  { id, serial }: CameraView,
  user: string | null,
): Promise<BankSide | null> {
  if (bank === null) return null
  const call = callerOf(bank)
  const loginId = user ?? (await customerOf(call, serial))
  return loginId === null ? null : readBankSide(call, loginId, await shiftOf(client, id))
}

/** Reads a token's journal and what the bank has of its customer. Throws the host's refusal when there is no such token, and `other-kind`. */
export async function gather(context: SupportContext, id: string, user: string | null): Promise<Gathered> {
  const { url, apiToken } = context.host()
  const client = makeClient(url, apiToken)
  const view = await cameraToken(client, id)
  const rows = await allRows(client, id)
  const standing = { tokenCodes: tokenCodesOf(view) }
  const token: TokenSide = { profile: profileOf(view.profile), rows: cameraRows(rows), now: view.now, standing }
  return { view, token, bank: await bankSideOf(context, client, view, user) }
}
