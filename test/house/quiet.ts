import { afterEach, expect } from 'vitest'

/**
 * Warnings that say nothing about us: the menu library's focus trap finds nothing to focus in a simulated page, which lays nothing out,
 * and prints the whole node with it.
 */
const KNOWN = ['[@mantine/hooks/use-focus-trap] Failed to find focusable element within provided node']

const printed: string[] = []

/** Whatever else is printed as an error or a warning fails the test that printed it; one that means to print catches it with a spy. */
console.error = console.warn = (...words: readonly unknown[]) => {
  const line = words.map(String).join(' ')
  if (!KNOWN.some((known) => line.startsWith(known))) printed.push(line)
}

afterEach(() => {
  expect(printed.splice(0), 'printed by the test').toEqual([])
})

// React tells apart who draws by hand, in `act`, and who forgot to.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
