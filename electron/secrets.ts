import { access, readFile, rm } from 'node:fs/promises'
import type { SafeStorage } from 'electron'
import { writePrivate } from '../server/whole-file.ts'

/**
 * Keeps key files closed while nothing starts. Host and bank read their key from a file, or make it, when they start: `unseal`
 * puts the files there before, `seal` encrypts them with the system's password store after, and takes them away again.
 */
export interface Secrets {
  /** `system`: encrypted by the password store. `file`: open, because there is none or it did not take them. */
  readonly kept: 'system' | 'file'
  /** @throws KeysLockedError when the password store does not open what it closed */
  unseal(): Promise<void>
  /** @param started default true. false: the servers refused to start. A sealed key that another lies beside may be the right one, and stays. */
  seal(started?: boolean): Promise<void>
}

export type KeysLockedError = Error & { readonly code: 'keys-locked' }
export const isKeysLocked = (error: unknown): error is KeysLockedError =>
  error instanceof Error && 'code' in error && error.code === 'keys-locked'

export const sealedName = (file: string): string => `${file}.sealed`

type Store = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

/** On Linux without a keyring Electron encrypts with a password that stands in its source: that counts as none. */
async function canSeal(store: Store, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await store.isAsyncEncryptionAvailable())) return false
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(store.getSelectedStorageBackend())
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

async function unsealFile(store: Store, able: boolean, file: string): Promise<void> {
  // A start that was cut short leaves the open file: it is the same key.
  if ((await isThere(file)) || !(await isThere(sealedName(file)))) return
  const sealed = await readFile(sealedName(file))
  let text: string
  try {
    if (!able) throw new Error('no password store')
    text = (await store.decryptStringAsync(sealed)).result
  } catch (cause) {
    throw Object.assign(new Error(`The key in ${sealedName(file)} cannot be opened.`, { cause }), {
      code: 'keys-locked' as const,
    })
  }
  await writePrivate(file, text)
}

const sealedKey = async (store: Store, file: string): Promise<string> =>
  (await store.decryptStringAsync(await readFile(sealedName(file)))).result

async function sealFile(store: Store, file: string, started: boolean): Promise<void> {
  if (!(await isThere(file))) return
  const text = await readFile(file, 'utf8')
  if (!started && (await isThere(sealedName(file)))) {
    if ((await sealedKey(store, file).catch(() => null)) !== text) return
  }
  const sealed = await store.encryptStringAsync(text)
  await writePrivate(sealedName(file), sealed)
  if ((await sealedKey(store, file)) === text) await rm(file)
}

/** @param files the key files of host and bank */
export async function openSecrets(store: Store, platform: NodeJS.Platform, files: readonly string[]): Promise<Secrets> {
  const able = await canSeal(store, platform)
  let kept: Secrets['kept'] = able ? 'system' : 'file'
  return {
    get kept() {
      return kept
    },
    async unseal() {
      for (const file of files) await unsealFile(store, able, file)
    },
    async seal(started = true) {
      if (!able) return
      try {
        for (const file of files) await sealFile(store, file, started)
      } catch (error) {
        kept = 'file'
        console.warn('The password store did not take the keys; they stay in their files:', error)
      }
    },
  }
}
