import type pg from 'pg'

/** The same statement has the same name on every connection. */
const names = new Map<string, string>()

export function nameOf(statement: string): string {
  const known = names.get(statement)
  if (known !== undefined) return known
  const name = `s${names.size}`
  names.set(statement, name)
  return name
}

const kept = new WeakMap<pg.ClientBase, boolean>()

/**
 * Whether a connection keeps prepared statements. A pooler in between (PgBouncer) gives each transaction any connection to the server; it is
 * known by the process that it says we talk to, which is not the one that answers.
 */
export async function keepsStatements(client: pg.ClientBase & { readonly processID?: number }): Promise<boolean> {
  const known = kept.get(client)
  if (known !== undefined) return known
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const isOwn = rows[0]?.pid === client.processID
  kept.set(client, isOwn)
  return isOwn
}
