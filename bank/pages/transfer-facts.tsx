/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { groupThousands, type TransferView } from '../domain/transfers.ts'
import type { Text } from './text.ts'

/** The content of a transfer in the words and the order in which the token shows it. */
export function TransferFacts({ t, shown }: { readonly t: Text; readonly shown: TransferView }) {
  const { transfer, account } = shown
  const from = `${account.branch} ${t(`account-type.${account.type}`)} ${account.number}`
  return (
    <dl class="facts transfer-facts" data-testid="transfer-facts">
      <dt>{t('transfer.account')}</dt>
      <dd lang="ja">{from}</dd>
      <dt>{t('facts.payee')}</dt>
      <dd lang="ja" data-testid="fact-payee">
        {transfer.payee}
      </dd>
      <dt>{t('facts.institution')}</dt>
      <dd lang="ja" data-testid="fact-institution">
        {`${transfer.bank} ${transfer.branch}`}
      </dd>
      <dt>{t('facts.account-number')}</dt>
      <dd data-testid="fact-account-number">
        {`${t(`account-type.${transfer.accountType}`)} ${transfer.accountNumber}`}
      </dd>
      <dt>{t('facts.amount')}</dt>
      <dd class="sum" data-testid="fact-amount">
        {t('facts.yen', { amount: groupThousands(transfer.amount) })}
      </dd>
    </dl>
  )
}
