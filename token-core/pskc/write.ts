import { base64 } from '@scure/base'
import { XMLBuilder } from 'fast-xml-parser'
import { requireBytes } from '../bytes.ts'
import { parseSerial } from '../message/names.ts'
import { DEVICE_KEY_ALGORITHM, DEVICE_KEY_BYTES, type DeviceKey, PSKC_NAMESPACE } from './key-container.ts'

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true })

/**
 * Writes a key container: one KeyPackage a token, the device key as PlainValue. The text is a secret.
 * @throws RangeError when a serial or a key is none
 */
export function writePskc(keys: readonly DeviceKey[]): string {
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    KeyContainer: { '@_Version': '1.0', '@_xmlns': PSKC_NAMESPACE, KeyPackage: keys.map(keyPackage) },
  })
}

function keyPackage({ serial, deviceKey }: DeviceKey) {
  const printed = parseSerial(serial)
  if (!printed) throw new RangeError('"serial" expected NN-NNNNNNN-N')
  requireBytes('deviceKey', deviceKey, DEVICE_KEY_BYTES)
  return {
    DeviceInfo: { SerialNo: printed },
    Key: {
      '@_Id': printed,
      '@_Algorithm': DEVICE_KEY_ALGORITHM,
      Data: { Secret: { PlainValue: base64.encode(deviceKey) } },
    },
  }
}
