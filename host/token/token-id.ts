/**
 * The id of a token. It comes from outside in addresses, and names files and folders: so it is the name of a file on every system, and
 * of nothing else. `con`, `lpt1` and their like are devices on Windows, in any case; a pattern in an OpenAPI document has no flag to say so.
 */
export const TOKEN_ID =
  /^(?!(?:[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|[Cc][Oo][Mm]\d|[Ll][Pp][Tt]\d)$)[\w-]{1,64}$/

export const isTokenId = (text: string): boolean => TOKEN_ID.test(text)
