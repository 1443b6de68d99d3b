import type { RunningToken } from './running.ts'

/** Those that rest may be as many before some are forgotten. */
const MOST_HELD = 500
/** How many are looked at for each that comes: so long as some of them rest, there are never more. */
const LOOKED_AT = 4

/** The tokens that this host runs. Of very many, those that rest are forgotten, the ones first that nobody asked for longest. */
export interface Copies {
  /** One that was forgotten and that somebody still has is run again: there are never two of one token. */
  get(id: string): RunningToken | undefined
  add(token: RunningToken): void
  /** False: there was none. */
  remove(id: string): boolean
  held(): Iterable<RunningToken>
}

export interface CopiesOptions {
  /** Who is told of a token by the rack itself. */
  followers(id: string): number
  onHeld(token: RunningToken): void
  onForgotten(id: string): void
  readonly most?: number | undefined
}

export function makeCopies({ followers, onHeld, onForgotten, most = MOST_HELD }: CopiesOptions): Copies {
  /** In the order in which they were asked for. */
  const held = new Map<string, RunningToken>()
  const forgotten = new Map<string, WeakRef<RunningToken>>()
  const collected = new FinalizationRegistry((id: string) => {
    if (forgotten.get(id)?.deref() === undefined) forgotten.delete(id)
  })

  function renew(token: RunningToken): void {
    held.delete(token.id)
    held.set(token.id, token)
  }

  function forgetSome(): void {
    let looked = 0
    for (const [id, token] of held) {
      if (held.size <= most || looked === LOOKED_AT) return
      looked += 1
      if (!token.isAtRest(followers(id))) {
        renew(token)
        continue
      }
      held.delete(id)
      forgotten.set(id, new WeakRef(token))
      collected.register(token, id)
      onForgotten(id)
    }
  }

  function add(token: RunningToken): void {
    forgotten.delete(token.id)
    renew(token)
    onHeld(token)
    forgetSome()
  }

  return {
    get(id) {
      const token = held.get(id)
      if (token !== undefined) {
        renew(token)
        return token
      }
      const again = forgotten.get(id)?.deref()
      if (again !== undefined) add(again)
      return again
    },
    add,
    remove(id) {
      forgotten.delete(id)
      return held.delete(id)
    },
    held: () => held.values(),
  }
}
