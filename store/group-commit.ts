import { AsyncResource } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Connection, InTransaction, Soon } from './database.ts'
import { openSession, runWith } from './session.ts'

/** One connection to a database that one writes to at a time. */
export interface GroupConnection extends Connection {
  /** Opens a transaction when no other process has one open. Throws when that lasts too long. */
  begin(): Promise<void>
  /** Whether one is open that can go on: a database may end it by itself, or take no more statements after one that failed before any mark. */
  readonly isOpen: boolean
  /** @returns why nothing was written; throws when nobody knows whether it was */
  commit(): Soon<{ readonly error: unknown } | null>
  /** Ends it, if there is one. Never throws. */
  rollback(): Soon<void>
  /** A mark inside the transaction, to come back to. */
  mark(): void
  unmark(): void
  backToMark(): Soon<void>
}

/** In ms: other processes wait for a group, and whoever has been waiting here for anything else. */
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
 * @param longest ms after which a group takes no one else in
 */
export function makeGroups(connection: GroupConnection, longest = LONGEST) {
  const waiting: Member[] = []
  let isRunning = false

  function memberFor<Result>(
    work: (connection: InTransaction) => Promise<Result>,
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

  async function undone(hasChanged: boolean): Promise<boolean> {
    if (!connection.isOpen) return false
    if (!hasChanged) return true
    try {
      await connection.backToMark()
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
    const until = performance.now() + longest
    let isWhole = true
    do {
      const member = waiting.shift()
      if (!member) break
      members.push(member)
      isWhole = await member.run()
    } while (isWhole && performance.now() < until)
    try {
      if (isWhole && !(await connection.commit())) for (const member of members) member.answer()
      else for (const member of members) await runAlone(member)
    } catch (error) {
      for (const member of members) member.fail(error)
    }
  }

  async function runAlone(member: Member): Promise<void> {
    try {
      await connection.rollback()
      await connection.begin()
      const failed = (await member.run()) ? await connection.commit() : null
      if (failed) member.fail(failed.error)
      else member.answer()
    } catch (error) {
      member.fail(error)
    }
    await connection.rollback()
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

  return function transaction<Result>(work: (connection: InTransaction) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      waiting.push(memberFor(work, resolve, reject))
      if (!isRunning) void runAll()
    })
  }
}
