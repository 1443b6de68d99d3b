/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { inJapan } from '../../../web/time.ts'
import type { KeptNote } from '../../engine.ts'
import type { Kinds } from '../page-drawing.ts'
import { DataTable } from '../parts.tsx'
import type { KeyOfSite } from '../site-web.ts'
import type { StaffView } from '../staff-page.ts'
import { notedField, OF_FORM } from '../view.ts'

interface NotesProps<Of extends Kinds> {
  readonly view: StaffView<Of>
  /** The newest first. */
  readonly notes: readonly KeptNote[]
  /** Whom it is about; default: the customer. */
  readonly whoseOf?: (kept: KeptNote) => string
}

/** What was refused and why, what was typed, by how many time steps a code was away; and what was done. */
export function Notes<Of extends Kinds>({ view, notes, whoseOf = ownerOf }: NotesProps<Of>) {
  const { t, engine } = view
  const keyOf = (what: string) => (`deed.${what}` in engine.site.texts.ja ? `deed.${what}` : `problem.${what}`)
  const labelOf = ({ page, field }: KeptNote['note']) => {
    const label = field === null ? undefined : notedField(view.site, page, field)
    return label === undefined ? '' : t(label)
  }
  const columns = ['at', 'customer', 'page', 'what', 'field', 'typed', 'steps'] as const
  return (
    <DataTable
      caption={t('staff.notes')}
      heads={columns.map((column) => t(`staff.note-${column}`))}
      rows={notes.map((kept) => {
        const { id, at, note } = kept
        return {
          name: id,
          cells: [
            inJapan(at),
            <span key="customer" lang="ja">
              {whoseOf(kept)}
            </span>,
            note.page ?? t('staff.note-by-staff'),
            // What a sentence of theirs is filled with is not noted.
            OF_FORM.includes(note.what) ? t('staff.note-form') : t(keyOf(note.what) as KeyOfSite<Of>),
            labelOf(note),
            note.typed ?? '',
            note.steps === null ? '' : t('staff.note-steps-away', { steps: note.steps }),
          ],
        }
      })}
      none={t('staff.notes-none')}
    />
  )
}

const ownerOf = ({ owner }: KeptNote): string => owner ?? ''
