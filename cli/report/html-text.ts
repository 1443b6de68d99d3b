const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text inside HTML, or inside one of its attributes. */
export const html = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)
