/** Blanks, and what Japanese keyboards give for a hyphen: hyphens and dashes, the minus sign, the long vowel. */
const NOTHING = /[\s\u002d\u00ad\u2010-\u2015\u2212\u30fc\ufe63\uff70]/g

/** Letters and digits as a person types them: full width becomes half width, blanks and hyphens go. */
export const narrowed = (typed: string): string => typed.replace(/[！-～]/g, half).replace(NOTHING, '')

/** U+FF01–U+FF5E are ASCII's printed characters, in the same order. */
const half = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0)
