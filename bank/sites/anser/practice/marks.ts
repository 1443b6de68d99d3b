import { z } from 'zod'
import { parseTokenCode } from '../../../../token-core/codes.ts'
import type { Bank } from '../../../core/bank.ts'
import { helpDeskFor, noteHistory } from '../../../core/history.ts'
import type { MarkRow } from '../../../core/rows.ts'
import type { Owner } from '../../../core/settings.ts'
import type { Tables } from '../../../core/store.ts'
import { setStanding, withKept } from '../../../factors/camera-token/standing.ts'

/**
 * A mark remembers how the users of a company stand and what the bank knows of one token. Putting it back undoes what that token did since:
 * whoever registered it, shared it, lost it or was initialised stands as before, and a user with another token is left alone.
 */

const userPicture = z.object({
  loginId: z.string(),
  registrationState: z.enum(['none', 'provisional', 'in-service']),
  tokenCode: z.string().nullable(),
  revokedAt: z.number().nullable(),
  revokedTokenCode: z.string().nullable().default(null),
})
type UserPicture = z.output<typeof userPicture>

const tokenPicture = z.object({
  tokenCode: z.string(),
  serial: z.string(),
  instanceKey: z.string(),
  wrongCodes: z.number(),
  stoppedAt: z.number().nullable(),
  signedAt: z.number().nullable(),
  revokedAt: z.number().nullable().default(null),
})

const registrationPicture = z.object({
  id: z.string(),
  loginId: z.string(),
  licence: z.string(),
  challenge: z.string(),
  createdAt: z.number(),
  identifiedAt: z.number().nullable(),
  tokenCode: z.string().nullable(),
  iv: z.string().nullable(),
  completedAt: z.number().nullable(),
})

/** The activations of one token, the registrations they came from, and all users of the company, or with null of all of them. */
const pictureSchema = z.object({
  companyId: z.string().nullable().default(null),
  cancelledAt: z.number().nullable(),
  users: z.array(userPicture),
  tokens: z.array(tokenPicture),
  registrations: z.array(registrationPicture),
})
type Picture = z.output<typeof pictureSchema>

const readPicture = (json: string): Picture => pictureSchema.parse(JSON.parse(json))

export async function takePicture(tables: Tables, serial: string, companyId: Owner): Promise<Picture> {
  const device = await tables.devices.get(serial)
  const tokens = await tables.tokens.find({ serial })
  const registrations = []
  for (const { tokenCode } of tokens) registrations.push(...(await tables.registrations.find({ tokenCode })))
  const all = await tables.users.find(companyId === null ? {} : { companyId })
  const users = (await withKept(tables, all)).map(
    ({ user: { loginId }, kept: { registrationState, tokenCode, revokedAt, revokedTokenCode } }) => ({
      loginId,
      registrationState,
      tokenCode,
      revokedAt,
      revokedTokenCode,
    }),
  )
  return { companyId, cancelledAt: device?.cancelledAt ?? null, users, tokens: [...tokens], registrations }
}

/** Those who stand otherwise in the picture wanted, because of the token that both pictures are of. */
function touched(now: Picture, wanted: Picture): readonly UserPicture[] {
  const codes = new Set([...now.tokens, ...wanted.tokens].map(({ tokenCode }) => tokenCode))
  const registered = new Set(now.registrations.map(({ loginId }) => loginId))
  return wanted.users.filter((user) => {
    const present = now.users.find(({ loginId }) => loginId === user.loginId)
    if (!present || JSON.stringify(present) === JSON.stringify(user)) return false
    // Whoever has come to another token goes on with that.
    if (present.tokenCode !== null) return codes.has(present.tokenCode)
    return user.tokenCode === null
      ? registered.has(user.loginId)
      : codes.has(user.tokenCode) || registered.has(user.loginId)
  })
}

/** The sequence numbers of removed activations are given anew: the same story shows the same token code. */
async function rewindLicence(tables: Tables, licence: string): Promise<void> {
  const codes = (await tables.registrations.find({ licence })).flatMap(({ tokenCode }) => tokenCode ?? [])
  const used = codes.map((code) => parseTokenCode(code)?.sequenceNumber ?? 0)
  await tables.licences.update(licence, { lastSequenceNumber: Math.max(0, ...used) })
}

