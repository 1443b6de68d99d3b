/**
 * Control characters, line and paragraph separator, the controls that reorder what is read (Bidi_Control), and half characters: none may
 * stand on a display that signs. Told by number: not every engine that this runs in knows the names of properties (k6 does not).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const REFUSED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u

/** Whether a text of a message keeps docs/protocol.md: `min`–`max` Unicode code points, none of them refused. */
export function isMessageText(text: string, min: number, max: number): boolean {
  const length = [...text].length
  return length >= min && length <= max && !REFUSED.test(text)
}
