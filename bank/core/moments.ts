import { type Bank, drawTimedId } from './bank.ts'
import type { MomentRow, UserRow } from './rows.ts'
import type { Tables } from './store.ts'
import { terminalNow } from './terminal.ts'

/**
 * Moments: what a customer was shown and typed, and what was done, in the order in which it happened; for whoever looks for the place
 * where token and bank parted. 操作履歴 tells a company what its people did; a moment is told to nobody but the bank's staff and programs.
 */

/** An image of the camera token: which message, of which registration or request. */
export interface MomentImage {
  readonly kind: 'activation-1' | 'activation-2' | 'request' | 'deletion'
  readonly id: string | null
}

export interface Moment {
  readonly type: MomentRow['type']
  /** Whom it concerns besides whoever acts. */
  readonly loginIds?: readonly string[]
  readonly tokenCode?: string | null
  readonly serial?: string | null
  /** The page, by its number. */
  readonly screen?: string | null
  readonly image?: MomentImage
  /** Of digits that were typed: why they were refused; none: they were accepted. */
  readonly causes?: readonly string[]
  readonly historyId?: string
}

/** Whoever acts: a user, or the bank's staff, who is no user. */
type Acting = Pick<UserRow, 'loginId' | 'companyId'>

export const HELP_DESK = 'help-desk'

/** Writes a moment, inside the transaction of what it tells of. @returns its id */
export async function noteMoment(bank: Bank, tables: Tables, actor: Acting, moment: Moment): Promise<string> {
  const { type, tokenCode = null, screen = null, image, causes, historyId = null } = moment
  const at = bank.now()
  const loginIds = [actor.loginId, ...(moment.loginIds ?? [])].filter((one) => one !== HELP_DESK)
  const serial = moment.serial ?? (tokenCode === null ? null : ((await tables.tokens.get(tokenCode))?.serial ?? null))
  const id = drawTimedId(bank, at)
  tables.moments.add({
    ...{ id, at },
    companyId: actor.companyId,
    loginIds: ` ${[...new Set(loginIds)].join(' ')} `,
    ...{ tokenCode, serial, type, screen },
    image: image?.kind ?? null,
    imageId: image?.id ?? null,
    causes: causes ? causes.join(' ') : null,
    historyId,
    terminal: terminalNow(),
  })
  return id
}

/** What a user's page showed; null: the API gave him the image. */
export function noteShown(bank: Bank, loginId: string, screen: string | null, image?: MomentImage): Promise<void> {
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    if (user) await noteMoment(bank, tables, user, shown(screen, image))
  })
}

export const shown = (screen: string | null, image?: MomentImage): Moment => ({
  type: image ? 'image-shown' : 'page-opened',
  screen,
  ...(image && { image }),
})

/** Of whom, which token, and since when; what is not said may be anything. */
export interface MomentFilter {
  readonly companyId?: string | undefined
  readonly loginId?: string | undefined
  /** Unpadded. */
  readonly tokenCode?: string | undefined
  readonly serial?: string | undefined
  readonly since?: number | undefined
  /** This one is not included. */
  readonly until?: number | undefined
}

/** In the order in which they happened. */
export async function findMoments(
  tables: Tables,
  { companyId, loginId, tokenCode, serial, since, until }: MomentFilter,
  part: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly MomentRow[] }> {
  const match = {
    ...(companyId !== undefined && { companyId }),
    ...(loginId !== undefined && { loginIds: { contains: ` ${loginId} ` } }),
    ...(tokenCode !== undefined && { tokenCode }),
    ...(serial !== undefined && { serial }),
    ...((since !== undefined || until !== undefined) && {
      at: { ...(since !== undefined && { from: since }), ...(until !== undefined && { before: until }) },
    }),
  }
  return { total: await tables.moments.count(match), rows: await tables.moments.find(match, part) }
}
