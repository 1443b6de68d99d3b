import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { entriesIn } from '../entries.ts'
import { JournalView } from '../journal-view.tsx'
import { type OpenReplay, showRow, useReplay } from '../replay-store.ts'
import css from './replay-panel.module.css'

/** The rows of a saved journal: the one that the stage shows is picked, and picking one shows it. */
export function ReplayPanel({ open }: { readonly open: OpenReplay }) {
  const { t } = useTranslation()
  const position = useReplay((state) => state.position)
  const entries = useMemo(() => entriesIn(open.kind, open.rows), [open])
  const byKey = useMemo(() => new Map(entries.map((entry) => [entry.key, entry])), [entries])
  const picked = useMemo(() => entries.find(({ place }) => place === position)?.key ?? null, [entries, position])
  const show = (key: string) => showRow(byKey.get(key)?.place ?? 0)
  return (
    <>
      <header className={css.head}>
        <h2 className={css.heading}>{open.name}</h2>
        <p className={css.about}>{[open.serial, open.profile].filter(Boolean).join(' · ')}</p>
        {open.form === 'replay' && open.differences.length === 0 && <p className={css.about}>{t('replay.same')}</p>}
      </header>
      <JournalView
        kind={open.kind}
        entries={entries}
        picked={picked}
        onPick={show}
        onOpen={({ place }) => showRow(place)}
      />
    </>
  )
}
