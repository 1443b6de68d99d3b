/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { KEYBOARD_SHEET, KeyboardScript, KeyboardTexts } from '../../web/software-keyboard.tsx'
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
            <link rel="stylesheet" href={`/static/${KEYBOARD_SHEET}`} />
            <KeyboardScript />
          </>
        )
      }
      last={withKeyboard && <KeyboardTexts t={t} />}
    >
      <PageForm view={view} />
    </BankFrame>
  )
}

const hasKeyboard = <Of extends Kinds>({ drawing }: DrawnView<Of>): boolean =>
  Object.values(drawing.fields).some((field) => 'softwareKeyboard' in field && field.softwareKeyboard)

function whereInGuide<Of extends Kinds>({ t, drawing: { figure, guidePages } }: DrawnView<Of>): string | null {
  if (figure !== undefined) return t('frame.figure', { figure })
  if (guidePages === undefined) return null
  const pages = guidePages.map((page) => t('frame.guide-page', { page })).join(t('frame.between-pages'))
  return t('frame.guide-pages', { pages })
}
