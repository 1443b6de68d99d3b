import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { showTab, TABS, type Tab } from './layout.ts'
import css from './tabs.module.css'

export const tabId = (tab: Tab) => `tab-${tab}`
export const tabPanelId = (tab: Tab) => `tab-panel-${tab}`

/** The names of the panel's pages: ← → Home End move between them. */
export function Tabs({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation()
  const onKey = (event: KeyboardEvent) => {
    const now = TABS.indexOf(tab)
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (now + 1) % TABS.length,
      ArrowLeft: (now - 1 + TABS.length) % TABS.length,
      Home: 0,
      End: TABS.length - 1,
    }
    const wanted = TABS[to[event.key] ?? -1]
    if (!wanted) return
    event.preventDefault()
    event.stopPropagation()
    showTab(wanted)
    document.getElementById(tabId(wanted))?.focus()
  }
  return (
    <div className={css.tabs} role="tablist" aria-label={t('shell.tabs')} onKeyDown={onKey}>
      {TABS.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          className={css.tab}
          data-testid={tabId(name)}
          aria-selected={name === tab}
          aria-controls={tabPanelId(name)}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => showTab(name)}
        >
          {t(`shell.tab.${name}`)}
        </button>
      ))}
    </div>
  )
}
