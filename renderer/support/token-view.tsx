import { useTranslation } from 'react-i18next'
import css from './desk.module.css'
import type { Desk } from './desk-link.ts'
import { useDeskToken } from './desk-token.ts'
import { ReportPart } from './report-part.tsx'
import { TimelineView } from './timeline/timeline-view.tsx'

/** What happened to the token on the stage, beside what the bank has of it, and the report about it. */
export function TokenView({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const token = useDeskToken()
  if (token === null) return <p className={css.none}>{t('desk.noToken')}</p>
  return (
    <>
      <TimelineView key={token} source={desk.timeline} token={token} />
      <ReportPart token={token} desk={desk} />
    </>
  )
}
