/** Key container for a stock of tokens, RFC 6030 (PSKC), as far as docs/protocol.md uses it: plain device keys. */

export interface DeviceKey {
  /** As printed: `12-3456789-0`. */
  readonly serial: string
  /** 32 bytes. */
  readonly deviceKey: Uint8Array
}

export const PSKC_NAMESPACE = 'urn:ietf:params:xml:ns:keyprov:pskc'
export const DEVICE_KEY_ALGORITHM = 'urn:camera-token:device-key'
export const DEVICE_KEY_BYTES = 32
