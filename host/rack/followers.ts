import type { TokenView } from '../token/token-view.ts'
import type { RunningToken } from './running.ts'

export interface RackWatcher {
  /** A token is new, or changed. */
  onToken(view: TokenView): void
  onRemoved(id: string): void
}

/** Who watches a rack, and the tokens that are followed for them. Without watchers none is: what only its display does is for nobody. */
export interface Followers {
  readonly watchers: ReadonlySet<RackWatcher>
  add(watcher: RackWatcher): void
  /** False: it was none. */
  remove(watcher: RackWatcher): boolean
  tell(view: TokenView): void
  tellRemoved(id: string): void
  /** @param known to those who watch, a sequence: only another is told; null: it is new to them */
  follow(token: RunningToken, known: number | null): void
  isFollowed(id: string): boolean
  /** Whether those who watch were told of it since it is followed; undefined: it is not. */
  hasTold(id: string): boolean | undefined
  unfollow(id: string): void
  unfollowAll(): void
}

interface Followed {
  end: () => void
  hasTold: boolean
}

export function makeFollowers(): Followers {
  const watchers = new Set<RackWatcher>()
  const followed = new Map<string, Followed>()

  function tell(view: TokenView): void {
    for (const watcher of watchers) watcher.onToken(view)
  }

  function unfollow(id: string): void {
    followed.get(id)?.end()
    followed.delete(id)
  }

  return {
    watchers,
    add: (watcher) => void watchers.add(watcher),
    remove: (watcher) => watchers.delete(watcher),
    tell,
    tellRemoved(id) {
      for (const watcher of watchers) watcher.onRemoved(id)
    },
    follow(token, known) {
      let isFirst = true
      const following: Followed = { end: () => {}, hasTold: false }
      followed.set(token.id, following)
      following.end = token.subscribe((view) => {
        if (!isFirst || view.sequence !== known) {
          tell(view)
          following.hasTold = true
        }
        isFirst = false
      })
    },
    isFollowed: (id) => followed.has(id),
    hasTold: (id) => followed.get(id)?.hasTold,
    unfollow,
    unfollowAll() {
      for (const id of [...followed.keys()]) unfollow(id)
    },
  }
}
