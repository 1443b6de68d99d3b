import { useTranslation } from 'react-i18next'
import { showTab, TABS, type Tab } from './layout.ts'
import { TabList } from './tab-list.tsx'

export const tabId = (tab: Tab) => `tab-${tab}`
export const tabPanelId = (tab: Tab) => `tab-panel-${tab}`

/** The names of the panel's pages. @param first what the first of them is called: a key of `shell.tab.*` */
export function Tabs({ tab, first }: { readonly tab: Tab; readonly first: string }) {
  const { t } = useTranslation()
  return (
    <TabList
      names={TABS}
      chosen={tab}
      label={t('shell.tabs')}
      text={(name) => t(`shell.tab.${name === TABS[0] ? first : name}`)}
      idOf={tabId}
      panelIdOf={tabPanelId}
      onChoose={showTab}
    />
  )
}
