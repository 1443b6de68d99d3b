/** What can be wrong with a key file, and the refusal that each is of. */
const FAULTS = {
  'document-type': 'xml',
  'not-well-formed': 'xml',
  'too-deep': 'xml',
  'no-container': 'xml',
  'other-version': 'xml',
  several: 'xml',
  'no-package': 'no-keys',
  'no-key': 'no-keys',
  'no-algorithm': 'algorithm',
  'other-algorithm': 'algorithm',
  'other-suite': 'algorithm',
  'other-cipher': 'algorithm',
  'other-mac': 'algorithm',
  'other-derivation': 'algorithm',
  'other-prf': 'algorithm',
  'other-encoding': 'parameters',
  'other-digits': 'parameters',
  'other-time': 'parameters',
  'other-interval': 'parameters',
  'other-drift': 'parameters',
  'other-salt': 'parameters',
  'other-iterations': 'parameters',
  'other-key-length': 'parameters',
  'other-policy': 'policy',
  'no-serial': 'serial',
  'other-serial': 'serial',
  'serial-twice': 'serial',
  'key-needed': 'key-needed',
  'passphrase-needed': 'key-needed',
  'no-mac': 'mac-missing',
  'mac-of-plain': 'mac-wrong',
  'unfit-key': 'mac-wrong',
  'wrong-mac': 'mac-wrong',
  'no-value': 'secret',
  'no-base64': 'secret',
  'other-padding': 'secret',
  'other-length': 'secret',
} as const

export type PskcFaultCode = keyof typeof FAULTS
export const PSKC_FAULTS = Object.keys(FAULTS) as [PskcFaultCode, ...PskcFaultCode[]]

/** What a reader does about it, in the order in which a file is looked at. */
export const PSKC_REFUSALS = [
  'xml',
  'no-keys',
  'algorithm',
  'parameters',
  'policy',
  'serial',
  'key-needed',
  'mac-missing',
  'mac-wrong',
  'secret',
] as const
export type PskcRefusal = (typeof PSKC_REFUSALS)[number]

export interface PskcFault {
  readonly refusal: PskcRefusal
  readonly code: PskcFaultCode
  /** Where XML ends to be XML, from 1. */
  readonly line?: number
  /** The KeyPackage, counted from 1. */
  readonly keyPackage?: number
  /** What stands there: an algorithm, a serial, a number of bytes, the name of an element. Never a key. */
  readonly value?: string | number
}

export const pskcFault = (code: PskcFaultCode, of: Omit<PskcFault, 'code' | 'refusal'> = {}): PskcFault => ({
  refusal: FAULTS[code],
  code,
  ...of,
})

/** Foreign text in a sentence of ours. */
export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
