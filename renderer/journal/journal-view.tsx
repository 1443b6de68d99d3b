import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KindName } from '../connection/view.ts'
import { faceOfKind } from '../faces/faces.ts'
import { copyText } from '../parts/files.ts'
import { notify } from '../parts/notices.ts'
import { SearchField } from '../parts/search-field.tsx'
import { dayText, timeText } from '../parts/time-text.ts'
import { IconButton } from '../theme/icon-button.tsx'
import type { Entry } from './entries.ts'
import { filterEntries } from './filter.ts'
import { JournalList } from './journal-list.tsx'
import css from './journal-view.module.css'
import { sentenceOf } from './sentences.ts'

interface JournalViewProps {
  /** The kind of token. */
  readonly kind: KindName
  readonly entries: readonly Entry[]
  readonly picked: string | null
  onPick(key: string): void
  onOpen(entry: Entry): void
  /** Beside "copy". */
  readonly tools?: React.ReactNode
  /** Between filter and list. */
  readonly above?: React.ReactNode
}

/** Rows with a filter by kind and by text; what is in sight of the filter can be copied. */
export function JournalView({ kind, entries, picked, onPick, onOpen, tools, above }: JournalViewProps) {
  const { t, i18n } = useTranslation()
  const [groups, setGroups] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: sentences change with the language.
  const shown = useMemo(() => filterEntries(entries, groups, wanted, t), [entries, groups, wanted, t, i18n.language])
  const toggle = (group: string) =>
    setGroups(groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group])
  const copy = async () => {
    const lines = shown.map((entry) => `${dayText(entry.at)} ${timeText(entry.at)}\t${sentenceOf(entry, t)}`)
    await copyText(`${lines.join('\n')}\n`)
    notify('journal.copied', { values: { count: lines.length } })
  }
  const one = picked === null ? undefined : shown.find(({ key }) => key === picked)
  return (
    <div className={css.view}>
      <div className={css.head}>
        <div className={css.together}>
          <SearchField label={t('journal.search')} text={text} testId="journal-search" onText={setText} />
          <IconButton
            icon="copy"
            label={t('journal.copy')}
            className={css.quiet}
            testId="journal-copy"
            onClick={() => void copy()}
          />
          {tools}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form. */}
        <div className={css.groups} role="group" aria-label={t('journal.groups')}>
          {faceOfKind(kind).journal.groups.map((group) => (
            <button
              key={group}
              type="button"
              className={css.chip}
              data-testid={`journal-group-${group}`}
              aria-pressed={groups.includes(group)}
              onClick={() => toggle(group)}
            >
              {t(`journal.group.${group}`)}
            </button>
          ))}
        </div>
        {above}
      </div>
      {shown.length === 0 && (
        <p className={css.empty} data-testid="journal-empty">
          {t(entries.length === 0 ? 'journal.nothing' : 'journal.nothingFound')}
        </p>
      )}
      <JournalList entries={shown} picked={picked} onPick={onPick} onOpen={onOpen} />
      {one && <EntryDetails entry={one} />}
    </div>
  )
}

/** Everything about one row: the sentence in full, what came in, and what the display showed after it. */
function EntryDetails({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation()
  const { event, display, sequence, hostAt } = entry.row
  const { journal } = faceOfKind(entry.kind)
  const brought = journal.brought(event)
  return (
    <section className={css.details} aria-label={t('journal.details')} data-testid="journal-details">
      <p className={css.full}>{sentenceOf(entry, t)}</p>
      <dl className={css.facts}>
        <dt>{t('journal.tokenTime')}</dt>
        <dd>{`${dayText(entry.at)} ${timeText(entry.at)}`}</dd>
        <dt>{t('journal.hostTime')}</dt>
        <dd>{`${dayText(hostAt)} ${timeText(hostAt)}`}</dd>
        <dt>{t('journal.number')}</dt>
        <dd>{sequence}</dd>
        {brought && (
          <>
            <dt>{t(brought.name)}</dt>
            <dd className={css.code}>{brought.text}</dd>
          </>
        )}
        <dt>{t('journal.display')}</dt>
        <dd className={css.code}>{display.lines.length > 0 ? display.lines.join('\n') : t(journal.empty(display))}</dd>
      </dl>
    </section>
  )
}
