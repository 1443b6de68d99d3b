import { deriveInThread, inTurns, type Translate } from '../../../server/index.ts'
import { type KeyFile, type KeyFileOptions, keyFileSteps, type PskcFault } from '../../../token-core/codes.ts'
import { decodeXml } from './xml-bytes.ts'

/** Key files (PSKC, RFC 6030) as they come to a bank: bytes of any encoding, read in turns with what else is asked. */

/** Where and why a file cannot be taken; no key is in it. */
export type KeyFileFault =
  | Omit<PskcFault, 'refusal'>
  | { readonly code: 'unknown-encoding' | 'wrong-encoding'; readonly value: string; readonly keyPackage?: number }

export type KeyFileRead =
  | { readonly ok: true; readonly value: KeyFile }
  | { readonly ok: false; readonly fault: KeyFileFault }

/** @param file its bytes, or the text of one that was decoded already */
export async function readKeys(file: Uint8Array | string, options: KeyFileOptions): Promise<KeyFileRead> {
  const xml = typeof file === 'string' ? ({ ok: true, text: file } as const) : decodeXml(file)
  if (!xml.ok) return { ok: false, fault: { code: xml.code, value: xml.encoding } }
  const read = await inTurns(keyFileSteps(xml.text, options), deriveInThread)
  return read.ok ? read : { ok: false, fault: read.error }
}

type Said = Translate<`stock-fault.${KeyFileFault['code'] | 'in-package'}`>

/** What is wrong with a file, as a sentence. */
export function faultText(t: Said, { code, keyPackage, ...values }: KeyFileFault): string {
  const sentence = t(`stock-fault.${code}`, values)
  return keyPackage === undefined ? sentence : t('stock-fault.in-package', { number: keyPackage, sentence })
}
