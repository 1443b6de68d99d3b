/** Control characters, line and paragraph separator, and the controls that reorder what is read: none may stand on a display that signs. */
const REFUSED = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]|\p{Surrogate}/u

/** Whether a text of a message keeps docs/protocol.md: `min`–`max` Unicode code points, none of them refused. */
export function isMessageText(text: string, min: number, max: number): boolean {
  const length = [...text].length
  return length >= min && length <= max && !REFUSED.test(text)
}
