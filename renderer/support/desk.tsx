import { useTranslation } from 'react-i18next'
import { TabList } from '../parts/tab-list.tsx'
import { IconButton } from '../theme/icon-button.tsx'
import { CaseFileView } from './case-file/case-file-view.tsx'
import { CasesView } from './cases-view.tsx'
import css from './desk.module.css'
import { type Desk as DeskLink, useDesk } from './desk-link.ts'
import { closeDesk, showView, useDeskState, VIEWS, type View, writeNotes } from './desk-store.ts'
import { useDeskToken } from './desk-token.ts'
import { QuestionsView } from './questions-view.tsx'
import { SearchView } from './search-view.tsx'
import { TokenView } from './token-view.tsx'
import { TrainingView } from './training/training-view.tsx'
import { WindowsView } from './windows/windows-view.tsx'

const tabId = (view: View) => `desk-tab-${view}`
const PANEL_ID = 'desk-view'

/** The support desk, beside the token: from what the customer says to the case. */
export function Desk() {
  const { t } = useTranslation()
  const desk = useDesk()
  const view = useDeskState((state) => state.view)
  if (!desk) return null
  return (
    <section className={css.desk} aria-label={t('desk.name')} data-testid="desk">
      <header className={css.head}>
        <h2 className={css.name}>{t('desk.name')}</h2>
        <IconButton
          icon="close"
          label={t('desk.close')}
          className={css.close}
          testId="desk-close"
          onClick={closeDesk}
        />
      </header>
      <TabList
        names={VIEWS}
        chosen={view}
        label={t('desk.views')}
        text={(name) => t(`desk.view.${name}`)}
        idOf={tabId}
        panelIdOf={() => PANEL_ID}
        onChoose={showView}
      />
      <div className={css.view} id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(view)}>
        <ViewOf view={view} desk={desk} />
      </div>
    </section>
  )
}

function ViewOf({ view, desk }: { readonly view: View; readonly desk: DeskLink }) {
  const token = useDeskToken()
  const caseId = useDeskState((state) => state.caseId)
  const notes = useDeskState((state) => state.notes)
  switch (view) {
    case 'search':
      return <SearchView desk={desk} />
    case 'questions':
      return <QuestionsView desk={desk} />
    case 'cases':
      return <CasesView desk={desk} />
    case 'timeline':
      return <TokenView desk={desk} />
    case 'case-file':
      return <CaseFileView source={desk.caseFiles} token={token} caseId={caseId} notes={notes} onNotes={writeNotes} />
    case 'windows':
      return <WindowsView source={desk.windows} />
    case 'training':
      return <TrainingView source={desk.training} />
  }
}
