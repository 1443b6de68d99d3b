import type { AllTokens } from '../storage/store.ts'
import { LONGEST_NAME } from '../token/token-view.ts'

/** Names that are asked for at a time. */
const AT_ONCE = 50

/** The name with the first number after it that no other has. */
export async function nameOfCopy(name: string, taken: AllTokens['names']): Promise<string> {
  const bare = name.replace(/ \(\d+\)$/, '')
  const numbered = (number: number): string => {
    const end = ` (${number})`
    // A character of two units is not cut in the middle.
    return bare.slice(0, LONGEST_NAME - end.length).replace(/[\ud800-\udbff]$/, '') + end
  }
  for (let first = 2; ; first += AT_ONCE) {
    const names = Array.from({ length: AT_ONCE }, (_, index) => numbered(first + index))
    const others = await taken(names)
    const free = names.find((copy) => !others.has(copy))
    if (free !== undefined) return free
  }
}
