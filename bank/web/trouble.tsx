/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text, TextKey } from './text.ts'

/** うまくいかないとき: hints that stay folded until somebody needs them. */
export function Trouble({ t, hints }: { readonly t: Text; readonly hints: readonly TextKey[] }) {
  return (
    <details class="card trouble" data-testid="trouble">
      <summary>{t('trouble.heading')}</summary>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{t(hint)}</li>
        ))}
      </ul>
    </details>
  )
}
