import { hexToBytes, parseTokenCode, registrationKeys, sealMessage } from '../../../token-core/codes.ts'
import { type Bank, isTooOld } from '../../core/bank.ts'
import { noteDigits, noteHistory, noteRefusal } from '../../core/history.ts'
import type { MomentImage } from '../../core/moments.ts'
import type { Checked, Problem } from '../../core/problems.ts'
import type { RegistrationRow, TokenRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { codeOf, equalCodes, tryCode } from './code-check.ts'
import { type ImageRefusal, imageProblem } from './image-refusals.ts'
import { COMPARED, firstImage, ownRegistration } from './registration.ts'
import { readStanding, setStanding } from './standing.ts'

/** BLGI023: the second image brings the key into the token, and 8 digits prove that it got there. */

export interface ProvenRegistration {
  readonly registration: RegistrationRow
  readonly token: TokenRow
  /** Text of the second image. */
  readonly text: string
  readonly plaintext: Uint8Array
  /** When the second image was made. */
  readonly identifiedAt: number
  readonly tooOld: boolean
}

export const secondImageOf = (id: string | null): MomentImage => ({ kind: 'activation-2', id })

/** The registration that BLGI023 shows: the user's latest, if its 12 digits were accepted. The same image each time. */
export async function findProvenRegistration(bank: Bank, loginId: string): Promise<ProvenRegistration | null> {
  return bank.store.transaction(async (tables) => {
    const registration = await latestIdentified(tables, loginId)
    return registration ? prove(bank, tables, registration) : null
  })
}

async function latestIdentified(tables: Tables, loginId: string): Promise<RegistrationRow | undefined> {
  const identified = (await tables.registrations.find({ loginId })).filter((row) => row.identifiedAt !== null)
  return identified.sort((a, b) => (a.identifiedAt ?? 0) - (b.identifiedAt ?? 0)).at(-1)
}

/** Text of the image that the token reads now: the first, or after the 12 digits the second. Null when it counts no more. */
export async function registrationImage(bank: Bank, tables: Tables, row: RegistrationRow): Promise<string | null> {
  return row.identifiedAt === null ? firstImage(row).text : ((await prove(bank, tables, row))?.text ?? null)
}

async function prove(bank: Bank, tables: Tables, registration: RegistrationRow): Promise<ProvenRegistration | null> {
  const { tokenCode, iv, identifiedAt } = registration
  const token = tokenCode === null ? undefined : await tables.tokens.get(tokenCode)
  const device = token && (await tables.devices.get(token.serial))
  const name = parseTokenCode(tokenCode ?? '')
  if (!token || !device || !name || iv === null || identifiedAt === null) return null
  const { seal } = registrationKeys(
    hexToBytes(device.deviceKey),
    hexToBytes(registration.challenge),
    registration.licence,
  )
  const image = sealMessage(
    {
      type: 'activation-2',
      licence: name.licence,
      sequenceNumber: name.sequenceNumber,
      instanceKey: hexToBytes(token.instanceKey),
      account: registration.loginId,
    },
    token.serial,
    seal,
    hexToBytes(iv),
  )
  const tooOld = isTooOld(bank, identifiedAt)
  return { registration, token, text: image.text, plaintext: image.bytes, identifiedAt, tooOld }
}

/** Checks the 8 digits. Accepted: サービス利用中. Once more after that (a doubled submission) changes nothing. */
export async function completeRegistration(
  bank: Bank,
  proven: ProvenRegistration,
  code: string,
): Promise<Checked<null, 'code'>> {
  return bank.store.transaction(async (tables) => {
    const { id, loginId } = proven.registration
    const registration = await tables.registrations.get(id)
    const isShown = registration?.tokenCode === proven.token.tokenCode
    const refusal =
      (await secondImageRefusal(bank, tables, loginId, id)) ?? (isShown ? null : 'registration-superseded')
    if (refusal) return { ok: false, problems: [await noteSecondImage(bank, tables, loginId, id, refusal)] }
    if (registration?.completedAt) return { ok: true, value: null }
    const user = await tables.users.get(loginId)
    const token = await tables.tokens.get(proven.token.tokenCode)
    if (!user || !token) throw new TypeError('who registers is there, and so is his token')
    if (token.stoppedAt === null && (await isOfEarlier(bank, tables, proven, token, code))) {
      await noteRefusal(bank, tables, user, 'tokens', 'code-earlier', secondImageOf(id), { tokenCode: token.tokenCode })
      return { ok: false, problems: [{ field: 'code', code: 'code-earlier' }] }
    }
    const note = {
      category: 'registration',
      action: 'token-registered',
      detail: { tokenCode: token.tokenCode },
    } as const
    const wrong = await tryCode(bank, tables, user, token, proven.plaintext, code, secondImageOf(id))
    if (wrong) {
      await noteHistory(bank, tables, user, {
        ...note,
        result: 'failed',
        detail: { ...note.detail, reason: wrong.code },
        isOfDigits: true,
      })
      return { ok: false, problems: [wrong] }
    }
    await noteDigits(bank, tables, user, secondImageOf(id), note.detail)
    await noteHistory(bank, tables, user, note)
    await tables.registrations.update(id, { completedAt: bank.now() })
    await setStanding(tables, loginId, { registrationState: 'in-service', tokenCode: token.tokenCode })
    return { ok: true, value: null }
  })
}

/** Whether 8 digits that do not fit are those of the second image of an earlier registration of the same user. */
async function isOfEarlier(
  bank: Bank,
  tables: Tables,
  { registration: { id, loginId }, plaintext }: ProvenRegistration,
  token: TokenRow,
  code: string,
): Promise<boolean> {
  if (equalCodes(code, codeOf(token, plaintext))) return false
  const latest = await tables.registrations.find({ loginId }, { descending: true, limit: COMPARED })
  for (const row of latest.filter((one) => one.id !== id)) {
    const earlier = await prove(bank, tables, row)
    if (earlier && equalCodes(code, codeOf(earlier.token, earlier.plaintext))) return true
  }
  return false
}

/** Why the second image of a registration counts no more, or null. */
async function secondImageRefusal(
  bank: Bank,
  tables: Tables,
  loginId: string,
  id: string,
): Promise<ImageRefusal | null> {
  if (!(await tables.users.get(loginId))) return 'user-gone'
  const row = await ownRegistration(tables, loginId, id)
  if (typeof row === 'string') return row
  const { tokenCode, identifiedAt } = row
  if (tokenCode === null || identifiedAt === null) return 'registration-unidentified'
  if (row.iv === null) return 'registration-taken-back'
  const latest = await latestIdentified(tables, loginId)
  if (latest?.id !== id || (await readStanding(tables, loginId)).tokenCode !== tokenCode)
    return 'registration-superseded'
  return row.completedAt === null && isTooOld(bank, identifiedAt) ? 'activation-too-old' : null
}

async function noteSecondImage(
  bank: Bank,
  tables: Tables,
  loginId: string,
  id: string,
  refusal: ImageRefusal,
): Promise<Problem<'code'>> {
  const user = await tables.users.get(loginId)
  const own = typeof (await ownRegistration(tables, loginId, id)) !== 'string'
  if (user) await noteRefusal(bank, tables, user, 'tokens', refusal, secondImageOf(own ? id : null))
  return imageProblem('code', refusal)
}

/** Refuses 8 digits for a second image other than the one that BLGI023 shows now. The history says why it counts no more. */
export function refuseSecondImage(bank: Bank, loginId: string, id: string): Promise<Problem<'code'>> {
  return bank.store.transaction(async (tables) => {
    const refusal = await secondImageRefusal(bank, tables, loginId, id)
    return noteSecondImage(bank, tables, loginId, id, refusal ?? 'registration-superseded')
  })
}
