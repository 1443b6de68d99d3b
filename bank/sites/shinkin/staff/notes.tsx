/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { KeptNote } from '../../../model/engine.ts'
import { Notes } from '../../../model/web/staff/notes-table.tsx'
import { DEEDS } from '../model/answer.ts'
import type { ShinkinKey } from '../texts.ts'
import type { TerminalView } from './parts.tsx'

/** What was typed and refused, and by how many steps; what was done. */
export function RecentNotes({ view, notes }: { readonly view: TerminalView; readonly notes: readonly KeptNote[] }) {
  return (
    <section class="card">
      <Notes view={view} notes={notes} keyOf={keyOf} />
    </section>
  )
}

const keyOf = (what: string): ShinkinKey =>
  (DEEDS.some((deed) => deed === what) ? `deed.${what}` : `problem.${what}`) as ShinkinKey
