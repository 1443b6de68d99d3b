import { useTranslation } from 'react-i18next'
import { useFace } from '../faces/faces.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { JournalPanel } from '../journal/journal-panel.tsx'
import { type Tab, useLayout } from '../parts/layout.ts'
import { Tabs, tabId, tabPanelId } from '../parts/tabs.tsx'
import { NewTokenButton } from '../rack/new-token-button.tsx'
import css from './panel.module.css'

/** What belongs to the token on the stage. The first page goes on working while another one is read. */
export function TokenPanel({ id }: { readonly id: string }) {
  const { Panel, panelName } = useFace()
  const tab = useLayout((state) => state.tab)
  const page = (name: Tab) => ({
    id: tabPanelId(name),
    role: 'tabpanel',
    'aria-labelledby': tabId(name),
    hidden: name !== tab,
    className: css.page,
  })
  return (
    <>
      <Tabs tab={tab} first={panelName} />
      <div {...page('camera')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard. */}
        {/* biome-ignore lint/a11y/useSemanticElements: what scrolls is no form. */}
        <div className={css.scroll} tabIndex={0} role="group" aria-labelledby={tabId('camera')}>
          <Panel />
        </div>
      </div>
      <div {...page('inspector')}>{tab === 'inspector' && <Inspector />}</div>
      <div {...page('journal')}>{tab === 'journal' && <JournalPanel key={id} id={id} />}</div>
    </>
  )
}

/** Before the host has told which tokens there are, and when there are none. */
export function EmptyStage({
  isKnown,
  className,
}: {
  readonly isKnown: boolean
  readonly className: string | undefined
}) {
  const { t } = useTranslation()
  return (
    <main className={className}>
      <div className={css.empty} data-testid="empty-stage">
        <p role="status">{t(isKnown ? 'rack.none' : 'next.connecting')}</p>
        {isKnown && (
          <NewTokenButton className={css.primary} testId="empty-new">
            {t('rack.new')}
          </NewTokenButton>
        )}
      </div>
    </main>
  )
}
