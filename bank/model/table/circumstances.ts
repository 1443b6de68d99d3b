/** All that a bank knows beside what it keeps: its model reads no clock, draws nothing itself, and keeps no code that a person chose. */
export interface Circumstances<Rules> {
  /** ms since 1970. */
  readonly now: number
  /** So many bytes that nobody can foretell. */
  random(bytes: number): Uint8Array
  /** The same for the same text, and nobody finds the text from it: codes and passwords are kept as this only. */
  digest(text: string): string
  readonly rules: Rules
}
