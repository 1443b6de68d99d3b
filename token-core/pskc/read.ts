import { base64 } from '@scure/base'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseSerial } from '../message/names.ts'
import { accept, type Result, refuse } from '../result.ts'
import { DEVICE_KEY_ALGORITHM, DEVICE_KEY_BYTES, type DeviceKey, PSKC_NAMESPACE } from './key-container.ts'

/** An element of the parsed file: a text, or its children and attributes. */
type Element = { readonly [name: string]: Element | readonly Element[] | string } | string

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  processEntities: false,
  isArray: (name) => name === 'KeyPackage',
})

/**
 * Reads a key container whole or not at all. Encrypted values, other algorithms and repeated serials are refused.
 * @returns the keys in the order of the file, or a sentence that names the first package (counted from 1) that is wrong
 */
export function readPskc(xml: string): Result<readonly DeviceKey[]> {
  if (/<!DOCTYPE/i.test(xml)) return refuse('a key container has no document type')
  const valid = XMLValidator.validate(xml)
  if (valid !== true) return refuse(`not well-formed XML: line ${valid.err.line}`)
  if (!xml.includes(PSKC_NAMESPACE)) return refuse(`no namespace ${PSKC_NAMESPACE}`)
  const container = child(parser.parse(xml) as Element, 'KeyContainer')
  if (typeof container !== 'object') return refuse('no KeyContainer')
  const packages = container.KeyPackage
  if (!Array.isArray(packages)) return refuse('no KeyPackage')
  const keys: DeviceKey[] = []
  for (const [i, keyPackage] of (packages as readonly Element[]).entries()) {
    const key = readPackage(keyPackage)
    if (!key.ok) return refuse(`KeyPackage ${i + 1}: ${key.error}`)
    if (keys.some(({ serial }) => serial === key.value.serial)) {
      return refuse(`KeyPackage ${i + 1}: serial ${key.value.serial} stands twice`)
    }
    keys.push(key.value)
  }
  return accept(keys)
}

function readPackage(keyPackage: Element): Result<DeviceKey> {
  const serial = parseSerial(textAt(keyPackage, ['DeviceInfo', 'SerialNo']))
  if (!serial) return refuse('SerialNo expected NN-NNNNNNN-N')
  if (textAt(keyPackage, ['Key', '@_Algorithm']) !== DEVICE_KEY_ALGORITHM) {
    return refuse(`Algorithm expected ${DEVICE_KEY_ALGORITHM}`)
  }
  const deviceKey = decode(textAt(keyPackage, ['Key', 'Data', 'Secret', 'PlainValue']))
  if (deviceKey?.length !== DEVICE_KEY_BYTES) return refuse(`PlainValue expected ${DEVICE_KEY_BYTES} bytes in base64`)
  return accept({ serial, deviceKey })
}

function child(element: Element | undefined, name: string): Element | undefined {
  if (typeof element !== 'object') return undefined
  const value = element[name]
  return Array.isArray(value) ? undefined : (value as Element | undefined)
}

function textAt(element: Element, path: readonly string[]): string {
  const found = path.reduce<Element | undefined>(child, element)
  return typeof found === 'string' ? found.trim() : ''
}

function decode(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text.replace(/\s/g, ''))
  } catch {
    return undefined
  }
}
