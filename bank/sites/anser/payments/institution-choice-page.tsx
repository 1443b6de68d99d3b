/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import type { Institution as Which } from './institution.ts'
import { type Branch, KANA_ROWS } from './institutions/directory.ts'

/** 金融機関選択 and 支店選択: from the dictionary, by code, kana and name. It carries the form of the transfer along. */

/** So many are shown at once. */
const SHOWN = 100

interface InstitutionChoicePageProps {
  readonly view: View
  /** Of the form. */
  readonly path: string
  readonly which: Which
  /** What was typed in the form so far. */
  readonly typed: Readonly<Record<string, string>>
  /** The bank whose branches these are. */
  readonly bank: Branch | null
  readonly asked: string
  readonly found: readonly Branch[]
}

export function InstitutionChoicePage({ view, path, which, typed, bank, asked, found }: InstitutionChoicePageProps) {
  const { t } = view
  const shown = found.slice(0, SHOWN)
  return (
    <Layout
      sheets={['payments.css']}
      view={view}
      screen={{ title: `institutions.${which}-title`, id: which === 'bank' ? 'SIM-B58' : 'SIM-B59' }}
    >
      <form method="post" action={`${path}/institutions`} novalidate>
        <FormToken view={view} />
        {Object.entries({ ...typed, choose: which }).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <section class="card" aria-labelledby="search-heading">
          <h2 id="search-heading">{t('institutions.search')}</h2>
          {bank && <p data-testid="chosen-bank">{t('institutions.of', { bank: `${bank.code} ${bank.name}` })}</p>}
          <TextField
            t={t}
            problems={[]}
            field="asked"
            label={t(`institutions.${which}-asked`)}
            hint={t(`institutions.${which}-hint`)}
            isRequired={false}
            value={asked}
          />
          <div class="actions">
            <button class="button main" type="submit" data-testid="search">
              {t('institutions.submit')}
            </button>
            <button class="button" type="submit" name="back" value="yes" data-testid="back">
              {t('institutions.back')}
            </button>
          </div>
          <fieldset class="kana-rows">
            <legend>{t('institutions.rows')}</legend>
            {KANA_ROWS.map((row) => (
              <button key={row} class="button small" type="submit" name="row" value={row} data-testid={`row-${row}`}>
                {t('institutions.row', { kana: row.charAt(0).normalize('NFKC') })}
              </button>
            ))}
          </fieldset>
        </section>
        <section class="card" aria-labelledby="found-heading">
          <h2 id="found-heading">{t('institutions.found', { number: found.length })}</h2>
          {found.length === 0 && <p data-testid="nothing-found">{t('institutions.nothing')}</p>}
          {found.length > SHOWN && <p class="banner info">{t('institutions.more', { shown: SHOWN })}</p>}
          <ul class="institutions">
            {shown.map(({ code, name, kana }) => (
              <li key={code}>
                <button class="button" type="submit" name="chosen" value={code} data-testid={`choose-${code}`}>
                  <span class="code">{code}</span>{' '}
                  <span lang="ja">
                    {name}
                    <small>{kana}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </form>
    </Layout>
  )
}
