import { bytesToHex, type KeyFileSecrets, parseOtpSerial } from '../../../token-core/codes.ts'
import { type KeyFileFault, readKeys } from '../../web/key-file/key-file.ts'
import type { StaffAction } from './model/staff.ts'
import type { Stocked } from './model/stock.ts'

type Keys = Extract<StaffAction, { readonly action: 'stock' }>['keys']

/** The tokens of a key file, as the stock takes them. @param file its bytes, or the text of one that was decoded already */
export async function stockFile(
  file: Uint8Array | string,
  secrets: KeyFileSecrets,
  kind: Stocked['kind'],
): Promise<{ readonly ok: true; readonly keys: Keys } | { readonly ok: false; readonly fault: KeyFileFault }> {
  const read = await readKeys(file, { ...secrets, takes: ['totp'] })
  if (!read.ok) return read
  const { otpKeys } = read.value
  const foreign = otpKeys.find(({ serial }) => parseOtpSerial(serial) === null)
  if (foreign) return { ok: false, fault: { code: 'other-serial', value: foreign.serial } }
  const keys = otpKeys.map(({ serial, key, digits, step, hash, drift }) => ({
    ...{ serial, kind, key: bytesToHex(key), digits, step, hash, drift },
  }))
  return { ok: true, keys }
}
