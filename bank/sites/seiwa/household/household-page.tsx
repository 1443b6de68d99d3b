/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { DAY } from '../../../core/banking-days.ts'
import { DataTable, Facts } from '../../../model/web/parts.tsx'
import type { TextOf } from '../../../model/web/site-web.ts'
import { LanguageSwitch } from '../../../web/layout.tsx'
import { PageFooter } from '../../../web/page-footer.tsx'
import { PageFrame } from '../../../web/page-frame.tsx'
import type { Language } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import type { Kept } from './household-cookie.ts'
import type { Account, Balance, Entry } from './link-client.ts'

/** 家計簿・会計サービス（練習用）. */

interface View {
  readonly t: TextOf<SeiwaKinds>
  readonly language: Language
  readonly path: string
}
interface Book {
  readonly account: Account
  readonly balance: Balance
  readonly entries: readonly Entry[]
}
interface HouseholdProps {
  readonly view: View
  readonly notice: Kept['notice']
  /** Null: no account is connected. */
  readonly book: Book | null
}

export function HouseholdPage({ view, notice, book }: HouseholdProps) {
  const { t, language } = view
  const title = t('household.title')
  return (
    <PageFrame
      language={language}
      tab={`${title} (SIM-H01) | ${t('household.name')}`}
      title={title}
      screenId="SIM-H01"
      skip={t('page.skip-to-content')}
      sheets={['tables.css', 'bank-page.css', 'household.css']}
      header={
        <header class="bank-header">
          <div class="bank-header-inner">
            <a class="bank-name" href={view.path} data-testid="home">
              <span>{t('household.name')}</span>
            </a>
            <div class="header-tools">
              <LanguageSwitch view={view} />
              <a href="/" data-testid="to-bank">
                {t('household.bank')}
              </a>
            </div>
          </div>
        </header>
      }
      notice={notice && t(`household.${notice}`)}
      footer={<PageFooter t={t} idle={null} practice={t('household.practice')} />}
    >
      {book ? <Connected view={view} book={book} /> : <Unconnected view={view} />}
    </PageFrame>
  )
}

interface ButtonProps {
  readonly view: View
  readonly deed: 'link' | 'unlink'
}

function DeedButton({ view: { t, path }, deed }: ButtonProps) {
  return (
    <form method="post" action={`${path}/${deed}`}>
      <button class={deed === 'link' ? 'button main' : 'button'} type="submit" data-testid={`household-${deed}`}>
        {t(`household.${deed}`)}
      </button>
    </form>
  )
}

function Unconnected({ view }: Pick<HouseholdProps, 'view'>) {
  const { t } = view
  return (
    <section class="card">
      <p>{t('household.lead')}</p>
      <p data-testid="not-linked">{t('household.not-linked')}</p>
      <div class="actions">
        <DeedButton view={view} deed="link" />
      </div>
    </section>
  )
}

function Connected({ view, book: { account, balance, entries } }: { readonly view: View; readonly book: Book }) {
  const { t } = view
  const yen = (amount: number) => t('text.yen', { amount: amount.toLocaleString('en') })
  const since = Date.parse(balance.at) - 30 * DAY
  const lately = entries.filter(({ at }) => Date.parse(at) >= since).map(({ amount }) => amount)
  const sum = (amounts: readonly number[]) => yen(Math.abs(amounts.reduce((all, one) => all + one, 0)))
  const columns = ['household.date', 'household.what', 'household.in', 'household.out', 'household.balance'] as const
  return (
    <>
      <section class="card">
        <Facts
          facts={[
            {
              ...{ name: 'account', label: t('household.account') },
              value: <span lang="ja">{`${account.branch} ${account.subject} ${account.number}`}</span>,
            },
            {
              ...{ name: 'balance', label: t('household.balance') },
              value: (
                <>
                  <strong>{yen(balance.balance)}</strong>{' '}
                  <small>{t('household.as-of', { at: inJapan(Date.parse(balance.at)) })}</small>
                </>
              ),
            },
            {
              ...{ name: 'in', label: t('household.month-in') },
              value: sum(lately.filter((amount) => amount > 0)),
            },
            {
              ...{ name: 'out', label: t('household.month-out') },
              value: sum(lately.filter((amount) => amount < 0)),
            },
          ]}
        />
        <div class="actions">
          <a class="button" href={view.path} data-testid="household-reload">
            {t('household.reload')}
          </a>
          <DeedButton view={view} deed="unlink" />
        </div>
      </section>
      <DataTable
        caption={t('household.transactions')}
        heads={columns.map((column) => t(column))}
        rows={entries.map(({ at, amount, balance: after, description }, i) => ({
          name: String(i),
          cells: [
            inJapan(Date.parse(at)),
            <span key="what" lang="ja">
              {description}
            </span>,
            amount > 0 ? yen(amount) : '',
            amount < 0 ? yen(-amount) : '',
            yen(after),
          ],
        }))}
        none={t('household.no-transactions')}
      />
    </>
  )
}
