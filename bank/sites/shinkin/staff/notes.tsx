/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { KeptNote } from '../../../model/engine.ts'
import { Notes } from '../../../model/web/staff/notes-table.tsx'
import { DEEDS, type Note } from '../model/answer.ts'
import type { ShinkinKey } from '../texts.ts'
import type { TerminalView } from './parts.tsx'

/** What was typed and refused, and by how many steps; what was done. */
export function RecentNotes({ view, notes }: { readonly view: TerminalView; readonly notes: readonly KeptNote[] }) {
  return (
    <section class="card">
      <Notes view={view} notes={notes} keyOf={keyOf} whoseOf={whoseOf} />
    </section>
  )
}

const keyOf = (what: string): ShinkinKey =>
  (DEEDS.some((deed) => deed === what) ? `deed.${what}` : `problem.${what}`) as ShinkinKey

/** A contract, and which of its users; without one it is the admin, or the 金庫 itself. */
function whoseOf({ note }: KeptNote): string {
  const { number, user } = note as Note
  return [number, user].filter((one) => one !== null).join(' ')
}
