import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useToken } from '../connection/context.ts'
import type { BankUser } from '../connection/view.ts'
import type { Chapter, Typed } from '../faces/face.ts'
import css from './presenting.module.css'
import { usePresenting } from './presenting-store.ts'

/** Passing screens of which there is nothing to say beyond what to do. */
const SELF_EVIDENT = new Set(['connecting', 'splash'])

/** What to do and why: of the story where it says something of its own, else of the token's step. */
function wordsOf(caption: string, customer: BankUser | null, t: TFunction) {
  const values = { customer: customer ? t('stage.customer', { ...customer }) : t('stage.anyCustomer') }
  const isOfStory = (text: string) => t(`story.${caption}.${text}`, { ...values, defaultValue: '' })
  const told = isOfStory('do')
  if (told !== '') return { what: told, why: isOfStory('why') }
  return { what: t(`next.${caption}`), why: SELF_EVIDENT.has(caption) ? '' : t(`why.${caption}`) }
}

function TypedValue({ typed }: { readonly typed: Typed }) {
  const { t } = useTranslation()
  const serial = useToken(({ view }) => view?.serial ?? null)
  const code = useToken(({ view }) => view?.display.code ?? null)
  const loginId = usePresenting(({ show }) => show?.customer?.loginId ?? null)
  const value = { serial, code, loginId }[typed]
  if (value === null) return null
  return (
    <>
      <dt>{t(`stage.typed.${typed}`)}</dt>
      <dd data-testid={`present-typed-${typed}`}>{value}</dd>
    </>
  )
}

interface CaptionsProps {
  readonly chapter: Chapter | undefined
  /** The key of what is said. */
  readonly shown: string
  /** It is an earlier one, looked at again. */
  readonly isPast: boolean
}

/** One large sentence and its reason; before a page of the bank, also what is typed there. */
export function Captions({ chapter, shown, isPast }: CaptionsProps) {
  const { t } = useTranslation()
  const customer = usePresenting(({ show }) => show?.customer ?? null)
  const { what, why } = wordsOf(shown, customer, t)
  const isTold = !isPast && chapter?.id === shown
  return (
    <div className={css.caption} data-past={isPast} data-testid="present-caption" data-step={shown} role="status">
      {isPast && <p className={css.earlier}>{t('present.earlier')}</p>}
      {isTold && chapter.place !== 'token' && (
        <p className={css.where} data-testid="present-place" data-place={chapter.place}>
          {t(`stage.place.${chapter.place}`)}
        </p>
      )}
      <h1 className={css.do}>{what}</h1>
      {isTold && chapter.types.length > 0 && (
        <dl className={css.typed}>
          {chapter.types.map((typed) => (
            <TypedValue key={typed} typed={typed} />
          ))}
        </dl>
      )}
      {why !== '' && <p className={css.why}>{why}</p>}
    </div>
  )
}
