/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Layout } from './layout.tsx'
import { TROUBLE_STATUS, type Trouble, TroubleCard } from './trouble-card.tsx'
import { type PageContext, page, viewOf } from './view.ts'

/** A page of its own for what has no page. */
export function troublePage(c: PageContext, trouble: Trouble) {
  const view = viewOf(c, '/')
  return page(
    c,
    <Layout view={view} screen={{ title: `trouble-page.${trouble}-title`, id: 'SIM-B08' }}>
      <TroubleCard t={view.t} trouble={trouble} />
    </Layout>,
    TROUBLE_STATUS[trouble],
  )
}
