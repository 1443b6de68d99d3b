/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { BankFrame } from './bank-frame.tsx'
import type { Kinds } from './page-drawing.ts'
import { PageForm } from './page-form.tsx'
import { type DrawnView, keyFor } from './view.ts'

/** A customer's page, whole. */
export function BankPage<Of extends Kinds>({ view }: { readonly view: DrawnView<Of> }) {
  const { t, site, drawing, moment } = view
  const withKeyboard = hasKeyboard(view)
  const inGuide = whereInGuide(view)
  return (
    <BankFrame
      view={view}
      title={t(keyFor(drawing.title, moment))}
      screenId={moment.page}
      besideId={
        inGuide !== null && (
          <p class="figure-number" data-testid="figure">
            {inGuide}
          </p>
        )
      }
      hasProblems={view.problems.length > 0}
      page={moment.page}
      who={site.who(moment.visit, t)}
      head={
        withKeyboard && (
          <>
            <link rel="stylesheet" href="/static/software-keyboard.css" />
            <script src="/static/software-keyboard.js" defer />
          </>
        )
      }
      last={withKeyboard && <KeyboardTexts view={view} />}
    >
      <PageForm view={view} />
    </BankFrame>
  )
}

const hasKeyboard = <Of extends Kinds>({ drawing }: DrawnView<Of>): boolean =>
  Object.values(drawing.fields).some((field) => 'softwareKeyboard' in field && field.softwareKeyboard)

/** What static/software-keyboard.js writes on its keys. */
function KeyboardTexts<Of extends Kinds>({ view: { t } }: { readonly view: DrawnView<Of> }) {
  return (
    <template
      id="software-keyboard-texts"
      data-title={t('frame.keyboard-title')}
      data-shift={t('frame.keyboard-shift')}
      data-one={t('frame.keyboard-one')}
      data-all={t('frame.keyboard-all')}
      data-done={t('frame.keyboard-done')}
      data-close={t('frame.keyboard-close')}
    />
  )
}

function whereInGuide<Of extends Kinds>({ t, drawing: { figure, guidePages } }: DrawnView<Of>): string | null {
  if (figure !== undefined) return t('frame.figure', { figure })
  if (guidePages === undefined) return null
  const pages = guidePages.map((page) => t('frame.guide-page', { page })).join(t('frame.between-pages'))
  return t('frame.guide-pages', { pages })
}
