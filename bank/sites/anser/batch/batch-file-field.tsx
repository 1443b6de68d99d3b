/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { AccountRow } from '../../../core/rows.ts'
import { FieldProblem, fieldState, type Problems } from '../../../web/fields.tsx'
import type { Text } from '../../../web/text.ts'
import { TYPE_NUMBERS } from '../payments/accounts.ts'
import { branchOf, type Client, OWN_BANK } from '../payments/own-bank.ts'
import type { BatchKind } from './batch-facts.ts'
import { FILE_COLUMNS } from './batch-file.ts'

/** ファイル受付: the file, and what it may look like. */

const EXAMPLE = `${FILE_COLUMNS.join(',')}
富山中央銀行,本店,普通,5675303,ﾄﾔﾏ ﾀﾛｳ,120000
神通信用金庫,東町支店,当座,0048213,ｶ)ｼﾞﾝﾂﾞｳｳﾝﾕ,"45,000"`

interface FileFieldProps {
  readonly t: Text
  readonly kind: BatchKind
  readonly problems: Problems
  readonly accounts: readonly AccountRow[]
  readonly client: Client | null
  readonly most: number
}

export function FileField({ t, kind, problems, accounts, client, most }: FileFieldProps) {
  return (
    <section class="card" aria-labelledby="file-heading">
      <h2 id="file-heading">{t('batch.file')}</h2>
      <div class="field">
        <label for="file">{t('batch.file-label')}</label>
        <p class="hint" id="file-hint">
          {t('batch.file-hint', { most })}
        </p>
        <FieldProblem t={t} problems={problems} field="file" />
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,.dat,text/csv,text/plain"
          data-testid="file"
          {...fieldState(problems, 'file')}
        />
      </div>
      {client && (
        <>
          <h3>{t('batch.zengin-format')}</h3>
          <ul class="plain">
            <li>{t('batch.zengin-records')}</li>
            <li>{t(`batch.zengin-kind-${kind}`)}</li>
            <li>{t('batch.zengin-head')}</li>
            <li>
              {t('batch.zengin-contract', { client: client.code, bank: OWN_BANK.code, accounts: listed(accounts) })}
            </li>
            <li>{t('batch.zengin-unread')}</li>
          </ul>
        </>
      )}
      <h3>{t('batch.csv-format')}</h3>
      <ul class="plain">
        <li>{t('batch.file-columns')}</li>
        <li>{t('batch.file-types')}</li>
        <li>{t('batch.file-encodings')}</li>
        <li>{t('batch.file-quoting')}</li>
      </ul>
      <p>{t('batch.file-example')}</p>
      <pre class="example" lang="ja">
        {EXAMPLE}
      </pre>
    </section>
  )
}

function listed(accounts: readonly AccountRow[]): string {
  return accounts
    .flatMap((one) => {
      const branch = branchOf(one)
      return branch ? [`${branch.code} ${TYPE_NUMBERS[one.type]} ${one.number}`] : []
    })
    .join(', ')
}
