import type { hc } from 'hono/client'
import type { ApiRoutes } from '../api/api.ts'
import type { AppKey } from '../practice/otpauth.ts'
import type { KeyEntry, Taken } from '../practice/take-keys.ts'
import type { TokenView } from '../token/token-view.ts'
import { bodyOf, pathOf } from './answers.ts'
import { toApiError } from './api-error.ts'

/** Keys into a rack and out of it. */

export type { AppKey, KeyEntry }

/** What opens or seals a key file. */
export interface KeyFileSecret {
  /** Shared with the other side before: hexadecimal, 16, 24 or 32 bytes. */
  readonly key?: string | undefined
  readonly passphrase?: string | undefined
}

export interface KeyFileWanted extends KeyFileSecret {
  /** Default: all tokens that have a key. */
  readonly ids?: readonly string[] | undefined
}

export interface KeyFileGiven extends KeyFileSecret {
  /** The XML. */
  readonly pskc: string
}

export interface KeyFileContents {
  /** null: its keys stand in it in the clear. */
  readonly openedWith: 'key' | 'passphrase' | null
  readonly keys: readonly KeyEntry[]
}

export interface KeyCalls {
  /** The keys of tokens as a key file (XML): encrypted with a key (hexadecimal) or a passphrase, else a secret. Without ids those of all that have one. */
  exportKeys(wanted?: KeyFileWanted): Promise<string>
  /** What is in a key file. Throws `key-file`, with what is wrong as `fault`. */
  lookIntoKeyFile(file: KeyFileGiven): Promise<KeyFileContents>
  /** A token for each key of a file, whole or not at all. */
  importKeys(file: KeyFileGiven): Promise<Taken>
  /** The keys of a token as authenticator apps take them: a secret. */
  exportOtpauth(id: string): Promise<readonly AppKey[]>
  /** A key fob of an otpauth:// address. Throws `otpauth`, with what is wrong as `fault`. */
  importOtpauth(uri: string): Promise<TokenView>
  /** The same of a picture of its QR code: PNG, JPEG or WebP. */
  importOtpauthPicture(picture: Blob | Uint8Array<ArrayBuffer>, type?: string): Promise<TokenView>
}

type Tokens = ReturnType<typeof hc<ApiRoutes>>['api']['v1']['tokens']

export const keyCalls = (tokens: Tokens): KeyCalls => ({
  async exportKeys({ ids, ...secrets } = {}) {
    const response = await tokens.pskc.$post({ json: { ...secrets, ...(ids && { ids: [...ids] }) } })
    if (!response.ok) throw await toApiError(response)
    return response.text()
  },
  lookIntoKeyFile: (file) => bodyOf(tokens.pskc.contents.$post({ json: file })),
  importKeys: (file) => bodyOf(tokens.pskc.import.$post({ json: file })),
  async exportOtpauth(id) {
    return (await bodyOf(tokens[':id'].otpauth.$get({ param: pathOf(id) }))).keys
  },
  importOtpauth: (uri) => bodyOf(tokens.otpauth.$post({ json: { uri } })),
  importOtpauthPicture(picture, type = picture instanceof Blob ? picture.type : 'image/png') {
    const init = { headers: { 'content-type': type }, init: { body: picture } }
    return bodyOf(tokens.otpauth.images.$post({}, init))
  },
})
