/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { DataTable } from '../../../model/web/parts.tsx'
import { type PracticeCustomer, practiceCustomers } from '../practice/customers.ts'
import type { SeiwaKinds } from './kinds.ts'

/** Where the customer begins, with what is no secret filled in. */
function doorOf({ given: { loginId, branch, subject, account } }: PracticeCustomer): string {
  const asked = loginId === null ? { branch, subject, account } : { loginId }
  return `/${loginId === null ? 'SIM-S02' : 'SIM-S01'}?${new URLSearchParams(asked)}`
}

/** Whom one can be here, with what he types: as they were at the beginning. */
export function PracticeTable({ view: { t, moment } }: { readonly view: PageView<SeiwaKinds> }) {
  const heads = (['label.loginId', 'label.password', 'label.confirm', 'practice.what', 'practice.choose'] as const).map(
    (head) => t(head),
  )
  const rows = practiceCustomers(moment.around.now).map((customer) => {
    const { state, given } = customer
    const name = given.loginId ?? `${given.branch} ${given.subject} ${given.account}`
    return {
      name: state,
      cells: [
        <code key="name" lang="ja">
          {name}
        </code>,
        <code key="password">{given.password}</code>,
        <code key="confirm">{given.confirm}</code>,
        t(`practice.${state}`),
        <a
          key="choose"
          class="button small"
          href={doorOf(customer)}
          aria-label={t('practice.choose-named', { name })}
          data-testid={`choose-${state}`}
        >
          {t('practice.choose')}
        </a>,
      ],
    }
  })
  return (
    <section class="card practice">
      <h2>{t('practice.heading')}</h2>
      <p>{t('practice.lead')}</p>
      <DataTable caption={t('practice.heading')} heads={heads} rows={rows} none="" />
      <p class="note">{t('practice.changed')}</p>
    </section>
  )
}
