import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldTimeline } from '../../../support/data.ts'
import { useLanguage } from '../../locales/i18n.ts'
import { useAsked } from '../use-asked.ts'
import type { TimelineSource } from './source.ts'
import css from './timeline.module.css'
import { TimelineChart } from './timeline-chart.tsx'

/** The timeline of a token of the rack: read when it comes, when another user is meant, and when it is asked for anew. */
export function TimelineView({ source, token }: { readonly source: TimelineSource; readonly token: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const field = useId()
  const [user, setUser] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [count, setCount] = useState(0)
  const refresh = () => setCount((before) => before + 1)

  const { value, failure } = useAsked(JSON.stringify([token, user, language, count]), () =>
    source.timeline(token, user, language),
  )
  const timeline = failure === null ? value : null
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setUser((typed ?? timeline?.user ?? '').trim() || null)
    refresh()
  }
  return (
    <section className={css.view} aria-label={t('supportTimeline.heading')} data-testid="timeline-view">
      <div className={css.head}>
        {timeline?.hasBank && (
          <form className={css.user} onSubmit={ask}>
            <label htmlFor={field} className={css.label}>
              {t('supportTimeline.user')}
            </label>
            <input
              id={field}
              className={css.field}
              data-testid="timeline-user"
              placeholder={t('supportTimeline.userHint')}
              maxLength={64}
              autoComplete="off"
              value={typed ?? timeline.user ?? ''}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" className={css.button} data-testid="timeline-user-go">
              {t('supportTimeline.userGo')}
            </button>
          </form>
        )}
        <button type="button" className={css.button} data-testid="timeline-refresh" onClick={refresh}>
          {t('supportTimeline.refresh')}
        </button>
      </div>
      {failure !== null && (
        <p className={css.problem} role="alert" data-testid="timeline-failure">
          {t([`supportTimeline.failure.${failure}`, 'supportTimeline.failure.other'])}
        </p>
      )}
      {timeline && <Found timeline={timeline} asked={user} />}
    </section>
  )
}

/** What there is of it, and what is missing. */
function Found({ timeline, asked }: { readonly timeline: ToldTimeline; readonly asked: string | null }) {
  const { t } = useTranslation()
  const { hasBank, user, moments, from, to, token } = timeline
  return (
    <>
      {!hasBank && (
        <p className={css.note} data-testid="timeline-no-bank">
          {t('supportTimeline.noBank')}
        </p>
      )}
      {hasBank && user === null && (
        <p className={css.note} data-testid="timeline-no-user">
          {asked === null ? t('supportTimeline.noUser') : t('supportTimeline.unknownUser', { user: asked })}
        </p>
      )}
      {moments.length === 0 ? (
        <p className={css.note} data-testid="timeline-nothing">
          {t('supportTimeline.nothing')}
        </p>
      ) : (
        <TimelineChart key={`${token.id} ${user} ${from} ${to} ${moments.length}`} timeline={timeline} />
      )}
    </>
  )
}
