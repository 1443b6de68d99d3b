import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText, timeText } from '../parts/time-text.ts'
import { scrollToShow, windowOf } from '../parts/window-of.ts'
import type { Entry } from './entries.ts'
import css from './journal-list.module.css'
import { sentenceOf } from './sentences.ts'

/** In rem: two lines of text, or one where there is room. */
const ROW = { narrow: 3.25, wide: 2.15 } as const
const WIDE_FROM = 38
const PAGE = 10
/** So near the end counts as at the end. */
const NEAR_END_PX = 4

interface JournalListProps {
  readonly entries: readonly Entry[]
  /** Key of the entry that is picked; null: none. */
  readonly picked: string | null
  onPick(key: string): void
  /** Enter, or a double click. */
  onOpen(entry: Entry): void
}

interface Size {
  readonly height: number
  readonly row: number
  readonly isWide: boolean
}

const rootFontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 14

/** The rows that are in sight, of however many there are. Stays at the end while it is there. */
export function JournalList({ entries, picked, onPick, onOpen }: JournalListProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>({ height: 400, row: ROW.narrow * 14, isWide: false })
  const [scrollTop, setScrollTop] = useState(0)
  const isAtEnd = useRef(picked === null)

  useLayoutEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const rem = rootFontSize()
      const isWide = element.clientWidth >= WIDE_FROM * rem
      setSize({ height: element.clientHeight, row: rem * (isWide ? ROW.wide : ROW.narrow), isWide })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const scrollTo = useCallback((top: number) => {
    const element = box.current
    if (!element) return
    element.scrollTop = top
    setScrollTop(element.scrollTop)
  }, [])

  useLayoutEffect(() => {
    if (isAtEnd.current) scrollTo(entries.length * size.row)
  }, [entries.length, size, scrollTo])

  const place = picked === null ? -1 : entries.findIndex(({ key }) => key === picked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another entry is picked, or the rows have another height.
  useEffect(() => {
    const element = box.current
    if (place < 0 || !element) return
    scrollTo(scrollToShow(place, element.scrollTop, element.clientHeight, size.row))
  }, [picked, place >= 0, size.row])

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || entries.length === 0) return
    const last = entries.length - 1
    const to: Readonly<Record<string, number>> = {
      ArrowDown: place < 0 ? last : place + 1,
      ArrowUp: place < 0 ? last : place - 1,
      PageDown: place + PAGE,
      PageUp: place - PAGE,
      Home: 0,
      End: last,
    }
    const wanted = to[event.key]
    const entry = entries[wanted === undefined ? place : Math.max(0, Math.min(last, wanted))]
    if (wanted !== undefined && entry) onPick(entry.key)
    else if (event.key === 'Enter' && entry) onOpen(entry)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const { from, to } = windowOf(scrollTop, size.height, size.row, entries.length)
  return (
    <div
      ref={box}
      className={css.box}
      role="listbox"
      tabIndex={0}
      aria-label={t('journal.list')}
      aria-activedescendant={place >= from && place < to ? `entry-${picked}` : undefined}
      data-testid="journal-list"
      data-count={entries.length}
      onKeyDown={onKey}
      onScroll={(event) => {
        const element = event.currentTarget
        setScrollTop(element.scrollTop)
        isAtEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - NEAR_END_PX
      }}
    >
      <div role="presentation" style={{ height: from * size.row }} />
      {entries.slice(from, to).map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, which has the focus.
        <div
          key={entry.key}
          id={`entry-${entry.key}`}
          className={css.entry}
          role="option"
          tabIndex={-1}
          aria-selected={entry.key === picked}
          aria-posinset={from + index + 1}
          aria-setsize={entries.length}
          data-testid="journal-entry"
          data-group={entry.group}
          data-effect={entry.effect !== null}
          data-wide={size.isWide}
          style={{ height: size.row }}
          onClick={() => onPick(entry.key)}
          onDoubleClick={() => onOpen(entry)}
        >
          <span className={css.time} title={dayText(entry.at)}>
            {timeText(entry.at)}
          </span>
          <span className={css.group}>{t(`journal.group.${entry.group}`)}</span>
          <span className={css.sentence}>{sentenceOf(entry, t)}</span>
        </div>
      ))}
      <div role="presentation" style={{ height: (entries.length - to) * size.row }} />
    </div>
  )
}
