import {
  bytesToHex,
  deviceCode,
  encodeActivation1,
  formatTokenCode,
  hexToBytes,
  type Image,
  parseTokenCode,
  registrationKeys,
  sealMessage,
} from '../../../token-core/codes.ts'
import { type Bank, drawId, ISSUER, isTooOld } from '../../core/bank.ts'
import { noteHistory, noteRefusal } from '../../core/history.ts'
import type { Checked, Problem } from '../../core/problems.ts'
import type { DeviceRow, RegistrationRow, TokenRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { codeOf, equalCodes, tryCode } from './code-check.ts'
import { takeLicence, takeSequenceNumber } from './licences.ts'
import type { Identification, IdentificationField } from './registration-input.ts'
import type { ImageRefusal } from './requests.ts'
import { setStanding } from './standing.ts'

/** 利用開始登録: BLGI022 finds out which token the customer holds, BLGI023 proves that it got its key. */

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
  const row = await bank.store.transaction((tables) => tables.registrations.get(id))
  return row?.loginId === loginId ? stillOpen(bank, row) : 'image-gone'
}

/** The same for a registration that is at hand. */
export function stillOpen(bank: Bank, row: RegistrationRow): OpenRegistration | ImageRefusal {
  if (row.completedAt !== null) return 'image-gone'
  return isTooOld(bank, row.createdAt) ? 'image-too-old' : { registration: row, text: firstImage(row).text }
}

/**
 * Checks the 12 digits against the token of that serial. Accepted: the user is 仮登録 with a new token code.
 * The same digits once more (a doubled submission) change nothing. A wrong 12-digit code is not counted, but stands in the history.
 */
export async function identifyToken(
  bank: Bank,
  open: OpenRegistration,
  typed: Identification,
): Promise<Checked<null, IdentificationField>> {
  return bank.store.transaction(async (tables) => {
    const result = await identify(bank, tables, open.registration, typed)
    if (!result.ok) {
      await noteIdentification(bank, tables, open.registration.loginId, result.problems, { serial: typed.serial })
    }
    return result
  })
}

/** Writes into the history that BLGI022 was sent with mistakes that are seen without knowing any token. */
export async function refuseIdentification(bank: Bank, loginId: string, problems: readonly Problem[]): Promise<void> {
  await bank.store.transaction((tables) => noteIdentification(bank, tables, loginId, problems, {}))
}

async function noteIdentification(
  bank: Bank,
  tables: Tables,
  loginId: string,
  problems: readonly Problem[],
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const user = await tables.users.get(loginId)
  const reasons = [...new Set(problems.map(({ code }) => code))]
  if (user) await noteRefusal(bank, tables, user, 'registration', reasons, detail)
}

async function identify(
  bank: Bank,
  tables: Tables,
  registration: RegistrationRow,
  typed: Identification,
): Promise<Checked<null, IdentificationField>> {
  const device = await tables.devices.get(typed.serial)
  const user = await tables.users.get(registration.loginId)
  const isForHim = device?.companyId === null || device?.companyId === user?.companyId
  if (!device || !isForHim) return problem('serial', 'serial-unknown')
  if (device.cancelledAt !== null) return problem('serial', 'serial-cancelled')
  if (!answersFirst(registration, device, typed.deviceCode)) {
    const latest = await tables.registrations.find(
      { loginId: registration.loginId },
      { descending: true, limit: COMPARED },
    )
    const isEarlier = latest.some((one) => answersFirst(one, device, typed.deviceCode))
    return problem('device-code', isEarlier ? 'device-code-earlier' : 'device-code-wrong')
  }
  const before = (await tables.registrations.get(registration.id))?.tokenCode
  const known = before ? await tables.tokens.get(before) : undefined
  if (known?.serial === typed.serial) return { ok: true, value: null }
  const tokenCode = user && (await giveToken(bank, tables, registration, typed.serial))
  if (!tokenCode) return problem('device-code', 'image-gone')
  const detail = { serial: typed.serial, tokenCode }
  await noteHistory(bank, tables, user, { category: 'registration', action: 'token-identified', detail })
  return { ok: true, value: null }
}

/** How many of a user's latest registrations are compared with digits that do not fit the one that is shown. */
const COMPARED = 20

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
  await tables.tokens.insert({ tokenCode, serial, instanceKey, wrongCodes: 0, stoppedAt: null, signedAt: null })
  await tables.registrations.update(registration.id, {
    identifiedAt: bank.now(),
    tokenCode,
    iv: bytesToHex(bank.random(12)),
  })
  await setStanding(tables, registration.loginId, { registrationState: 'provisional', tokenCode })
  return tokenCode
}

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

/** The registration that BLGI023 shows: the user's latest, if its 12 digits were accepted. The same image each time. */
export async function findProvenRegistration(bank: Bank, loginId: string): Promise<ProvenRegistration | null> {
  return bank.store.transaction(async (tables) => {
    const identified = (await tables.registrations.find({ loginId })).filter((row) => row.identifiedAt !== null)
    const registration = identified.sort((a, b) => (a.identifiedAt ?? 0) - (b.identifiedAt ?? 0)).at(-1)
    return registration ? prove(bank, tables, registration) : null
  })
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
    const token = await tables.tokens.get(proven.token.tokenCode)
    const registration = await tables.registrations.get(id)
    if (!token || !registration) return problem('code', 'image-gone')
    if (registration.completedAt !== null) return { ok: true, value: null }
    if (proven.tooOld) return problem('code', 'activation-too-old')
    const user = await tables.users.get(loginId)
    if (!user) return problem('code', 'image-gone')
    if (token.stoppedAt === null && (await isOfEarlier(bank, tables, proven, token, code))) {
      await noteRefusal(bank, tables, user, 'tokens', 'code-earlier', { tokenCode: token.tokenCode })
      return problem('code', 'code-earlier')
    }
    const note = {
      category: 'registration',
      action: 'token-registered',
      detail: { tokenCode: token.tokenCode },
    } as const
    const wrong = await tryCode(bank, tables, user, token, proven.plaintext, code)
    if (wrong) {
      await noteHistory(bank, tables, user, {
        ...note,
        result: 'failed',
        detail: { ...note.detail, reason: wrong.code },
      })
      return { ok: false, problems: [wrong] }
    }
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

function firstImage(row: RegistrationRow): Image {
  return encodeActivation1({
    type: 'activation-1',
    licence: row.licence,
    challenge: hexToBytes(row.challenge),
    issuer: ISSUER,
  })
}

function problem<Field extends string>(
  field: Field,
  code: Problem['code'],
): { readonly ok: false; readonly problems: readonly Problem<Field>[] } {
  return { ok: false, problems: [{ field, code }] }
}
