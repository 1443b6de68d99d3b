import pg from 'pg'

const CHANNEL = 'camtoken'
/** ms. After this a server counts as one that does not answer. */
const PATIENCE = 5_000

/** A connection that does nothing but LISTEN. */
export interface Ear {
  close(): void
}

/** What ends it is said once, also where it was never open. */
export interface EarOptions {
  readonly url: string
  onPayload(payload: string): void
  /** It listens, or so the server says: PgBouncer in transaction mode says so, too, and gives what is said to somebody else. */
  onOpen(): void
  onEnd(): void
}

export function openEar({ url, onPayload, onOpen, onEnd }: EarOptions): Ear {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, keepAlive: true })
  let isOver = false
  function end(): void {
    if (isOver) return
    isOver = true
    client.end().catch(() => {})
    onEnd()
  }
  client.on('error', end)
  client.on('end', end)
  client.on('notification', ({ channel, payload }) => {
    if (!isOver && channel === CHANNEL && payload !== undefined) onPayload(payload)
  })
  client
    .connect()
    .then(() => client.query(`listen ${CHANNEL}`))
    .then(() => {
      if (!isOver) onOpen()
    })
    .catch(end)
  return {
    close() {
      isOver = true
      client.end().catch(() => {})
    },
  }
}

/**
 * Says these to all who listen. The commit of such a statement takes a lock that all others of its kind wait for: so it stands alone, and
 * does not wait for the disk.
 */
export const SAY = `select set_config('synchronous_commit', 'off', true), pg_notify('${CHANNEL}', said) from unnest($1::text[]) said`
