/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { FEE_FORMS } from '../../../core/fees.ts'
import { Layout } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'

/** BKGK001 企業管理メニュー. */

interface Work {
  readonly href: string
  readonly testId: string
  readonly title: TextKey
  readonly text: TextKey
}

const GROUPS: readonly { readonly heading: TextKey; readonly works: readonly Work[] }[] = [
  {
    heading: 'company.group-company',
    works: [
      {
        href: '/company/profile',
        testId: 'company-profile',
        title: 'company.profile',
        text: 'company.profile-text',
      },
      {
        href: '/company/account-memos',
        testId: 'account-memos',
        title: 'company.account-memos',
        text: 'company.account-memos-text',
      },
      {
        href: '/company/client-memos',
        testId: 'client-memos',
        title: 'company.client-memos',
        text: 'company.client-memos-text',
      },
    ],
  },
  {
    heading: 'company.group-fees',
    works: FEE_FORMS.map((form) => ({
      href: `/company/fees/${form}`,
      testId: `fees-${form}`,
      title: `company.fees-${form}`,
      text: `company.fees-${form}-text`,
    })),
  },
]

export function CompanyMenuPage({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <Layout sheets={['operations.css']} view={view} screen={{ title: 'company.menu-title', id: 'BKGK001' }}>
      {GROUPS.map(({ heading, works }) => (
        <section key={heading} class="card" aria-label={t(heading)}>
          <h2>{t(heading)}</h2>
          <ul class="operations">
            {works.map((work) => (
              <li key={work.href}>
                <a href={work.href} data-testid={work.testId}>
                  <strong>{t(work.title)}</strong>
                  <span>{t(work.text)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div class="actions">
        <a class="button" href="/management" data-testid="to-management">
          {t('company.to-management')}
        </a>
        <a class="button" href="/" data-testid="to-top">
          {t('page.to-top')}
        </a>
      </div>
    </Layout>
  )
}

/** 「ホームへ」「企業管理メニューへ」. */
export function Ways({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <div class="actions">
      <a class="button" href="/company" data-testid="to-company">
        {t('company.to-menu')}
      </a>
      <a class="button" href="/" data-testid="to-top">
        {t('page.to-top')}
      </a>
    </div>
  )
}

/** What was changed is red and says so. */
export function Changed({ view }: { readonly view: View }) {
  return <small class="changed-mark">{view.t('company.changed')}</small>
}
