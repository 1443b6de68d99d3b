import { createHmac } from 'node:crypto'
import { hostError } from '../../token/host-error.ts'
import { type DatabaseKey, type DatabasePlace, openDatabaseKey } from '../postgres/database-key.ts'
import { forgetMoved, settleForm } from '../postgres/form.ts'
import { type Part, partsOfSection } from '../postgres/journal-rows.ts'
import { openPool, openTransaction, type Transaction } from '../postgres/pool.ts'
import { addTokens, type Change, type Outcome } from '../postgres/statements.ts'
import { columnsOf, type JournalEnd, openRow, sealRow } from '../postgres/token-row.ts'
import type { StoredToken } from '../store.ts'
import { isSame, type Kept, type Moved, type Source } from './kept.ts'

/** Tokens, and bytes of journals, that go in one statement. */
const TOGETHER = 100
const MOST_BYTES = 4_000_000
/** Who holds them there: nobody. The first host that comes by lets happen what falls due. */
const NOBODY = ''

/** Puts all tokens of a source into a database, in one transaction. @param isAdding it may hold others */
export async function fillDatabase({ url, keyFile }: DatabasePlace, source: Source, isAdding: boolean): Promise<Moved> {
  const pool = openPool(url)
  const key = await (async () => {
    await forgetMoved(pool)
    await settleForm(pool)
    return openDatabaseKey(pool, keyFile)
  })().finally(() => pool.end())
  const transaction = await openTransaction(url)
  try {
    if (!isAdding) await transaction.query('lock table camtoken.tokens in share row exclusive mode')
    const moved = await addAll(transaction, key, source, isAdding)
    const [held] = await transaction.query<{ count: number }>(
      'select count(*) as count from camtoken.tokens where removed_at is null',
    )
    if (!isAdding && held?.count !== moved.tokens) throw holdsTokens()
    const end = await source.leave()
    await transaction.commit()
    await end()
    return moved
  } finally {
    await transaction.end().catch(() => {})
  }
}

const holdsTokens = () =>
  hostError(
    'database-holds-tokens',
    'The database holds other tokens. Nothing was moved: add to them, or choose another database.',
  )

/** A token on its way, under the id that it gets. */
interface Going {
  readonly id: string
  readonly stored: StoredToken
  readonly change: Change
}

async function goingAs(id: string, { stored, sections }: Kept, key: DatabaseKey): Promise<Going> {
  const parts: Part[] = []
  let end: JournalEnd | null = null
  for await (const section of sections()) {
    const next = partsOfSection(id, section, key)
    parts.push(...next.parts)
    end = next.end ?? end
  }
  const record = { ...stored.record, id }
  const renamed = { ...stored, record }
  const sealed = sealRow(renamed, end, key)
  const columns = columnsOf(record, key)
  return {
    ...{ id, stored },
    change: { id, expected: stored.revision - 1, columns, sealed, parts, mark: 0, entries: [] },
  }
}

async function addAll(transaction: Transaction, key: DatabaseKey, source: Source, isAdding: boolean): Promise<Moved> {
  const renamed: { id: string; as: string }[] = []
  let [tokens, there, rows, bytes] = [0, 0, 0, 0]
  let waiting: (Going & { readonly kept: Kept })[] = []

  /** Under its own id, or where another has that, under one that is the same each time. */
  async function settle({ id, stored, kept }: Going & { kept: Kept }, { isKept, stands }: Outcome): Promise<void> {
    if (isKept) return
    const opened = stands && openRow(stands, stands.holder, key)
    if (opened !== null && typeof opened !== 'string' && isSame(stored, opened.stored, id)) there += 1
    else if (stands === null) {
      // One that was put aside makes room.
      await transaction.query('delete from camtoken.journal where id = $1', [id])
      await transaction.query('delete from camtoken.tokens where id = $1', [id])
      await add(id, stored, kept)
    } else if (!isAdding || id !== stored.record.id) throw holdsTokens()
    else {
      const as = createHmac('sha256', key.key).update(`moved ${id}`).digest('hex').slice(0, 12)
      renamed.push({ id, as })
      await add(as, stored, kept)
    }
  }

  async function add(id: string, stored: StoredToken, kept: Kept): Promise<void> {
    const going = await goingAs(id, kept, key)
    const [outcome] = await addTokens(transaction, NOBODY, [going.change])
    if (outcome !== undefined) await settle({ ...going, stored, kept }, outcome)
  }

  async function flush(): Promise<void> {
    const together = waiting
    ;[waiting, bytes] = [[], 0]
    if (together.length === 0) return
    const changes = together.map(({ change }) => change)
    const outcomes = new Map((await addTokens(transaction, NOBODY, changes)).map((outcome) => [outcome.id, outcome]))
    for (const going of together) {
      const outcome = outcomes.get(going.id)
      if (outcome === undefined) throw new Error(`nothing was answered of ${going.id}`)
      await settle(going, outcome)
    }
  }

  for await (const kept of source.tokens()) {
    const going = await goingAs(kept.stored.record.id, kept, key)
    waiting.push({ ...going, kept })
    tokens += 1
    for (const { first, last, rows: sealed } of going.change.parts) {
      rows += last - first + 1
      bytes += sealed.length
    }
    if (waiting.length >= TOGETHER || bytes >= MOST_BYTES) await flush()
  }
  await flush()
  return { tokens, rows, there, renamed }
}
