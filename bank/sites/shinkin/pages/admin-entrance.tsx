/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { CELL_NAMES } from '../../../../token-core/codes.ts'
import { PressButton } from '../../../model/web/parts.tsx'
import type { Moment } from '../model/answer.ts'
import type { Drawing, Field, View } from './kinds.ts'
import { ownCodeFields } from './own-code.ts'
import { PracticeContracts } from './practice-table.tsx'
import { contractIfAny, contractOf } from './who.ts'

/** The admin's 開通確認 and login. */

/** 管理者1-1. */
export const K01: Drawing = {
  title: 'k01.title',
  figure: '管理者1-1・3-1',
  fields: {},
  buttons: [],
  body: (view) => (
    <div class="doorways">
      <section aria-labelledby="first-heading">
        <h2 id="first-heading">{view.t('k01.first')}</h2>
        <p>{view.t('k01.first-text')}</p>
        <PressButton view={view} button="open" />
      </section>
      <section aria-labelledby="login-heading">
        <h2 id="login-heading">{view.t('k01.login')}</h2>
        <p>{view.t('k01.login-text')}</p>
        <PressButton view={view} button="log-in-by-id" isMain />
      </section>
    </div>
  ),
  after: (view) => (
    <>
      <p class="note">{view.t('k01.certificates')}</p>
      <PracticeContracts view={view} />
    </>
  ),
}

/** `purpose`: what the button of K01 said, or the visit since then. */
const isOpening = ({ visit, fields }: Moment): boolean =>
  (fields.purpose ?? (visit.who === 'nobody' ? visit.purpose : null)) === 'open'

/** 管理者1-2: with ①; 3-2: with ③. */
export const K02: Drawing = {
  title: 'k02.title',
  figure: '管理者1-2・3-2',
  lead: 'k02.lead',
  // Another window may have begun something else meanwhile.
  body: ({ moment }) => <input type="hidden" name="purpose" value={isOpening(moment) ? 'open' : 'login'} />,
  fields: {
    number: { kind: 'digits', label: 'k02.number', hint: 'k02.number-hint', initial: ({ fields }) => fields.number },
    code: {
      kind: 'secret',
      label: 'k02.code',
      hint: (moment) => (isOpening(moment) ? 'k02.code-open' : 'k02.code-login'),
      autocomplete: 'current-password',
      softwareKeyboard: true,
    },
  },
  buttons: ['log-in'],
}

const email = (label: 'k03.email', hint: 'k03.email-hint'): Field => ({
  ...{ kind: 'text', label, hint, group: label },
  autocomplete: 'email',
})

/** 管理者1-3. */
export const K03: Drawing = {
  title: 'k03.title',
  figure: '管理者1-3',
  lead: 'k03.lead',
  body: (view) => (
    <>
      <Greeting view={view} />
      <p class="banner warning">{view.t('k03.interruption')}</p>
    </>
  ),
  fields: {
    application: {
      kind: 'secret',
      digits: true,
      label: 'k03.application',
      hint: 'k02.code-open',
      group: 'k03.identity',
    },
    ...ownCodeFields('newCode', {
      label: 'k03.new-code',
      again: 'k03.new-code-again',
      group: 'k03.new-code',
      groupHint: 'k03.new-code-about',
    }),
    ...ownCodeFields('newConfirm', {
      label: 'k03.new-confirm',
      again: 'k03.new-confirm-again',
      group: 'k03.new-confirm',
      groupHint: 'k03.new-confirm-about',
    }),
    email: email('k03.email', 'k03.email-hint'),
  },
  buttons: ['ok'],
  after: ({ t, moment }) => (
    <p class="note">{t(moment.around.rules.sameCodes ? 'code.different-advised' : 'problem.same-codes.admin')}</p>
  ),
}

/** ○×株式会社 様. */
function Greeting({ view: { t, moment } }: { readonly view: View }) {
  const name = contractIfAny(moment)?.name ?? ''
  return name === '' ? null : (
    <p class="greeting" data-testid="greeting">
      {t('greeting', { name })}
    </p>
  )
}

/** 管理者1-4, 3-3. The cells are told by their letters, in the order in which their digits are typed. */
export const K04: Drawing = {
  title: 'k04.title',
  figure: '管理者1-4・3-3',
  body: (view) => (
    <>
      <h2>{view.t('k04.heading')}</h2>
      <p>{view.t('k04.lead')}</p>
      <AskedCells view={view} />
    </>
  ),
  fields: { cells: { kind: 'code', label: 'k04.cells', hint: 'k04.cells-hint' } },
  buttons: ['clear', 'ok'],
}

function AskedCells({ view: { t, moment } }: { readonly view: View }) {
  return (
    <table class="asked-cells" data-testid="cells-asked">
      <caption>{t('k04.asked')}</caption>
      <thead>
        <tr>
          {contractOf(moment).card.asked.map((cell, i) => (
            <th key={cell} scope="col">
              {t('k04.asked-place', { number: i + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {contractOf(moment).card.asked.map((cell) => (
            <td key={cell} lang="ja">
              {CELL_NAMES[cell]}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** 管理者1-5. */
export const K05: Drawing = {
  title: 'k05.title',
  figure: '管理者1-5',
  body: ({ t }) => (
    <>
      <h2 class="success">{t('k05.done')}</h2>
      <p>{t('k05.text')}</p>
      <p>{t('k05.next')}</p>
    </>
  ),
  fields: {},
  buttons: ['next'],
}
