import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack, useToken } from '../connection/context.ts'
import type { Explanation, ExplanationValue } from '../connection/view.ts'
import { copyText } from '../parts/files.ts'
import { notify } from '../parts/notices.ts'
import { Sheet } from '../parts/sheet.tsx'
import { Icon } from '../theme/icon.tsx'
import css from './explanation-sheet.module.css'
import { hideExplanation } from './explanation-store.ts'
import { aboutOf, plainText, spacedCode, valueText } from './explanation-text.ts'

type Asked = { readonly is: 'asking' | 'none' | 'failed' } | { readonly is: 'there'; readonly explanation: Explanation }

function Value({ value }: { readonly value: ExplanationValue }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{t(`explain.value.${value.name}`)}</dt>
      <dd data-type={value.type}>
        {valueText(value, t)}
        {value.type === 'bytes' && <span className={css.length}>{t('explain.bytes', { count: value.length })}</span>}
      </dd>
    </>
  )
}

/** How the code on the display came about: every input and every step, in order. */
export function ExplanationSheet() {
  const { t } = useTranslation()
  const rack = useRack()
  const id = useToken(({ view }) => view?.id ?? null)
  const [asked, setAsked] = useState<Asked>({ is: 'asking' })
  useEffect(() => {
    if (id === null) return
    let isWanted = true
    rack.link.explanation(id).then(
      (explanation) => isWanted && setAsked(explanation ? { is: 'there', explanation } : { is: 'none' }),
      () => isWanted && setAsked({ is: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [rack, id])
  const copy = async (explanation: Explanation) => {
    await copyText(plainText(explanation, t))
    notify('explain.copied')
  }
  return (
    <Sheet
      title={t('explain.title')}
      testId="explanation"
      kind="page"
      onClose={hideExplanation}
      tools={
        asked.is === 'there' && (
          <button
            type="button"
            className={css.button}
            data-testid="explanation-copy"
            onClick={() => void copy(asked.explanation)}
          >
            <Icon name="copy" size={15} />
            {t('explain.copy')}
          </button>
        )
      }
    >
      {asked.is === 'there' ? (
        <Page explanation={asked.explanation} />
      ) : (
        <p role="status" className={css.state}>
          {t(`explain.${asked.is}`)}
        </p>
      )}
    </Sheet>
  )
}

function Page({ explanation }: { readonly explanation: Explanation }) {
  const { kind, code, steps } = explanation
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard.
    <article className={css.page} tabIndex={0} aria-label={t('explain.title')}>
      <p className={css.code} data-testid="explanation-code">
        {spacedCode(code)}
      </p>
      <p className={css.lead}>{t(`explain.kind.${kind}`, { code })}</p>
      <p className={css.about}>
        {aboutOf(explanation, t)
          .map(([name, text]) => `${name} ${text}`)
          .join(' · ')}
      </p>
      <ol className={css.steps}>
        {steps.map(({ name, values }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the order of computing is what a step is.
          <li key={place} className={css.step} data-testid={`step-${name}`}>
            <h3 className={css.title}>{t(`explain.step.${name}.title`)}</h3>
            <p className={css.text}>{t(`explain.step.${name}.text`)}</p>
            <dl className={css.values}>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: values of one step, replaced as a whole.
                <Value key={index} value={value} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
      <p className={css.about}>{t('explain.masked')}</p>
    </article>
  )
}