/** Makes the bank what the picture shows, as far as the token goes. Whoever is concerned logs in anew. */
async function apply(bank: Bank, tables: Tables, serial: string, wanted: Picture): Promise<void> {
  const now = await takePicture(tables, serial, wanted.companyId)
  const kept = new Set(wanted.tokens.map(({ tokenCode }) => tokenCode))
  const gone = now.tokens.filter(({ tokenCode }) => !kept.has(tokenCode))
  for (const user of touched(now, wanted)) {
    const { loginId, registrationState, ...others } = user
    await setStanding(tables, loginId, { registrationState, ...others })
    await tables.sessions.removeAll({ loginId })
    const row = await tables.users.get(loginId)
    if (!row) continue
    await noteHistory(bank, tables, helpDeskFor(row.companyId), {
      category: 'help-desk',
      action: 'state-changed',
      detail: { loginId, state: `registrationState=${registrationState}` },
    })
  }
  for (const { tokenCode } of gone) {
    await tables.requests.removeAll({ tokenCode })
    await tables.registrations.removeAll({ tokenCode })
    await tables.tokens.remove(tokenCode)
  }
  for (const token of wanted.tokens) {
    if (!(await tables.tokens.update(token.tokenCode, token))) await tables.tokens.insert(token)
  }
  for (const row of wanted.registrations) {
    if (!(await tables.registrations.update(row.id, row))) await tables.registrations.insert(row)
  }
  const licences = [...now.registrations, ...wanted.registrations].map(({ licence }) => licence)
  for (const licence of new Set(licences)) await rewindLicence(tables, licence)
  if (now.cancelledAt !== wanted.cancelledAt) {
    await tables.devices.update(serial, { cancelledAt: wanted.cancelledAt })
  }
}

/** Keeps how the users of a company stand now, or with null all users. One of this id that is there stays as it was. */
export async function makeMark(
  bank: Bank,
  tables: Tables,
  mark: Pick<MarkRow, 'id' | 'owner' | 'serial' | 'loginId'>,
  companyId: Owner,
): Promise<MarkRow> {
  const known = await tables.marks.get(mark.id)
  if (known) return known
  const picture = JSON.stringify(await takePicture(tables, mark.serial, companyId))
  const row = { ...mark, picture, undone: null, createdAt: bank.now() }
  await tables.marks.insert(row)
  return row
}

/**
 * Puts back what the token has changed since. Again does no harm: once put back, whoever was lent may be lent to another.
 * @returns null: there is no such mark, since the bank was reset, for example
 */
export function putBackMark(bank: Bank, id: string): Promise<MarkRow | null> {
  return bank.store.transaction(async (tables) => {
    const mark = await tables.marks.get(id)
    if (!mark || (mark.loginId !== null && mark.undone !== null)) return mark ?? null
    const wanted = readPicture(mark.picture)
    const undone = JSON.stringify(await takePicture(tables, mark.serial, wanted.companyId))
    await apply(bank, tables, mark.serial, wanted)
    await tables.marks.update(id, { undone })
    return { ...mark, undone }
  })
}

export type MarkRefusal = 'mark-unknown' | 'user-in-use'

/** Undoes that a mark was put back, unless its user has found other use since. @returns why not, or null */
export function undoPutBack(bank: Bank, id: string): Promise<MarkRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const mark = await tables.marks.get(id)
    if (!mark) return 'mark-unknown'
    if (mark.undone === null) return null
    const wanted = readPicture(mark.undone)
    const before = readPicture(mark.picture)
    const now = await takePicture(tables, mark.serial, before.companyId)
    const as = (user: UserPicture, { users }: Picture) =>
      JSON.stringify(users.find(({ loginId }) => loginId === user.loginId)) === JSON.stringify(user)
    const concerned = before.users.filter((user) => !as(user, wanted))
    const lent = mark.loginId === null ? [] : await tables.marks.find({ loginId: mark.loginId })
    const isFree = concerned.every((user) => as(user, now)) && lent.every(({ undone }) => undone !== null)
    if (!isFree || (await anyTaken(tables, wanted, mark.serial))) return 'user-in-use'
    await apply(bank, tables, mark.serial, wanted)
    await tables.marks.update(id, { undone: null })
    return null
  })
}

/** Whether an activation of the picture has its code given to another token meanwhile. */
async function anyTaken(tables: Tables, { tokens }: Picture, serial: string): Promise<boolean> {
  for (const { tokenCode } of tokens) {
    const there = await tables.tokens.get(tokenCode)
    if (there && there.serial !== serial) return true
  }
  return false
}
