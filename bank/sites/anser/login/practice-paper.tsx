/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { NEW_COMPANY, NEW_COMPANY_PAPER } from '../practice/papers.ts'

/** What a practice company without users got on paper. */
export function PracticePaper({ view, takenBy }: { readonly view: View; readonly takenBy: string | null }) {
  const { t } = view
  const { branch, accountType, accountNumber, password, confirmation } = NEW_COMPANY_PAPER
  return (
    <section class="card practice" aria-labelledby="paper-heading">
      <h2 id="paper-heading">{t('paper.title')}</h2>
      <p>{t('paper.lead')}</p>
      <dl class="facts" data-testid="paper">
        <dt>{t('paper.company')}</dt>
        <dd lang="ja">{spoken(t, NEW_COMPANY.name)}</dd>
        <dt>{t('paper.account')}</dt>
        <dd>
          {branch} {t(`account-type.${accountType}`)} {accountNumber}
        </dd>
        <dt>{t('paper.password')}</dt>
        <dd>
          <code>{password}</code>
        </dd>
        <dt>{t('paper.confirmation')}</dt>
        <dd>
          <code>{confirmation}</code>
        </dd>
      </dl>
      {takenBy === null ? (
        <div class="actions">
          <a
            class="button small"
            href={`/first-login?paper=${NEW_COMPANY.id}`}
            aria-label={t('paper.choose-named', { name: NEW_COMPANY.name })}
            data-testid="choose-paper"
          >
            {t('login.choose')}
          </a>
        </div>
      ) : (
        <p class="note" data-testid="paper-taken">
          {t('paper.taken', { loginId: takenBy })}
        </p>
      )}
    </section>
  )
}
