/** Lets work on one thing wait for the work on it that was begun before; the first begins at once. */
export function makeTurns(): <Done>(name: string, work: () => Promise<Done>) => Promise<Done> {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const done = last.get(name)?.then(work) ?? work()
    const ended = done.then(
      () => {},
      () => {},
    )
    last.set(name, ended)
    void ended.then(() => {
      if (last.get(name) === ended) last.delete(name)
    })
    return done
  }
}
