/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Fact } from '../core/fact.ts'
import type { Text } from './text.ts'

/** The content of an order in the words and the order in which the token shows it. */
export function Facts({ t, facts }: { readonly t: Text; readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts" data-testid="facts">
      {facts.map((fact) => (
        <>
          <dt>{fact.label}</dt>
          <dd
            lang={fact.isJapanese ? 'ja' : undefined}
            class={fact.isSum ? 'sum' : fact.before === undefined ? undefined : 'changed'}
            data-testid={`fact-${fact.name}`}
          >
            {fact.value}
            {fact.before !== undefined && <small class="before">{t('facts.before', { value: fact.before })}</small>}
          </dd>
        </>
      ))}
    </dl>
  )
}
