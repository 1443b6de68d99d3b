import type { Kinds, PageDrawing } from '../../../../bank/model/web/page-drawing.ts'
import type { SiteWeb } from '../../../../bank/model/web/site-web.ts'
import { siteTexts } from '../../../../bank/model/web/texts.ts'
import type { Moment } from '../../../../bank/sites/shinkin/model/answer.ts'
import type { PageId } from '../../../../bank/sites/shinkin/model/page-ids.ts'
import { PAGES } from '../../../../bank/sites/shinkin/model/pages/pages.ts'
import type { ButtonId, Problem } from '../../../../bank/sites/shinkin/model/problems.ts'
import type { StaffAction } from '../../../../bank/sites/shinkin/model/staff.ts'
import { MODEL_TEXTS } from '../../../../bank/sites/shinkin/model/texts.ts'
import { type KeyOf, textFile } from '../../../../bank/web/text.ts'

/** K02 as a drawing, without the bank around it. */

const PAGE_TEXTS = textFile(
  {
    'bank.name': '練習信用金庫 ビジネスWeb',
    'field.code': 'ご契約先暗証番号',
    'field.number': '契約者ＩＤ（利用者番号）',
    'hint.number': '数字11桁',
    'page.SIM-K02': 'ご契約先ログイン',
  },
  {
    'bank.name': 'Practice Shinkin Bank, BusinessWeb',
    'field.code': 'Contract code',
    'field.number': 'Contract ID (user number)',
    'hint.number': '11 digits',
    'page.SIM-K02': 'Login of the contract',
  },
)

interface Shinkin extends Kinds {
  readonly page: PageId
  readonly button: ButtonId
  readonly key: KeyOf<typeof MODEL_TEXTS> | KeyOf<typeof PAGE_TEXTS>
  readonly moment: Moment
  readonly problem: Problem
  readonly action: StaffAction
}

const K02: PageDrawing<Shinkin> = {
  title: 'page.SIM-K02',
  figure: '管理者1-2・3-2',
  fields: {
    number: { kind: 'digits', label: 'field.number', hint: 'hint.number' },
    code: { kind: 'secret', label: 'field.code', softwareKeyboard: true, autocomplete: 'current-password' },
  },
  buttons: ['log-in'],
}

const none = (): PageDrawing<Shinkin> => ({ title: 'bank.name', fields: {}, buttons: [] })

/** A bank of which this page alone is drawn. */
export const SHINKIN_K02: SiteWeb<Shinkin> = {
  rows: PAGES,
  drawings: {
    ...(Object.fromEntries(Object.keys(PAGES).map((id) => [id, none()])) as SiteWeb<Shinkin>['drawings']),
    'SIM-K02': K02,
  },
  texts: siteTexts(MODEL_TEXTS, PAGE_TEXTS),
  look: {
    name: 'bank.name',
    mark: () => null,
    sheets: [],
    doors: [{ page: 'SIM-K01', label: 'button.log-in' }],
    staticFiles: [],
  },
  ownerOf: () => null,
  who: () => null,
  mailbox: { screenId: 'SIM-X80', body: () => null },
  staff: [],
}
