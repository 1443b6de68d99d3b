/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text } from '../text.ts'
import type { View } from '../view.ts'
import { DeskLayout } from './desk-layout.tsx'
import { GUIDE, type GuideEntry } from './guide.ts'

/** 症状 → 原因 → お客さまへの説明 → 処理: one page, to be read while on the phone and searched with the browser's own search. */
export function GuidePage({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.guide-title', id: 'SIM-H06' }}>
      <p>{t('desk.guide-lead')}</p>
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
            <Entry key={entry.id} t={t} entry={entry} />
          ))}
        </section>
      ))}
    </DeskLayout>
  )
}

function Entry({ t, entry }: { readonly t: Text; readonly entry: GuideEntry }) {
  const { id, codes = [], messages = [], action } = entry
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
        {messages.length > 0 && (
          <>
            <dt>{t('desk.guide-messages')}</dt>
            <dd>
              <ul>
                {messages.map((message) => (
                  <li key={message}>{t(message)}</li>
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
