/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { KeptNote } from '../../../model/engine.ts'
import { Notes } from '../../../model/web/staff/notes-table.tsx'
import type { Note } from '../model/answer.ts'
import type { TerminalView } from './parts.tsx'

/** What was typed and refused, and by how many steps; what was done. */
export function RecentNotes({ view, notes }: { readonly view: TerminalView; readonly notes: readonly KeptNote[] }) {
  return (
    <section class="card">
      <Notes view={view} notes={notes} whoseOf={whoseOf} />
    </section>
  )
}

/** A contract, and which of its users; without one it is the admin, or the 金庫 itself. */
function whoseOf({ note }: KeptNote): string {
  const { number, user } = note as Note
  return [number, user].filter((one) => one !== null).join(' ')
}
