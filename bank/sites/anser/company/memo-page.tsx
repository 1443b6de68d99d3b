/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { LONGEST_MEMO, type MemoSubject } from '../../../core/memos.ts'
import { CellInput, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { Changed, Ways } from './company-menu-page.tsx'

/** 口座メモの変更 and BKGK017 委託者メモの変更. */

export interface MemoLine {
  /** Id of an account, or 委託者コード. */
  readonly about: string
  /** What it is called: branch, kind and number; code and name. */
  readonly name: string
  /** The same in one word, as the history keeps it. */
  readonly word: string
  readonly memo: string
}

const SCREENS = {
  account: { form: 'SIM-B73', result: 'SIM-B74' },
  client: { form: 'BKGK017', result: 'SIM-B75' },
} as const

interface MemoPageProps {
  readonly view: View
  readonly subject: MemoSubject
  readonly problems: Problems
  readonly lines: readonly MemoLine[]
}

export const memoField = (about: string) => `memo-${about}`

export function MemoPage({ view, subject, problems, lines }: MemoPageProps) {
  const { t } = view
  return (
    <Layout
      view={view}
      sheets={['listing.css', 'company.css']}
      screen={{ title: `memo.${subject}-title`, id: SCREENS[subject].form }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={[`memo.${subject}-step`, 'memo.step-done']} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t(`memo.${subject}-lead`)}</p>
      <section class="card" aria-labelledby="memos-heading">
        <h2 id="memos-heading">{t(`memo.${subject}-list`)}</h2>
        <form method="post" action={`/company/${subject}-memos`} novalidate>
          <FormToken view={view} />
          <p class="hint" id="memo-hint">
            {t('memo.hint', { most: LONGEST_MEMO })}
          </p>
          <table class="listing">
            <thead>
              <tr>
                <th scope="col">{t(`memo.${subject}`)}</th>
                <th scope="col">{t(`memo.${subject}-memo`)}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ about, name, memo }) => (
                <tr key={about}>
                  <th scope="row" lang="ja" data-label={t(`memo.${subject}`)}>
                    {name}
                  </th>
                  <td data-label={t(`memo.${subject}-memo`)}>
                    <CellInput
                      {...{ t, problems }}
                      field={memoField(about)}
                      value={memo}
                      label={t('memo.of', { name })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div class="actions">
            <button class="button main" type="submit" data-testid="change">
              {t('company.change')}
            </button>
          </div>
        </form>
      </section>
      <Ways view={view} />
    </Layout>
  )
}

interface MemoResultProps extends Omit<MemoPageProps, 'problems'> {
  readonly changed: ReadonlySet<string>
}

export function MemoResultPage({ view, subject, lines, changed }: MemoResultProps) {
  const { t } = view
  return (
    <Layout
      view={view}
      sheets={['listing.css', 'company.css']}
      screen={{ title: `memo.${subject}-result`, id: SCREENS[subject].result }}
    >
      <Steps view={view} names={[`memo.${subject}-step`, 'memo.step-done']} current={2} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="done">
          {t(`memo.${subject}-done`)}
        </h2>
        <p>{t('company.red')}</p>
        <dl class="facts">
          {lines.map(({ about, name, word, memo }) => (
            <>
              <dt lang="ja">{name}</dt>
              <dd class={changed.has(word) ? 'changed' : undefined} data-testid={`fact-${about}`}>
                <span lang="ja">{memo === '' ? '-' : memo}</span>
                {changed.has(word) && <Changed view={view} />}
              </dd>
            </>
          ))}
        </dl>
      </section>
      <Ways view={view} />
    </Layout>
  )
}
