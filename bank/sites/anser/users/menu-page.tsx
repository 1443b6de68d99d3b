/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Operation, Rules } from '../../../core/bank.ts'
import { Layout } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { TokenNote } from '../top/offer-list.tsx'

/** BRSK001 作業内容選択. */

interface Work {
  readonly href: string
  readonly testId: string
  readonly title: TextKey
  readonly text: TextKey
  /** Which of them the rules may ask the token for. */
  readonly operations?: readonly Operation[]
}

const USER_WORK: readonly Work[] = [
  {
    href: '/users/list',
    testId: 'user-list',
    title: 'users.menu-list',
    text: 'users.menu-list-text',
    operations: ['user-registration', 'user-change'],
  },
  {
    href: '/users/certificates',
    testId: 'certificate-revocation',
    title: 'certificate.menu',
    text: 'certificate.menu-text',
  },
]

const TOKEN_WORK: readonly Work[] = [
  { href: '/tokens/release', testId: 'token-release', title: 'release.menu', text: 'release.menu-text' },
  {
    href: '/tokens/revoke',
    testId: 'token-revoke',
    title: 'revoke.menu',
    text: 'revoke.menu-text',
    operations: ['revocation'],
  },
  { href: '/tokens/initialise', testId: 'token-initialise', title: 'initialise.menu', text: 'initialise.menu-text' },
]

/** @param offersInitialisation whether this bank leaves 初期化 to its customers at all */
export function MenuPage({
  view,
  offersInitialisation,
  tokenNeeded,
}: {
  readonly view: View
  readonly offersInitialisation: boolean
  readonly tokenNeeded: Rules['tokenNeeded']
}) {
  const { t } = view
  const tokenWork = TOKEN_WORK.filter(({ testId }) => offersInitialisation || testId !== 'token-initialise')
  return (
    <Layout sheets={['operations.css']} view={view} screen={{ title: 'users.menu-title', id: 'BRSK001' }}>
      <WorkList view={view} heading="users.menu-users" works={USER_WORK} tokenNeeded={tokenNeeded} />
      <WorkList view={view} heading="users.menu-tokens" works={tokenWork} tokenNeeded={tokenNeeded} />
      {!offersInitialisation && (
        <p class="note" data-testid="initialisation-by-help-desk">
          {t('initialise.help-desk')}
        </p>
      )}
      <div class="actions">
        <a class="button" href="/" data-testid="to-top">
          {t('page.to-top')}
        </a>
      </div>
    </Layout>
  )
}

interface WorkListProps {
  readonly view: View
  readonly heading: TextKey
  readonly works: readonly Work[]
  readonly tokenNeeded: Rules['tokenNeeded']
}

function WorkList(props: WorkListProps) {
  const { t } = props.view
  return (
    <section class="card" aria-label={t(props.heading)}>
      <h2>{t(props.heading)}</h2>
      <ul class="operations">
        {props.works.map((work) => (
          <li key={work.href}>
            <a href={work.href} data-testid={work.testId}>
              <strong>{t(work.title)}</strong>
              <span>{t(work.text)}</span>
              <TokenNote t={t} tokenFor={(work.operations ?? []).filter((one) => props.tokenNeeded[one])} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
