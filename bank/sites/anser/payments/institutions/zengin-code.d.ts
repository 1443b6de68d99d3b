declare module 'zengin-code' {
  interface Branch {
    readonly code: string
    readonly name: string
    /** Full-width, with large kana only and U+FF0D for the long vowel. */
    readonly kana: string
  }
  interface Bank extends Branch {
    readonly branches: Readonly<Record<string, Branch>>
  }
  /** By the code of the bank; its branches by theirs. */
  const banks: Readonly<Record<string, Bank>>
  export = banks
}
