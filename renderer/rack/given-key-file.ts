/** A key file that was given, as it is; `secret` is what opens it. */
export interface GivenKeyFile {
  readonly name: string
  readonly pskc: string
  readonly secret: 'key' | 'passphrase' | null
}
