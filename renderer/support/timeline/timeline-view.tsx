import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldTimeline } from '../../../support/data.ts'
import { useLanguage } from '../../locales/i18n.ts'
import { failureCode } from '../../parts/notices.ts'
import type { TimelineSource } from './source.ts'
import css from './timeline.module.css'
import { TimelineChart } from './timeline-chart.tsx'

type Read = { readonly timeline: ToldTimeline } | { readonly failure: string }

/** The timeline of a token of the rack: read when it comes, when another user is meant, and when it is asked for anew. */
export function TimelineView({ source, token }: { readonly source: TimelineSource; readonly token: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const field = useId()
  const [user, setUser] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [count, setCount] = useState(0)
  const refresh = useCallback(() => setCount((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` asks for it anew.
  useEffect(() => {
    let isWanted = true
    source.timeline(token, user, language).then(
      (timeline) => isWanted && setRead({ timeline }),
      (error: unknown) => isWanted && setRead({ failure: failureCode(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [source, token, user, language, count])

  const timeline = read && 'timeline' in read ? read.timeline : null
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
      {read && 'failure' in read && (
        <p className={css.problem} role="alert" data-testid="timeline-failure">
          {t([`supportTimeline.failure.${read.failure}`, 'supportTimeline.failure.other'])}
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
