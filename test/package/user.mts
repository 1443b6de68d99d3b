// A program of somebody else: it knows the package, docs/protocol.md and the published examples, and nothing of this repository.
import {
  deviceCode,
  encodeActivation1,
  formatTokenCode,
  hasCheckDigits,
  hexToBytes,
  instanceKeys,
  openImage,
  readImage,
  registrationKeys,
  signatureCode,
} from '@camera-token/core'
import protocol from './protocol.json' with { type: 'json' }

function expectEqual(seen: unknown, expected: unknown): void {
  if (seen !== expected) throw new Error(`expected ${expected}, seen ${seen}`)
}

/** The 8 digits of a sealed image, and what it opens to. */
function answer(text: string, sealKey: Uint8Array, signatureKey: Uint8Array) {
  const image = readImage(text)
  if (!image.ok || image.value.type === 'activation-1') throw new Error('expected a sealed image')
  const opened = openImage(image.value, sealKey)
  if (!opened.ok) throw new Error(opened.error)
  return { message: opened.value.message, code: signatureCode(signatureKey, opened.value.plaintext) }
}

for (const example of protocol.examples) {
  const { licence, challenge, issuer, text } = example.activation1
  const first = encodeActivation1({ type: 'activation-1', licence, challenge: hexToBytes(challenge), issuer })
  expectEqual(first.text, text)

  const registration = registrationKeys(hexToBytes(example.deviceKey), hexToBytes(challenge), licence)
  const twelve = deviceCode(registration.deviceCode, first.bytes, example.serial)
  expectEqual(twelve, example.deviceCode)
  expectEqual(hasCheckDigits(twelve), true)

  expectEqual(formatTokenCode(licence, example.activation2.sequenceNumber), example.tokenCode)
  const instance = instanceKeys(hexToBytes(example.activation2.instanceKey), example.tokenCode)
  const activation = answer(example.activation2.text, registration.seal, instance.signature)
  expectEqual(activation.code, example.activationCode)

  for (const request of example.requests) {
    const { message, code } = answer(request.text, instance.seal, instance.signature)
    expectEqual(code, request.code)
    expectEqual(message.type === 'request' && message.title, request.title)
  }
}
console.log(`${protocol.examples.length} examples, OK`)
