import { type PskcFault, pskcFault } from './faults.ts'
import type { DeviceKey, KeyAlgorithm, KeyFileSecrets, OtpKey } from './key-container.ts'
import { ENCRYPTED_VALUE, keyFileParts } from './parts.ts'
import { packageKey } from './read-package.ts'
import { type Derivation, derive, isDerived } from './unseal.ts'

/** What a key file holds, in its order. */
export interface KeyFile {
  readonly deviceKeys: readonly DeviceKey[]
  readonly otpKeys: readonly OtpKey[]
  /** What its encrypted keys were opened with; null: all were plain. */
  readonly openedWith: keyof KeyFileSecrets | null
}

export type KeyFileResult =
  | { readonly ok: true; readonly value: KeyFile }
  | { readonly ok: false; readonly error: PskcFault }

export interface KeyFileOptions extends KeyFileSecrets {
  /** Whose keys the reader has a use for; others are refused. Default: all. */
  readonly takes?: readonly KeyAlgorithm[] | undefined
}

/**
 * Reads a key file whole or not at all, each serial once. What is looked at, and in which order, is that of `PSKC_REFUSALS`: the file as XML
 * first, then package by package.
 * @returns the keys, or the first thing that is wrong
 */
export function readKeyFile(xml: string, options: KeyFileOptions = {}): KeyFileResult {
  const steps = keyFileSteps(xml, options)
  for (let key: Uint8Array | undefined; ; ) {
    const step = steps.next(key)
    if (step.done) return step.value
    key = step.value && derive(step.value)
  }
}

/**
 * {@link readKeyFile} in small steps, for who must do other things in between. A step that yields a derivation wants its key back with the next:
 * {@link derive}, or the same made elsewhere. A file whose ciphers are all the same has one.
 */
export function* keyFileSteps(
  xml: string,
  options: KeyFileOptions = {},
): Generator<Derivation | undefined, KeyFileResult, Uint8Array | undefined> {
  const refuse = (error: PskcFault): KeyFileResult => ({ ok: false, error })
  const parts = yield* keyFileParts(xml)
  if (!parts.ok) return parts
  const { head, packages } = parts.value
  if (packages.length === 0) return refuse(pskcFault('no-package'))
  const keyless = packages.findIndex((one) => !one.has('Key'))
  if (keyless >= 0) return refuse(pskcFault('no-key', { keyPackage: keyless + 1 }))

  const deviceKeys: DeviceKey[] = []
  const otpKeys: OtpKey[] = []
  const so = { head, options, serials: new Set<string>(), derived: new Map<number, Uint8Array>() }
  for (const [i, one] of packages.entries()) {
    yield
    const key = yield* packageKey(one, so)
    if ('refusal' in key) return refuse({ ...key, keyPackage: i + 1 })
    if ('deviceKey' in key) deviceKeys.push(key)
    else otpKeys.push(key)
  }
  const opener = isDerived(head) ? 'passphrase' : 'key'
  const openedWith = packages.some((one) => one.has(ENCRYPTED_VALUE)) ? opener : null
  return { ok: true, value: { deviceKeys, otpKeys, openedWith } }
}
