/** A code in two halves, as people read one out. */
export function codeGroups(code: string): readonly string[] {
  const half = Math.ceil(code.length / 2)
  return [code.slice(0, half), code.slice(half)].filter((group) => group !== '')
}
