/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { Facts } from '../../../model/web/parts.tsx'
import type { Otp } from '../model/account.ts'
import type { ButtonId } from '../model/problems.ts'
import { accountOf, type Drawing, type SeiwaKinds } from './kinds.ts'
import { Token } from './token-facts.tsx'

/** What 登録状況 lets one do: any other button is not there. */
const CHANGES: Readonly<Record<Otp['state'], readonly ButtonId[]>> = {
  none: ['issue'],
  issued: ['issue', 'start-use'],
  'in-use': ['release-use'],
  released: ['issue'],
}

const NOTES = [
  ['notes.what-heading', ['notes.what-1', 'notes.what-2']],
  ['notes.token-heading', ['notes.token-1', 'notes.token-2']],
  ['notes.release-heading', ['notes.release-1', 'notes.release-2', 'notes.release-3']],
  ['notes.important-heading', ['notes.important-1']],
] as const satisfies readonly (readonly [SeiwaKinds['key'], readonly SeiwaKinds['key'][]])[]

/** 注意事項. */
function Notes({ view: { t } }: { readonly view: PageView<SeiwaKinds> }) {
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">{t('heading.notes')}</h2>
      {NOTES.map(([heading, notes]) => (
        <>
          <h3>{t(heading)}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{t(note)}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

/** ワンタイムパスワード申請内容選択. */
export const BOP001: Drawing = {
  title: 'title.BOP001',
  guidePages: [17, 20, 22],
  lead: 'lead.BOP001',
  body: (view) => {
    const state = accountOf(view.moment)?.otp.state ?? 'none'
    const { t } = view
    return (
      <>
        <h2>{t('heading.registration-state')}</h2>
        <Facts facts={[{ name: 'state', label: t('label.state'), value: t(`state.${state}`) }]} />
        <Token view={view} />
        <Notes view={view} />
      </>
    )
  },
  fields: {},
  buttons: (moment) => [...CHANGES[accountOf(moment)?.otp.state ?? 'none'], 'top'],
}
