import { LONGEST_NAME, type TokenRecord } from '../token/token-view.ts'

/** The name with the first number after it that no other has. */
export function nameOfCopy(name: string, held: readonly TokenRecord[]): string {
  const names = new Set(held.map((record) => record.name))
  const bare = name.replace(/ \(\d+\)$/, '')
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`
    // A character of two units is not cut in the middle.
    const copy = bare.slice(0, LONGEST_NAME - end.length).replace(/[\ud800-\udbff]$/, '') + end
    if (!names.has(copy)) return copy
  }
}
