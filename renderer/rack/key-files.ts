import type { TFunction } from 'i18next'
import type { KeyFileContents } from '../../host/client/client.ts'
import type { Rack } from '../connection/rack-store.ts'
import { notify, notifyFailure } from '../parts/notices.ts'
import { showNew } from './actions.ts'
import { ask } from './asking.ts'
import type { GivenKeyFile } from './given-key-file.ts'
import { keyFaultText, secretFor } from './key-fault.ts'

/** Whether a text is a key file's: what it holds is for the host to say. */
export const isKeyFile = (text: string): boolean => /^\uFEFF?\s*</u.test(text)

/** Looks into a key file, and asks what is to come of it, or what opens it. */
export async function openKeyFile(rack: Rack, name: string, pskc: string, t: TFunction): Promise<void> {
  try {
    const contents = await rack.link.lookIntoKeyFile({ pskc })
    ask({ kind: 'key-file', file: { name, pskc, secret: null }, contents })
  } catch (error) {
    const secret = secretFor(error)
    const why = keyFaultText(error, t)
    if (secret !== null) ask({ kind: 'key-file', file: { name, pskc, secret }, contents: null })
    else if (why !== null) notify('keyFile.refused', { about: name, values: { why }, tone: 'alert' })
    else notifyFailure(error, name)
  }
}

/** How many tokens a file makes; null: it cannot be taken, as one of its keys cannot. */
export function newTokensIn({ keys }: KeyFileContents): number | null {
  if (keys.some(({ unfit, held }) => unfit !== null || held === 'other')) return null
  return keys.filter(({ held }) => held === 'none').length
}

/** What opens a file, as it was typed: blanks in a key count for nothing. */
export const secretTyped = (secret: 'key' | 'passphrase' | null, typed: string): object =>
  secret === null ? {} : { [secret]: secret === 'key' ? typed.replaceAll(/\s/gu, '') : typed }

/** A token for each key; the first of them comes onto the stage. @param secret as typed; empty where none is needed */
export async function takeKeyFile(rack: Rack, { pskc, secret, name }: GivenKeyFile, typed: string): Promise<void> {
  try {
    const { tokens, known } = await rack.link.importKeys({ pskc, ...secretTyped(secret, typed) })
    for (const view of tokens) rack.take(view)
    const [first] = tokens
    if (first) showNew(rack, first)
    notify('keyFile.taken', { about: name, values: { count: tokens.length } })
    if (known.length > 0) notify('keyFile.known', { about: name, values: { count: known.length } })
  } catch (error) {
    notifyFailure(error, name)
  }
}
