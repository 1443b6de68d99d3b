/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Translate } from '../../server/index.ts'

interface PageFooterProps {
  readonly t: Translate<'idle.rule' | 'page.banks'>
  /** Of whoever is logged in: without a request for so long his session is over, ms; else null. */
  readonly idle: number | null
  /** That nothing here is real. */
  readonly practice: string
}

/** What every page of a bank ends with: the rule of its sessions, and the way to the other banks. */
export function PageFooter({ t, idle, practice }: PageFooterProps) {
  return (
    <>
      {idle !== null && <p>{t('idle.rule', { minutes: Math.floor(idle / 60_000) })}</p>}
      <p>
        <a href="/banks" data-testid="banks">
          {t('page.banks')}
        </a>
      </p>
      <p>{practice}</p>
    </>
  )
}
