import {
  bytesToHex,
  deviceCode,
  encodeActivation1,
  formatTokenCode,
  hexToBytes,
  type Image,
  registrationKeys,
} from '../../../token-core/codes.ts'
import { type Bank, drawId, ISSUER, isTooOld } from '../../core/bank.ts'
import { noteDigits, noteHistory, noteRefusal } from '../../core/history.ts'
import type { MomentImage } from '../../core/moments.ts'
import { type Checked, causeOf, type Problem } from '../../core/problems.ts'
import type { DeviceRow, RegistrationRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { equalCodes } from './code-check.ts'
import { type ImageRefusal, imageProblem } from './image-refusals.ts'
import { takeLicence, takeSequenceNumber } from './licences.ts'
import type { Identification, IdentificationField } from './registration-input.ts'
import { deadSerials } from './revoked.ts'
import { readStanding, setStanding } from './standing.ts'

/** 利用開始登録: BLGI022 finds out which token the customer holds, BLGI023 (activation.ts) proves that it got its key. */

export interface OpenRegistration {
  readonly registration: RegistrationRow
  /** Text of the first image. */
  readonly text: string
}

/**
 * The registration that BLGI022 shows. One that was opened a short while ago is shown again, so that a reload
 * does not make the twelve digits on the token worthless.
 */
export async function openRegistration(bank: Bank, loginId: string): Promise<OpenRegistration> {
  const registration = await bank.store.transaction(async (tables) => {
    const licence = await takeLicence(bank, tables, loginId)
    const latest = (await tables.registrations.find({ loginId, licence })).at(-1)
    const young = latest && bank.now() - latest.createdAt < bank.rules.imageAge / 2
    if (young && latest.identifiedAt === null) return latest
    const row: RegistrationRow = {
      id: drawId(bank),
      loginId,
      licence,
      challenge: bytesToHex(bank.random(8)),
      createdAt: bank.now(),
      identifiedAt: null,
      tokenCode: null,
      iv: null,
      completedAt: null,
    }
    await tables.registrations.insert(row)
    return row
  })
  return { registration, text: firstImage(registration).text }
}

/** A registration of this user whose first image still counts, for showing BLGI022 once more after a mistake, or why it counts no more. */
export async function findOpenRegistration(
  bank: Bank,
  loginId: string,
  id: string,
): Promise<OpenRegistration | ImageRefusal> {
  const row = await bank.store.transaction((tables) => ownRegistration(tables, loginId, id))
  return typeof row === 'string' ? row : stillOpen(bank, row)
}

export async function ownRegistration(
  tables: Tables,
  loginId: string,
  id: string,
): Promise<RegistrationRow | ImageRefusal> {
  const row = await tables.registrations.get(id)
  if (!row) return 'registration-unknown'
  return row.loginId === loginId ? row : 'registration-of-another-user'
}

/** The same for a registration that is at hand. */
export function stillOpen(bank: Bank, row: RegistrationRow): OpenRegistration | ImageRefusal {
  if (row.completedAt !== null) return 'registration-completed'
  return isTooOld(bank, row.createdAt) ? 'image-too-old' : { registration: row, text: firstImage(row).text }
}

/**
 * Checks the 12 digits against the token of that serial. Accepted: the user is 仮登録 with a new token code.
 * The same digits once more (a doubled submission) change nothing. A wrong 12-digit code is not counted, but stands in the history.
 * @param colleagues whether a token that a colleague signs with may be registered as a new one: it would have two token codes then
 */
export async function identifyToken(
  bank: Bank,
  open: OpenRegistration,
  typed: Identification,
  colleagues: 'allowed' | 'refused' = 'allowed',
): Promise<Checked<null, IdentificationField>> {
  return bank.store.transaction(async (tables) => {
    // Of a token that nobody may register again, no colleague's either, identify() says so.
    const isDead = (await deadSerials(bank, tables, [typed.serial])).size > 0
    const refused =
      colleagues === 'refused' && !isDead && (await isOfColleague(tables, open.registration, typed.serial))
    const result = refused
      ? problem('serial', 'serial-in-service')
      : await identify(bank, tables, open.registration, typed)
    if (!result.ok) {
      await noteIdentification(bank, tables, open.registration, result.problems, { serial: typed.serial })
    }
    return result
  })
}

/** Writes into the history that BLGI022 was sent with mistakes that are seen without knowing any token. */
export async function refuseIdentification(
  bank: Bank,
  of: { readonly loginId: string; readonly id: string | null },
  problems: readonly Problem[],
): Promise<void> {
  await bank.store.transaction((tables) => noteIdentification(bank, tables, of, problems, {}))
}

export const firstImageOf = (id: string | null): MomentImage => ({ kind: 'activation-1', id })

async function noteIdentification(
  bank: Bank,
  tables: Tables,
  { loginId, id }: { readonly loginId: string; readonly id: string | null },
  problems: readonly Problem[],
  detail: { readonly serial?: string },
): Promise<void> {
  const user = await tables.users.get(loginId)
  const reasons = [...new Set(problems.map(causeOf))]
  if (user) await noteRefusal(bank, tables, user, 'registration', reasons, firstImageOf(id), detail)
}

async function isOfColleague(tables: Tables, { loginId }: RegistrationRow, serial: string): Promise<boolean> {
  const companyId = (await tables.users.get(loginId))?.companyId
  for (const { tokenCode } of await tables.tokens.find({ serial })) {
    for (const holder of await tables.cameraTokenStandings.find({ tokenCode, registrationState: 'in-service' })) {
      if (holder.loginId !== loginId && (await tables.users.get(holder.loginId))?.companyId === companyId) return true
    }
  }
  return false
}

async function identify(
  bank: Bank,
  tables: Tables,
  registration: RegistrationRow,
  typed: Identification,
): Promise<Checked<null, IdentificationField>> {
  const { id, loginId } = registration
  const user = await tables.users.get(loginId)
  if (!user) return gone('device-code', 'user-gone')
  const device = await tables.devices.get(typed.serial)
  if (!device) return problem('serial', 'serial-unknown')
  if (device.companyId !== null && device.companyId !== user.companyId) {
    return { ok: false, problems: [{ field: 'serial', code: 'serial-unknown', cause: 'serial-of-another-company' }] }
  }
  if (device.cancelledAt !== null) return problem('serial', 'serial-cancelled')
  if ((await deadSerials(bank, tables, [device.serial])).size > 0) return problem('serial', 'serial-revoked')
  if (!answersFirst(registration, device, typed.deviceCode)) {
    const latest = await tables.registrations.find({ loginId }, { descending: true, limit: COMPARED })
    const isEarlier = latest.some((one) => answersFirst(one, device, typed.deviceCode))
    return problem('device-code', isEarlier ? 'device-code-earlier' : 'device-code-wrong')
  }
  const present = await ownRegistration(tables, loginId, id)
  if (typeof present === 'string') return gone('device-code', present)
  const known = present.tokenCode === null ? undefined : await tables.tokens.get(present.tokenCode)
  if (known?.serial === typed.serial) return { ok: true, value: null }
  if (present.completedAt !== null) return gone('device-code', 'registration-completed')
  if (await isSuperseded(tables, present)) return gone('device-code', 'registration-superseded')
  const tokenCode = await giveToken(bank, tables, registration, typed.serial)
  if (tokenCode === null) return gone('device-code', 'licence-used-up')
  const detail = { serial: typed.serial, tokenCode }
  await noteDigits(bank, tables, user, firstImageOf(id), detail)
  await noteHistory(bank, tables, user, { category: 'registration', action: 'token-identified', detail })
  return { ok: true, value: null }
}

/** Whether the user has come to a token since this registration was begun. */
async function isSuperseded(tables: Tables, { loginId, createdAt }: RegistrationRow): Promise<boolean> {
  const { registrationState, tokenCode } = await readStanding(tables, loginId)
  if (registrationState !== 'in-service' || tokenCode === null) return false
  const [source] = await tables.registrations.find({ loginId, tokenCode })
  const since = source?.completedAt ?? null
  // One that he shares comes from no registration of his.
  return since === null || since > createdAt
}

/** How many of a user's latest registrations are compared with digits that do not fit the one that is shown. */
export const COMPARED = 20

/** Whether the 12 digits are those of this device over the first image of this registration. */
function answersFirst(registration: RegistrationRow, device: DeviceRow, digits: string): boolean {
  const { deviceKey, serial } = device
  const keys = registrationKeys(hexToBytes(deviceKey), hexToBytes(registration.challenge), registration.licence)
  return equalCodes(digits, deviceCode(keys.deviceCode, firstImage(registration).bytes, serial))
}

/** @returns the new token code; null when the licence has no sequence number left */
async function giveToken(
  bank: Bank,
  tables: Tables,
  registration: RegistrationRow,
  serial: string,
): Promise<string | null> {
  const sequenceNumber = await takeSequenceNumber(tables, registration.licence)
  if (sequenceNumber === null) return null
  const tokenCode = formatTokenCode(registration.licence, sequenceNumber)
  const instanceKey = bytesToHex(bank.random(32))
  await tables.tokens.insert({
    ...{ tokenCode, serial, instanceKey, wrongCodes: 0 },
    ...{ stoppedAt: null, signedAt: null, revokedAt: null },
  })
  await tables.registrations.update(registration.id, {
    identifiedAt: bank.now(),
    tokenCode,
    iv: bytesToHex(bank.random(12)),
  })
  await setStanding(tables, registration.loginId, {
    registrationState: 'provisional',
    tokenCode,
    revokedTokenCode: null,
  })
  return tokenCode
}

export function firstImage(row: RegistrationRow): Image {
  return encodeActivation1({
    type: 'activation-1',
    licence: row.licence,
    challenge: hexToBytes(row.challenge),
    issuer: ISSUER,
  })
}

function gone<Field extends string>(field: Field, refusal: ImageRefusal) {
  return { ok: false, problems: [imageProblem(field, refusal)] } as const
}

function problem<Field extends string>(
  field: Field,
  code: Problem['code'],
): { readonly ok: false; readonly problems: readonly Problem<Field>[] } {
  return { ok: false, problems: [{ field, code }] }
}
