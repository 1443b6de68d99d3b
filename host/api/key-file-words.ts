import type { OtpauthFault, PskcFault, PskcFaultCode } from '../../token-core/index.ts'

/** What is wrong with keys that come from outside, for whoever calls the API: `VALUE` stands for what was found. */

const PSKC_WORDS: Readonly<Record<PskcFaultCode, string>> = {
  'document-type': 'the file has a document type (<!DOCTYPE>), which is never accepted. Remove it.',
  'not-well-formed': 'this is not well-formed XML.',
  'too-deep': 'elements are nested too deeply.',
  'no-container': 'the outermost element is not a KeyContainer of the namespace urn:ietf:params:xml:ns:keyprov:pskc.',
  'other-version': 'the version of the KeyContainer is "VALUE"; it must be 1.0.',
  several: 'VALUE stands more than once.',
  'no-package': 'the key container holds no KeyPackage.',
  'no-key': 'the Key is missing.',
  'no-algorithm': 'the Key names no Algorithm.',
  'other-algorithm':
    'the algorithm is "VALUE". One-time passwords by time (urn:ietf:params:xml:ns:keyprov:pskc:totp) and device keys (urn:camera-token:device-key) are known.',
  'other-suite': 'the suite is "VALUE". HMAC-SHA1, HMAC-SHA256 and HMAC-SHA512 are known.',
  'other-cipher': 'the encryption is "VALUE". AES-CBC with 128, 192 or 256 bits is known.',
  'other-mac': 'the check value is made by "VALUE". HMAC with SHA-1, SHA-256 or SHA-512 is known.',
  'other-derivation': 'the key is derived by "VALUE". PBKDF2 is known.',
  'other-prf': 'PBKDF2 is to use "VALUE". HMAC with SHA-1, SHA-256 or SHA-512 is known.',
  'other-encoding': 'the codes are written as "VALUE"; it must be DECIMAL.',
  'other-digits': 'the codes have VALUE digits; it must be 6, 7 or 8.',
  'other-time': 'the first time (Time) is "VALUE"; it must be 0.',
  'other-interval': 'the time step (TimeInterval) is "VALUE"; it must be 30 or 60 seconds.',
  'other-drift': 'the drift (TimeDrift) is "VALUE"; it must be a whole number of steps.',
  'other-salt': 'PBKDF2 has no salt that can be read (Salt/Specified, base64).',
  'other-iterations': 'the number of rounds of PBKDF2 (IterationCount) is "VALUE"; it must be 1 to 200,000.',
  'other-key-length': 'the length of the derived key (KeyLength) is "VALUE", which is not that of the cipher\'s key.',
  'other-policy': 'its policy says "VALUE", which is not known here; a key must not be used against its policy.',
  'no-serial': 'the serial number (SerialNo) is missing.',
  'other-serial':
    'the serial number is "VALUE"; it must be four letters and eight digits, or NN-NNNNNNN-N for a camera token.',
  'serial-twice': 'the serial number VALUE stands twice in the file.',
  'key-needed': 'the value is encrypted with a key that was shared before: give it as "key".',
  'passphrase-needed': 'the value is encrypted with a passphrase: give it as "passphrase".',
  'no-mac':
    'the encrypted value has no check value (ValueMAC with MACMethod), so that nobody can tell whether it was changed.',
  'mac-of-plain': 'the value is plain but has a check value (ValueMAC), which is made over encrypted values only.',
  'unfit-key': 'the key that was given has VALUE bytes, which do not suit the cipher.',
  'wrong-mac': 'the check value (ValueMAC) does not fit. The key or the password is wrong, or the file was changed.',
  'no-value': 'the value of the key is missing.',
  'no-base64': 'the value of the key is not base64.',
  'other-padding': 'the decrypted value ends in a way that XML Encryption does not know.',
  'other-length': 'the key has VALUE bytes; it must have 16 to 64, or 32 for a camera token.',
}

/** A sentence that says where it is, too. */
export function wordsOfFault({ code, keyPackage, line, value }: PskcFault): string {
  const where = line !== undefined ? `Line ${line}: ` : keyPackage !== undefined ? `KeyPackage ${keyPackage}: ` : ''
  const words = PSKC_WORDS[code].replace('VALUE', () => String(value))
  return where === '' ? words.charAt(0).toUpperCase() + words.slice(1) : where + words
}

const OTPAUTH_WORDS: Readonly<Record<OtpauthFault['code'], string>> = {
  'no-otpauth': 'This is no address of a key: it begins with otpauth://totp/.',
  migration: 'This is an export of several accounts (otpauth-migration). Export the one key as otpauth://totp/.',
  'other-type': 'The key is for "VALUE". Keys of one-time passwords by time (totp) are known.',
  'no-secret': 'The address has no secret.',
  'no-base32': 'The secret is not base32 (letters A to Z, digits 2 to 7), or was cut off.',
  'other-length': 'The secret has VALUE bytes; it must have 16 to 64.',
  'other-algorithm': 'The algorithm is "VALUE". SHA1, SHA256 and SHA512 are known.',
  'other-digits': 'The codes have "VALUE" digits; it must be 6, 7 or 8.',
  'other-period': 'A code counts "VALUE" seconds; it must be 30 or 60.',
}

export const wordsOfOtpauth = ({ code, value }: OtpauthFault): string =>
  OTPAUTH_WORDS[code].replace('VALUE', () => String(value))
