/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Fact } from '../domain/order-kind.ts'

/** The content of an order in the words and the order in which the token shows it. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts" data-testid="facts">
      {facts.map((fact) => (
        <>
          <dt>{fact.label}</dt>
          <dd
            lang={fact.isJapanese ? 'ja' : undefined}
            class={fact.isSum ? 'sum' : undefined}
            data-testid={`fact-${fact.name}`}
          >
            {fact.value}
          </dd>
        </>
      ))}
    </dl>
  )
}
