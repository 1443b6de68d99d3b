import { Buffer } from 'node:buffer'
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'

/** Key files as they come with a bank's mail, sealed by node:crypto: what the app opens with ours was not closed with ours. */

export interface MailOptions {
  readonly serviceId?: string
  readonly userId?: string
  /** What the key is sealed with; null: it stands there plainly. */
  readonly password?: string | null
  readonly key?: string
  readonly digits?: number
  readonly step?: 30 | 60
  readonly hash?: 'SHA1' | 'SHA256' | 'SHA512'
  readonly issuer?: string | null
  /** Default: the two IDs. null: none. */
  readonly id?: string | null
  /** How many packages with the same key. */
  readonly packages?: number
  readonly iterations?: number
}

export const SERVICE_ID = '10112231'
export const USER_ID = '999800000001'
export const PASSWORD = '2580'
export const KEY = '3132333435363738393031323334353637383930'

const SALT = Buffer.alloc(16, 1)
const IV = Buffer.alloc(16, 2)
const MAC_KEY = Buffer.alloc(16, 3)
const XENC = 'http://www.w3.org/2001/04/xmlenc#'
const HMAC_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'

export function mail(options: MailOptions = {}): string {
  const { serviceId = SERVICE_ID, userId = USER_ID, password = PASSWORD, key = KEY, packages = 1 } = options
  const { digits = 6, step = 60, hash = 'SHA1', issuer = 'セイワ@Myねっと!!', iterations = 1_000 } = options
  const { id = `${serviceId}-${userId}` } = options
  const derived = pbkdf2Sync(password ?? '', SALT, iterations, 16, 'sha256')
  const sealed = (bytes: Buffer) => {
    const cipher = createCipheriv('aes-128-cbc', derived, IV)
    return Buffer.concat([IV, cipher.update(bytes), cipher.final()])
  }
  const encrypted = (bytes: Buffer) => `
    <xenc:EncryptionMethod Algorithm="${XENC}aes128-cbc"/>
    <xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
  const value = sealed(Buffer.from(key, 'hex'))
  const mac = createHmac('sha256', MAC_KEY).update(value).digest('base64')
  const secret =
    password === null
      ? `<PlainValue>${Buffer.from(key, 'hex').toString('base64')}</PlainValue>`
      : `<EncryptedValue>${encrypted(value)}</EncryptedValue><ValueMAC>${mac}</ValueMAC>`
  const head =
    password === null
      ? ''
      : `<EncryptionKey><xenc11:DerivedKey>
    <xenc11:KeyDerivationMethod Algorithm="http://www.w3.org/2009/xmlenc11#pbkdf2"><xenc11:PBKDF2-params>
      <Salt><Specified>${SALT.toString('base64')}</Specified></Salt><IterationCount>${iterations}</IterationCount>
      <KeyLength>16</KeyLength><PRF Algorithm="${HMAC_SHA256}"/>
    </xenc11:PBKDF2-params></xenc11:KeyDerivationMethod>
  </xenc11:DerivedKey></EncryptionKey>
  <MACMethod Algorithm="${HMAC_SHA256}"><MACKey>${encrypted(sealed(MAC_KEY))}</MACKey></MACMethod>`
  const keyPackage = (i: number) => `<KeyPackage>
    <DeviceInfo><SerialNo>${BigInt(userId) + BigInt(i)}</SerialNo></DeviceInfo>
    <Key${id === null ? '' : ` Id="${id}"`} Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
      ${issuer === null ? '' : `<Issuer>${issuer}</Issuer>`}
      <AlgorithmParameters><Suite>HMAC-${hash}</Suite><ResponseFormat Encoding="DECIMAL" Length="${digits}"/></AlgorithmParameters>
      <Data>
        <Secret>${secret}</Secret>
        <Time><PlainValue>0</PlainValue></Time><TimeInterval><PlainValue>${step}</PlainValue></TimeInterval>
      </Data>
    </Key>
  </KeyPackage>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc" xmlns:xenc="${XENC}" xmlns:xenc11="http://www.w3.org/2009/xmlenc11#">
  ${head}
  ${Array.from({ length: packages }, (_, i) => keyPackage(i)).join('\n')}
</KeyContainer>
`
}
