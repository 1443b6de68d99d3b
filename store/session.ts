import type { Connection, InTransaction, Soon } from './database.ts'

export interface Session extends InTransaction {
  /** Whether it has changed anything. */
  readonly hasChanged: boolean
  /** Ends it. Rejects where a statement has failed: that fails its transaction, even if it took no notice. */
  end(): Promise<void>
}

/** @param beforeChanges called once, before anything is changed */
export function openSession(connection: Connection, beforeChanges: () => void = () => undefined): Session {
  const pending: Promise<unknown>[] = []
  let failure: { readonly error: unknown } | null = null
  let isOver = false
  let hasChanged = false

  function noting<Answer>(ask: () => Soon<Answer>): Soon<Answer> {
    if (isOver) throw new Error('the transaction is over')
    try {
      const answer = ask()
      return answer instanceof Promise ? answer.catch(note) : answer
    } catch (error) {
      return note(error)
    }
  }

  function fail(error: unknown): void {
    failure ??= { error }
  }

  function note(error: unknown): never {
    fail(error)
    throw error
  }

  function changing<Answer>(ask: () => Soon<Answer>): Soon<Answer> {
    return noting(() => {
      if (!hasChanged) beforeChanges()
      hasChanged = true
      return ask()
    })
  }

  return {
    get hasChanged() {
      return hasChanged
    },
    row: (statement, values) => noting(() => connection.row(statement, values)),
    rows: (statement, values) => noting(() => connection.rows(statement, values)),
    change: (statement, values) => changing(() => connection.change(statement, values)),
    execute: (statement) => changing(() => connection.execute(statement)),
    later: (done) => void pending.push(done.catch(fail)),
    async end() {
      isOver = true
      if (pending.length > 0) await Promise.all(pending)
      if (failure) throw failure.error
    },
  }
}

/** Runs `work` with a session of its own, and tells the first statement that failed. */
export async function runWith<Result>(
  session: Session,
  work: (connection: InTransaction) => Promise<Result>,
): Promise<Result> {
  let result: Result
  try {
    result = await work(session)
  } catch (error) {
    await session.end()
    throw error
  }
  await session.end()
  return result
}
