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
} from '../../token-core/index.ts'
import type { RegistrationRow, TokenRow } from '../store/rows.ts'
import type { Tables } from '../store/store.ts'
import { type Bank, drawId, ISSUER, isTooOld } from './bank.ts'
import { equalCodes, tryCode } from './code-check.ts'
import { noteHistory } from './history.ts'
import { takeLicence, takeSequenceNumber } from './licences.ts'
import type { Checked, Problem } from './problems.ts'
import type { Identification, IdentificationField } from './registration-input.ts'

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

/** A registration of this user whose first image still counts, for showing BLGI022 once more after a mistake. */
export async function findOpenRegistration(bank: Bank, loginId: string, id: string): Promise<OpenRegistration | null> {
  const row = await bank.store.transaction((tables) => tables.registrations.get(id))
  return row?.loginId === loginId ? stillOpen(bank, row) : null
}

/** The same for a registration that is at hand. */
export function stillOpen(bank: Bank, row: RegistrationRow): OpenRegistration | null {
  const open = row.completedAt === null && !isTooOld(bank, row.createdAt)
  return open ? { registration: row, text: firstImage(row).text } : null
}

/**
 * Checks the 12 digits against the token of that serial. Accepted: the user is 仮登録 with a new token code.
 * The same digits once more (a doubled submission) change nothing. A wrong 12-digit code is not counted.
 */
export async function identifyToken(
  bank: Bank,
  open: OpenRegistration,
  typed: Identification,
): Promise<Checked<null, IdentificationField>> {
  return bank.store.transaction(async (tables) => {
    const device = await tables.devices.get(typed.serial)
    if (!device) return problem('serial', 'serial-unknown')
    if (device.cancelledAt !== null) return problem('serial', 'serial-cancelled')
    const { registration } = open
    const image = firstImage(registration)
    const keys = registrationKeys(
      hexToBytes(device.deviceKey),
      hexToBytes(registration.challenge),
      registration.licence,
    )
    if (!equalCodes(typed.deviceCode, deviceCode(keys.deviceCode, image.bytes, typed.serial))) {
      return problem('device-code', 'device-code-wrong')
    }
    const before = (await tables.registrations.get(registration.id))?.tokenCode
    const known = before ? await tables.tokens.get(before) : undefined
    if (known?.serial === typed.serial) return { ok: true, value: null }
    const user = await tables.users.get(registration.loginId)
    const tokenCode = user && (await giveToken(bank, tables, registration, typed.serial))
    if (tokenCode) {
      const detail = { serial: typed.serial, tokenCode }
      await noteHistory(bank, tables, user, { category: 'registration', action: 'token-identified', detail })
    }
    return tokenCode ? { ok: true, value: null } : problem('device-code', 'image-too-old')
  })
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
  await tables.users.update(registration.loginId, { registrationState: 'provisional', tokenCode })
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
    if (!token || !registration) return problem('code', 'image-too-old')
    if (registration.completedAt !== null) return { ok: true, value: null }
    if (proven.tooOld) return problem('code', 'activation-too-old')
    const user = await tables.users.get(loginId)
    if (!user) return problem('code', 'image-too-old')
    const note = {
      category: 'registration',
      action: 'token-registered',
      detail: { tokenCode: token.tokenCode },
    } as const
    const wrong = await tryCode(bank, tables, user, token, proven.plaintext, code)
    if (wrong) {
      await noteHistory(bank, tables, user, { ...note, result: 'failed' })
      return { ok: false, problems: [wrong] }
    }
    await noteHistory(bank, tables, user, note)
    await tables.registrations.update(id, { completedAt: bank.now() })
    await tables.users.update(loginId, { registrationState: 'in-service', tokenCode: token.tokenCode })
    return { ok: true, value: null }
  })
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
