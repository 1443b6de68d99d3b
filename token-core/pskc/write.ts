import { base64 } from '@scure/base'
import { requireBytes } from '../bytes.ts'
import { parseSerial } from '../serial.ts'
import { DEVICE_KEY_BYTES, type DeviceKey, KEY_ALGORITHMS, NAMESPACES } from './key-container.ts'

/**
 * Writes a key container: one KeyPackage a token, the device key as PlainValue. The text is a secret.
 * @throws RangeError when a serial or a key is none
 */
export function writePskc(keys: readonly DeviceKey[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<KeyContainer Version="1.0" xmlns="${NAMESPACES.pskc}">
${keys.map(keyPackage).join('')}</KeyContainer>
`
}

/** Digits, hyphens and base64: nothing that XML would have to escape. */
function keyPackage({ serial, deviceKey }: DeviceKey): string {
  const printed = parseSerial(serial)
  if (!printed) throw new RangeError('"serial" expected NN-NNNNNNN-N')
  requireBytes('deviceKey', deviceKey, DEVICE_KEY_BYTES)
  return `  <KeyPackage>
    <DeviceInfo>
      <SerialNo>${printed}</SerialNo>
    </DeviceInfo>
    <Key Id="${printed}" Algorithm="${KEY_ALGORITHMS['device-key']}">
      <Data>
        <Secret>
          <PlainValue>${base64.encode(deviceKey)}</PlainValue>
        </Secret>
      </Data>
    </Key>
  </KeyPackage>
`
}
