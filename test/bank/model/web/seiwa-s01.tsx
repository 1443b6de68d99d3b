/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Kinds, PageDrawing } from '../../../../bank/model/web/page-drawing.ts'
import { PressButton } from '../../../../bank/model/web/parts.tsx'
import type { SiteWeb } from '../../../../bank/model/web/site-web.ts'
import { siteTexts } from '../../../../bank/model/web/texts.ts'
import type { Moment } from '../../../../bank/sites/seiwa/model/answer.ts'
import type { PageId } from '../../../../bank/sites/seiwa/model/page-ids.ts'
import { PAGES } from '../../../../bank/sites/seiwa/model/pages/pages.ts'
import type { ButtonId, Problem } from '../../../../bank/sites/seiwa/model/problems.ts'
import type { StaffAction } from '../../../../bank/sites/seiwa/model/staff.ts'
import { MODEL_TEXTS } from '../../../../bank/sites/seiwa/model/texts.ts'
import { type KeyOf, textFile } from '../../../../bank/web/text.ts'

/** S01 as a drawing, without the bank around it. */

const PAGE_TEXTS = textFile(
  {
    'bank.name': 'セイワ@Myねっと!!（練習用）',
    'field.login-id': 'ログインID',
    'field.password': 'ログインパスワード',
    'heading.customers': '初回利用登録がお済みの方',
    'heading.newcomers': '初めてご利用になる方',
    'page.SIM-S01': 'ログイン',
  },
  {
    'bank.name': 'Seiwa @My Net (practice)',
    'field.login-id': 'Login ID',
    'field.password': 'Login password',
    'heading.customers': 'For customers who are registered',
    'heading.newcomers': 'If you are new here',
    'page.SIM-S01': 'Login',
  },
)

interface Seiwa extends Kinds {
  readonly page: PageId
  readonly button: ButtonId
  readonly key: KeyOf<typeof MODEL_TEXTS> | KeyOf<typeof PAGE_TEXTS>
  readonly moment: Moment
  readonly problem: Problem
  readonly action: StaffAction
}

const S01: PageDrawing<Seiwa> = {
  title: 'page.SIM-S01',
  figure: 'ログイン情報の入力',
  body: (view) => (
    <section class="newcomers" aria-labelledby="newcomers">
      <h2 id="newcomers">{view.t('heading.newcomers')}</h2>
      <PressButton view={view} button="first-use" />
    </section>
  ),
  fields: {
    loginId: { kind: 'text', label: 'field.login-id', group: 'heading.customers', autocomplete: 'username' },
    password: { kind: 'secret', label: 'field.password', autocomplete: 'current-password', softwareKeyboard: true },
  },
  buttons: ['log-in'],
}

const none = (): PageDrawing<Seiwa> => ({ title: 'bank.name', fields: {}, buttons: [] })

/** A bank of which this page alone is drawn. */
export const SEIWA_S01: SiteWeb<Seiwa> = {
  rows: PAGES,
  drawings: {
    ...(Object.fromEntries(Object.keys(PAGES).map((id) => [id, none()])) as SiteWeb<Seiwa>['drawings']),
    'SIM-S01': S01,
  },
  texts: siteTexts(MODEL_TEXTS, PAGE_TEXTS),
  look: { name: 'bank.name', mark: () => null, sheets: [], doors: [], staticFiles: [] },
  ownerOf: () => null,
  who: () => null,
  mailbox: { screenId: 'SIM-X80', body: () => null },
  staff: [],
}
