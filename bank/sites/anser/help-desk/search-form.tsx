/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../../../web/view.ts'

interface SearchFormProps {
  readonly view: View
  /** The page itself, which answers with what was found. */
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly typed: string
  /** Characters at most. */
  readonly most: number
  readonly type: 'text' | 'search'
  readonly testId?: string
}

/** One field to search in, for a search that works without scripts. */
export function SearchForm(props: PropsWithChildren<SearchFormProps>) {
  const { view, action, label, hint, typed, most, type, testId, children } = props
  return (
    <search class="card">
      <form method="get" action={action} class="desk-search" data-testid={testId}>
        {children}
        <div class="field">
          <label for="q">{label}</label>
          <p class="hint" id="q-hint">
            {hint}
          </p>
          <span class="input-row">
            <input
              id="q"
              name="q"
              type={type}
              data-testid="q"
              value={typed}
              maxLength={most}
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
              aria-describedby="q-hint"
            />
            <button class="button main" type="submit" data-testid="search">
              {view.t('desk.search')}
            </button>
          </span>
        </div>
      </form>
    </search>
  )
}
