/** Who comes first goes first, and the next when he is done: by the name of what they share. */
const last = new Map<string, Promise<void>>()

/** Waits for one's turn. @returns what ends it */
export async function turnAt(name: string): Promise<() => void> {
  const before = last.get(name)
  let done = () => {}
  const own = new Promise<void>((resolve) => {
    done = resolve
  })
  last.set(name, own)
  await before
  return () => {
    if (last.get(name) === own) last.delete(name)
    done()
  }
}
