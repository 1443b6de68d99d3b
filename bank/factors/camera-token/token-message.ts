/**
 * What the token shows: at most 8 lines of label (16 characters) and value (48), under a title of 32.
 * Every character makes the image finer and harder to read: short labels, and nothing that is said already.
 */
export interface TokenMessage {
  readonly title: string
  readonly fields: readonly (readonly [label: string, value: string])[]
}
