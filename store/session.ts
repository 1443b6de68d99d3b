import type { Connection, Soon } from './database.ts'

/** A connection in the hands of one transaction. */
export interface Session extends Connection {
  /** Whether it has changed anything. */
  readonly hasChanged: boolean
  /** Ends it. Throws where a statement has failed: that fails its transaction, even if it took no notice. */
  end(): void
}

/** @param beforeChanges called once, before anything is changed */
export function openSession(connection: Connection, beforeChanges: () => void = () => undefined): Session {
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

  function note(error: unknown): never {
    failure ??= { error }
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
    end() {
      isOver = true
      if (failure) throw failure.error
    },
  }
}

/** Runs `work` with a session of its own, and tells the first statement that failed. */
export async function runWith<Result>(
  session: Session,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  let result: Result
  try {
    result = await work(session)
  } catch (error) {
    session.end()
    throw error
  }
  session.end()
  return result
}
