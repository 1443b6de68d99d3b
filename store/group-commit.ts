import { AsyncResource } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from './database.ts'
import { openSession, runWith } from './session.ts'

/** One connection to a database that one writes to at a time. */
export interface GroupConnection extends Connection {
  /** Opens a transaction when no other process has one open. Throws when that lasts too long. */
  begin(): Promise<void>
  /** Whether one is open: a database may end it by itself where it can no longer write. */
  readonly isOpen: boolean
  commit(): void
  rollback(): void
  /** A mark inside the transaction, to come back to. */
  mark(): void
  unmark(): void
  backToMark(): void
}

/** After so long a group takes no one else in, in ms: other processes wait for it, and whoever has been waiting here for anything else. */
const LONGEST = 10

interface Member {
  /** @returns whether the group's transaction can still be committed */
  run(): Promise<boolean>
  /** Tells how it ended. */
  answer(): void
  fail(error: unknown): void
}

/**
 * Transactions that wait at the same time are committed together: one after the other in one transaction of the database, each behind a mark of its
 * own, so that one that fails fails alone. None is answered before the commit. Where the group itself fails, each is run again by itself.
 */
export function makeGroups(connection: GroupConnection) {
  const waiting: Member[] = []
  let isRunning = false

  function memberFor<Result>(
    work: (connection: Connection) => Promise<Result>,
    resolve: (result: Result) => void,
    reject: (error: unknown) => void,
  ): Member {
    let answer: () => void
    return {
      // In the context of who waits (AsyncLocalStorage), whoever runs the group.
      run: AsyncResource.bind(async () => {
        const session = openSession(connection, connection.mark)
        try {
          const result = await runWith(session, work)
          if (session.hasChanged) connection.unmark()
          answer = () => resolve(result)
          return true
        } catch (error) {
          answer = () => reject(error)
          return undone(session.hasChanged)
        }
      }),
      answer: () => answer(),
      fail: reject,
    }
  }

  function undone(hasChanged: boolean): boolean {
    if (!connection.isOpen) return false
    if (!hasChanged) return true
    try {
      connection.backToMark()
      connection.unmark()
      return true
    } catch {
      return false
    }
  }

  async function runGroup(): Promise<void> {
    const members: Member[] = []
    try {
      await connection.begin()
    } catch (error) {
      for (const member of waiting.splice(0)) member.fail(error)
      return
    }
    const until = performance.now() + LONGEST
    let isWhole = true
    do {
      const member = waiting.shift()
      if (!member) break
      members.push(member)
      isWhole = await member.run()
    } while (isWhole && performance.now() < until)
    if (isWhole && committed()) for (const member of members) member.answer()
    else for (const member of members) await runAlone(member)
  }

  function committed(): boolean {
    try {
      connection.commit()
      return true
    } catch {
      return false
    } finally {
      if (connection.isOpen) connection.rollback()
    }
  }

  async function runAlone(member: Member): Promise<void> {
    try {
      if (connection.isOpen) connection.rollback()
      await connection.begin()
      if (await member.run()) connection.commit()
      member.answer()
    } catch (error) {
      member.fail(error)
    } finally {
      if (connection.isOpen) connection.rollback()
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      // Whoever was answered goes on, others come, and other processes have their turn.
      await setImmediate()
      await runGroup()
    }
    isRunning = false
  }

  return function transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      waiting.push(memberFor(work, resolve, reject))
      if (!isRunning) void runAll()
    })
  }
}
