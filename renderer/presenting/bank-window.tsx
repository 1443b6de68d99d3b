import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** How the practice bank comes beside the token: a window of its own on the desktop; elsewhere the words to open it. */
export function BankWindow({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const [hasBank, setHasBank] = useState(false)
  useEffect(() => {
    let isOver = false
    void window.camtoken?.about().then(({ bank }) => {
      if (!isOver) setHasBank(bank)
    })
    return () => {
      isOver = true
    }
  }, [])
  if (!hasBank) return <span data-testid="present-bank-how">{t('present.bankHow')}</span>
  return (
    <button
      type="button"
      className={className}
      data-testid="present-bank"
      onClick={() => void window.camtoken?.openBank()}
    >
      {t('present.bank')}
    </button>
  )
}
