import type { GroupConnection } from '../../store/group-commit.ts'

/** A database that writes down what it is told; one that can fail. */
export interface Written extends GroupConnection {
  readonly told: string[]
  /** What was committed. */
  readonly disk: string[]
  /** How the next statement of this name fails; `ends`: the database ends the transaction by itself. */
  fails(statement: string, error: Error, ends?: boolean): void
}

export function writtenDatabase(): Written {
  const failures = new Map<string, { readonly error: Error; readonly ends: boolean }>()
  const told: string[] = []
  const disk: string[] = []
  let open: string[] | null = null
  let mark = 0

  const tell = (statement: string) => {
    told.push(statement)
    const failure = failures.get(statement)
    failures.delete(statement)
    if (failure?.ends) open = null
    if (failure) throw failure.error
    if (open === null && statement !== 'begin') throw new Error('no transaction')
  }

  return {
    ...{ told, disk },
    fails: (statement, error, ends = false) => void failures.set(statement, { error, ends }),
    get isOpen() {
      return open !== null
    },
    async begin() {
      tell('begin')
      open = []
    },
    commit() {
      try {
        tell('commit')
        disk.push(...(open ?? []))
        return null
      } catch (error) {
        return { error }
      } finally {
        open = null
      }
    },
    rollback() {
      told.push('rollback')
      open = null
    },
    mark() {
      tell('mark')
      mark = open?.length ?? 0
    },
    unmark: () => tell('unmark'),
    backToMark() {
      tell('back')
      open?.splice(mark)
    },
    row: (statement) => {
      tell(statement)
      return undefined
    },
    rows: (statement) => {
      tell(statement)
      return []
    },
    change(statement) {
      tell(statement)
      open?.push(statement)
      return 1
    },
    execute: tell,
  }
}
