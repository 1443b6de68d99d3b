/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text, Texts } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { DeskLayout } from './desk-layout.tsx'
import { GUIDE, type GuideEntry } from './guide.ts'
import { messagesByEntry, messageText } from './guide-messages.ts'
import type { Hits } from './guide-search.ts'
import { SearchForm } from './search-form.tsx'

interface GuidePageProps {
  readonly view: View
  readonly texts: Texts
  readonly typed: string
  /** Null when nothing was looked for: everything is shown. */
  readonly hits: Hits | null
}

/** 症状 → 原因 → お客さまへの説明 → 処理: to be read while on the phone, and searched by what the customer reads out. */
export function GuidePage({ view, texts, typed, hits }: GuidePageProps) {
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.guide-title', id: 'SIM-H06' }}>
      <p>{t('desk.guide-lead')}</p>
      <SearchForm
        view={view}
        action="/help-desk/errors"
        label={t('desk.guide-search')}
        hint={t('desk.guide-search-hint')}
        typed={typed}
        most={200}
        type="search"
        testId="guide-search"
      />
      <div id="guide-hits">
        <p role="status" data-testid="guide-number">
          {hits && said(t, hits)}{' '}
          {hits && (
            <a href="/help-desk/errors" data-testid="guide-all">
              {t('desk.guide-all')}
            </a>
          )}
        </p>
        {hits ? (
          <>
            <h2 class="visually-hidden">{t('desk.guide-hits')}</h2>
            {hits.entries.map((entry) => (
              <Entry key={entry.id} view={view} texts={texts} entry={entry} />
            ))}
          </>
        ) : (
          <Whole view={view} texts={texts} />
        )}
      </div>
      <script src="/static/guide.js" defer />
    </DeskLayout>
  )
}

function said(t: Text, { entries: { length: number }, isNear }: Hits): string {
  if (number === 0) return t('desk.guide-found-nothing')
  return t(isNear ? 'desk.guide-found-near' : 'desk.guide-found', { number })
}

function Whole({ view, texts }: Pick<GuidePageProps, 'view' | 'texts'>) {
  const { t } = view
  return (
    <>
      <nav class="card guide-contents" aria-labelledby="contents-heading">
        <h2 id="contents-heading">{t('desk.guide-contents')}</h2>
        {GUIDE.map(({ name, entries }) => (
          <div key={name}>
            <h3>{t(`desk.guide-${name}`)}</h3>
            <ul>
              {entries.map(({ id, codes }) => (
                <li key={id}>
                  <a href={`#${id}`}>{codes ? codes[0] : t(`guide.${id}.symptom`)}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {GUIDE.map(({ name, entries }) => (
        <section key={name} aria-labelledby={`group-${name}`}>
          <h2 class="guide-group" id={`group-${name}`}>
            {t(`desk.guide-${name}`)}
          </h2>
          {entries.map((entry) => (
            <Entry key={entry.id} view={view} texts={texts} entry={entry} />
          ))}
        </section>
      ))}
    </>
  )
}

function Entry(props: Pick<GuidePageProps, 'view' | 'texts'> & { readonly entry: GuideEntry }) {
  const { view, texts, entry } = props
  const { t } = view
  const { id, codes = [], display = [], screens = [], action } = entry
  const messages = messagesByEntry(texts).get(id) ?? []
  return (
    <article class="card guide-entry" id={id} aria-labelledby={`${id}-heading`} data-testid={`guide-${id}`}>
      <h3 id={`${id}-heading`}>
        {codes.map((code) => (
          <span key={code} class="code-badge">
            {code}
          </span>
        ))}
        {t(`guide.${id}.symptom`)}
      </h3>
      <dl>
        {display.length > 0 && (
          <>
            <dt>{t('desk.guide-display')}</dt>
            <dd lang="en">{display.join(' / ')}</dd>
          </>
        )}
        {screens.length > 0 && (
          <>
            <dt>{t('desk.guide-screens')}</dt>
            <dd>{screens.join(', ')}</dd>
          </>
        )}
        {messages.length > 0 && (
          <>
            <dt>{t('desk.guide-messages')}</dt>
            <dd>
              <ul>
                {messages.map((message) => (
                  <li key={message}>{messageText(texts, view.language, message)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('desk.guide-happened')}</dt>
        <dd>{t(`guide.${id}.happened`)}</dd>
        <dt class="say">{t('desk.guide-say')}</dt>
        <dd class="say">{t(`guide.${id}.say`)}</dd>
        <dt>{t('desk.guide-do')}</dt>
        <dd>
          {t(`guide.${id}.do`)}
          {action && (
            <span class="guide-action"> {t('desk.guide-action', { action: t(`desk.action-${action}`) })}</span>
          )}
        </dd>
      </dl>
    </article>
  )
}
