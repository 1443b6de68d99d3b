/** A line of what the pages show of an order. */
export interface Fact {
  /** The page's element is `fact-<name>`. */
  readonly name: string
  readonly label: string
  readonly value: string
  /** The value is Japanese in either language. */
  readonly isJapanese?: boolean
  /** What it was; only where it is changed. */
  readonly before?: string
  /** The line that matters most. */
  readonly isSum?: boolean
}
