import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useRack, useToken } from '../connection/context.ts'
import type { KindName } from '../connection/view.ts'
import { runCommand } from '../parts/commands.ts'
import { MenuButton, type MenuItem } from '../parts/menu.tsx'
import { Icon } from '../theme/icon.tsx'
import type { Entry } from './entries.ts'
import { type OpenJournal, openJournal } from './journal-store.ts'
import css from './journal-view.module.css'
import { JournalView } from './journal-view.tsx'
import { ReplayFileSheet } from './replay-file-sheet.tsx'
import { openReplay } from './replay-store.ts'
import { saveJournal } from './save-journal.ts'

/** What happened to the token on the stage, and what happens now. */
export function JournalPanel({ id }: { readonly id: string }) {
  const rack = useRack()
  const kind = useToken(({ view }) => view?.kind ?? null)
  const [journal, setJournal] = useState<OpenJournal | null>(null)
  useEffect(() => {
    if (kind === null) return
    const opened = openJournal(rack.link, id, kind)
    setJournal(opened)
    return () => opened.close()
  }, [rack, id, kind])
  return journal && kind && <Journal id={id} kind={kind} journal={journal} />
}

interface JournalProps {
  readonly id: string
  readonly kind: KindName
  readonly journal: OpenJournal
}

function Journal({ id, kind, journal }: JournalProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const { rows, entries, reading, isCut, isLost } = useStore(journal.store)
  const about = useToken(({ view }) => view)
  const [picked, setPicked] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const replayFrom = (place: number) => {
    if (!about || rows.length === 0) return
    const { name, serial } = about
    const profile = 'profile' in about ? about.profile : null
    openReplay({ form: 'report', kind, name, serial, profile, rows, differences: [], file: null }, place)
  }
  const place = useMemo(
    () => entries.find(({ key }) => key === picked)?.place ?? rows.length - 1,
    [entries, picked, rows],
  )

  const items: readonly MenuItem[] = [
    {
      id: 'replay-here',
      label: t('journal.replay'),
      note: t('journal.replayNote'),
      isOff: rows.length === 0,
      onChoose: () => replayFrom(place),
    },
    {
      id: 'save-report',
      label: t('journal.saveReport'),
      note: t('journal.saveReportNote'),
      isApart: true,
      onChoose: () => void saveJournal(rack, id, 'report'),
    },
    {
      id: 'save-replay',
      label: t('journal.saveReplay'),
      note: t('journal.saveReplayNote'),
      onChoose: () => setAsking(true),
    },
    { id: 'open-journal', label: t('journal.open'), isApart: true, onChoose: () => runCommand('open-journal') },
  ]
  return (
    <>
      <JournalView
        kind={kind}
        entries={entries}
        picked={picked}
        onPick={setPicked}
        onOpen={(entry: Entry) => replayFrom(entry.place)}
        tools={
          <MenuButton label={t('journal.more')} items={items} className={css.quiet} testId="journal-more">
            <Icon name="more" />
          </MenuButton>
        }
        above={
          reading ? (
            reading.total > rows.length && (
              <div className={css.reading} data-testid="journal-reading">
                <progress value={rows.length} max={reading.total} aria-label={t('journal.reading')} />
                {t('journal.readingCount', { count: rows.length, total: reading.total })}
                <button
                  type="button"
                  className={css.button}
                  data-testid="journal-stop"
                  onClick={() => journal.stopReading()}
                >
                  {t('journal.stop')}
                </button>
              </div>
            )
          ) : isLost || isCut ? (
            <div className={css.reading}>
              {t(isLost ? 'journal.lost' : 'journal.cut')}
              <button
                type="button"
                className={css.button}
                data-testid="journal-read-on"
                onClick={() => journal.readOn()}
              >
                {t('journal.readOn')}
              </button>
            </div>
          ) : null
        }
      />
      {isAsking && (
        <ReplayFileSheet onGo={() => void saveJournal(rack, id, 'replay')} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
