import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'

/** Key files of one-time passwords as another program makes them: node:crypto encrypts, nothing of ours does. */

const HMACS = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  sha256: 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256',
  sha512: 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha512',
} as const
export type Hash = keyof typeof HMACS

export interface SealedFile {
  readonly cipher?: 128 | 192 | 256
  readonly mac?: Hash
  readonly prf?: Hash
  readonly hasMacKey?: boolean
  readonly secrets?: readonly Buffer[]
  /** Bytes between the value and the last one, which says how many go. */
  readonly filling?: number
  /** Instead of the right one. */
  readonly lastByte?: number
  readonly isMacOfPlain?: boolean
  readonly key?: Buffer
  readonly passphrase?: string
  readonly iterations?: number
  readonly derivation?: string
}

const SERIALS = ['ABCD12345678', 'EFGH12345678']
export const SECRET = Buffer.from('12345678901234567890')

export function sealedFile({
  cipher = 128,
  mac = 'sha256',
  prf = 'sha256',
  hasMacKey = true,
  secrets = [SECRET],
  filling = 0,
  lastByte,
  isMacOfPlain = false,
  key,
  passphrase = 'qwerty',
  iterations = 10,
  derivation = 'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2',
}: SealedFile = {}): string {
  const salt = Buffer.from('salt and pepper.')
  const bytes = cipher / 8
  const sealing = key ?? pbkdf2Sync(passphrase, salt, iterations, bytes, prf)
  const encrypt = (value: Buffer, fill: number, last?: number) => {
    const iv = Buffer.from('the first vector')
    const count = 16 - (value.length % 16)
    const padded = Buffer.concat([value, Buffer.alloc(count - 1, fill), Buffer.from([last ?? count])])
    const aes = createCipheriv(`aes-${cipher}-cbc`, sealing, iv).setAutoPadding(false)
    return Buffer.concat([iv, aes.update(padded), aes.final()])
  }
  const encrypted = (sealed: Buffer) => `
      <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes${cipher}-cbc"/>
      <xenc:CipherData><xenc:CipherValue>${sealed.toString('base64')}</xenc:CipherValue></xenc:CipherData>`
  const macKey = hasMacKey ? Buffer.alloc(20, 7) : sealing
  const derived = `<xenc11:DerivedKey>
    <xenc11:KeyDerivationMethod Algorithm="${derivation}"><pkcs5:PBKDF2-params>
      <Salt><Specified>${salt.toString('base64')}</Specified></Salt><IterationCount>${iterations}</IterationCount>
      <KeyLength>${bytes}</KeyLength><PRF Algorithm="${HMACS[prf]}"/>
    </pkcs5:PBKDF2-params></xenc11:KeyDerivationMethod></xenc11:DerivedKey>`
  return `<?xml version="1.0"?>
<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
  xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" xmlns:xenc11="http://www.w3.org/2009/xmlenc11#"
  xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#">
  <EncryptionKey>${key ? '<ds:KeyName>Pre-shared-key</ds:KeyName>' : derived}</EncryptionKey>
  <MACMethod Algorithm="${HMACS[mac]}">${hasMacKey ? `<MACKey>${encrypted(encrypt(macKey, 9))}</MACKey>` : ''}</MACMethod>
${secrets.map((secret, i) => keyPackage(secret, SERIALS[i] ?? '')).join('')}</KeyContainer>`

  function keyPackage(secret: Buffer, serial: string): string {
    const sealed = encrypt(secret, filling, lastByte)
    const valueMac = createHmac(mac, macKey)
      .update(isMacOfPlain ? secret : sealed)
      .digest('base64')
    return `  <KeyPackage>
    <DeviceInfo><SerialNo>${serial}</SerialNo></DeviceInfo>
    <Key Id="${serial}" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
      <AlgorithmParameters><Suite>HMAC-SHA1</Suite><ResponseFormat Encoding="DECIMAL" Length="6"/></AlgorithmParameters>
      <Data>
        <Secret><EncryptedValue>${encrypted(sealed)}</EncryptedValue><ValueMAC>${valueMac}</ValueMAC></Secret>
        <Time><PlainValue>0</PlainValue></Time><TimeInterval><PlainValue>30</PlainValue></TimeInterval>
      </Data>
    </Key>
  </KeyPackage>
`
  }
}
