import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack, useRackState } from '../connection/context.ts'
import { MenuButton, type MenuItem } from '../parts/menu.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { Icon } from '../theme/icon.tsx'
import { showToken } from './actions.ts'
import { ask } from './asking.ts'
import { NewTokenButton } from './new-token-button.tsx'
import { RackList } from './rack-list.tsx'
import css from './rack-panel.module.css'
import { searchFor, useSearch, useShownTokens } from './search.ts'

/** From so many tokens on there is a field to search for them. */
const MANY = 8

/** The tokens of this host: to choose one, to add, name, copy and delete them. */
export function RackPanel() {
  const { t } = useTranslation()
  const count = useRackState((state) => state.order?.length ?? 0)
  const chosen = useRackState((state) => state.chosen)
  const shown = useShownTokens()
  const text = useSearch((state) => state.text)
  const list = useRef<HTMLDivElement>(null)
  // Who searched means what was found.
  const found = text.trim() === '' ? null : shown
  const more: readonly MenuItem[] = [
    {
      id: 'pskc-several',
      label: t('rack.pskc'),
      isOff: count === 0,
      onChoose: () => ask({ kind: 'pskc', ids: found ?? [chosen ?? ''] }),
    },
    {
      id: 'delete-several',
      label: t('rack.deleteSeveral'),
      isOff: count === 0,
      isApart: true,
      isDanger: true,
      onChoose: () => ask({ kind: 'delete', ids: found ?? [] }),
    },
  ]
  return (
    <nav className={css.rack} aria-label={t('rack.heading')} data-testid="rack">
      <header className={css.head}>
        <h2 className={css.heading}>
          {t('rack.heading')}{' '}
          <span className={css.count} data-testid="rack-count">
            {text.trim() === '' ? count : t('rack.found', { found: shown.length, count })}
          </span>
        </h2>
        <MenuButton label={t('rack.more')} items={more} className={css.quiet} testId="rack-more">
          <Icon name="more" />
        </MenuButton>
        <NewTokenButton className={css.quiet} testId="rack-new">
          <Icon name="add" />
        </NewTokenButton>
      </header>
      {(count >= MANY || text !== '') && <RackSearch shown={shown} onLeave={() => list.current?.focus()} />}
      {shown.length === 0 && count > 0 && (
        <p className={css.none} role="status" data-testid="rack-none-found">
          {t('rack.noneFound')}
        </p>
      )}
      <RackList list={list} shown={shown} />
    </nav>
  )
}

interface RackSearchProps {
  readonly shown: readonly string[]
  /** To the list. */
  onLeave(): void
}

function RackSearch({ shown, onLeave }: RackSearchProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const text = useSearch((state) => state.text)
  const field = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => field.current?.focus() })
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const [first] = shown
    if (event.key === 'Escape') searchFor('')
    else if (event.key === 'Enter' && first !== undefined) showToken(rack, first)
    else if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onLeave()
  }
  return (
    <div className={css.search}>
      <SearchField
        ref={field}
        label={t('rack.search')}
        text={text}
        testId="rack-search"
        onText={searchFor}
        onKeyDown={onKey}
      />
    </div>
  )
}
