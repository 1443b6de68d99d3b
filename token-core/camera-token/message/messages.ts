/** What the four messages say, without how they are written (docs/protocol.md). */

export interface Activation1 {
  readonly type: 'activation-1'
  readonly licence: string
  /** 8 bytes, fresh for each registration. */
  readonly challenge: Uint8Array
  readonly issuer: string
}

export interface Activation2 {
  readonly type: 'activation-2'
  readonly licence: string
  readonly sequenceNumber: number
  /** 32 bytes. */
  readonly instanceKey: Uint8Array
  /** The bank's login ID. */
  readonly account: string
}

export type RequestBody =
  | { readonly fields: readonly (readonly [label: string, value: string])[] }
  | { readonly challenge: string }
  | { readonly freeText: string }

export interface Request {
  readonly type: 'request'
  /** 8 bytes, fresh for each image. */
  readonly nonce: Uint8Array
  readonly title: string
  readonly body: RequestBody
}

export interface Deactivation {
  readonly type: 'deactivation'
  readonly nonce: Uint8Array
}

export type SealedMessage = Activation2 | Request | Deactivation

/** What a QR code shows. */
export interface Image {
  /** `CT1:` and base45. */
  readonly text: string
  /** What its code is computed over: message 1 itself, or the plaintext of a sealed message. */
  readonly bytes: Uint8Array
}
