import { describe, expect, test } from 'vitest'
import {
  bytesToHex,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  deviceCode,
  encodeActivation1,
  hexToBytes,
  instanceKeys,
  type OpenedImage,
  openImage,
  type RequestBody,
  readImage,
  registrationKeys,
  type SealedImage,
  type SealedMessage,
  sealMessage,
  signatureCode,
} from '../../../../token-core/index.ts'
import { type Example, protocol } from '../../vectors.ts'

/** Reads and opens a text, and says by which IV it was sealed. */
function open(text: string, sealKey: Uint8Array): OpenedImage & { sealed: SealedImage } {
  const image = readImage(text)
  if (!image.ok || image.value.type !== 'sealed') throw new Error('not a sealed image')
  const opened = openImage(image.value, sealKey)
  if (!opened.ok) throw new Error('does not open')
  return { ...opened.value, sealed: image.value }
}

const bodyOf = ({ fields, challenge, freeText }: Example['requests'][number]): RequestBody => {
  if (fields) return { fields }
  return challenge === undefined ? { freeText: freeText ?? '' } : { challenge }
}

describe.each(protocol.examples)('example $tokenCode', (example) => {
  const { serial, tokenCode, activation1, activation2 } = example
  const { licence, issuer } = activation1
  const challenge = hexToBytes(activation1.challenge)
  const registration = registrationKeys(hexToBytes(example.deviceKey), challenge, licence)
  const instance = instanceKeys(hexToBytes(activation2.instanceKey), tokenCode)

  if (example.madeFromDemoFactoryKey) {
    test('device key of the demo factory key', () => {
      expect(bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, serial))).toBe(example.deviceKey)
    })
  }

  test('first image and device code', () => {
    const message = { type: 'activation-1', licence, challenge, issuer } as const
    const image = encodeActivation1(message)
    expect(image.text).toBe(activation1.text)
    expect(readImage(activation1.text)).toEqual({
      ok: true,
      value: { type: 'activation-1', message, bytes: image.bytes },
    })
    expect(deviceCode(registration.deviceCode, image.bytes, serial)).toBe(example.deviceCode)
  })

  test('second image and activation code', () => {
    const message: SealedMessage = {
      type: 'activation-2',
      licence,
      sequenceNumber: activation2.sequenceNumber,
      instanceKey: hexToBytes(activation2.instanceKey),
      account: activation2.account,
    }
    const opened = open(activation2.text, registration.seal)
    expect(opened.message).toEqual(message)
    expect(opened.sealed.addressee).toEqual({ kind: 'device', serial })
    expect(sealMessage(message, serial, registration.seal, opened.sealed.iv).text).toBe(activation2.text)
    expect(signatureCode(instance.signature, opened.plaintext)).toBe(example.activationCode)
  })

  test.each(example.requests)('request $title and its code $code', (row) => {
    const message: SealedMessage = {
      type: 'request',
      nonce: hexToBytes(row.nonce),
      title: row.title,
      body: bodyOf(row),
    }
    const opened = open(row.text, instance.seal)
    expect(opened.message).toEqual(message)
    expect(opened.sealed.addressee).toEqual({ kind: 'activation', tokenCode })
    expect(sealMessage(message, tokenCode, instance.seal, opened.sealed.iv).text).toBe(row.text)
    expect(signatureCode(instance.signature, opened.plaintext)).toBe(row.code)
  })

  test('deletion', () => {
    const opened = open(example.deactivation.text, instance.seal)
    expect(opened.message.type).toBe('deactivation')
    expect(sealMessage(opened.message, tokenCode, instance.seal, opened.sealed.iv).text).toBe(example.deactivation.text)
  })
})
