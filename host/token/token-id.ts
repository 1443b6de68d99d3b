/**
 * The id of a token. It comes from outside in addresses, and names files and folders: so it is the name of a file on every system, and
 * of nothing else. `con`, `lpt1` and their like are devices on Windows.
 */
export const TOKEN_ID = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[\w-]{1,64}$/i

export const isTokenId = (text: string): boolean => TOKEN_ID.test(text)
