import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../../camera/text-input.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { OfferedMessage } from './offered-message.tsx'

/** The text of a code, typed; gone when the token has got it. */
export function TextSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <Sheet title={t('compact.textTitle')} testId="text-sheet" kind="question" onClose={onClose}>
      <TextInput field={field} onGiven={onClose} />
      <OfferedMessage />
    </Sheet>
  )
}
