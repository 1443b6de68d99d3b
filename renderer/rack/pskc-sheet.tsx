import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { faceOf } from '../faces/faces.ts'
import { SecretQuestion } from '../parts/secret-question.tsx'
import { Sheet } from '../parts/sheet.tsx'
import css from '../parts/sheets.module.css'
import { exportPskc } from './actions.ts'
import { TokenPicker, usePicked } from './token-picker.tsx'

const HOW = ['plain', 'sealed'] as const

/** Asks whose keys go into a key file, in the clear or under a passphrase, and before they do. */
export function PskcSheet({ first, onClose }: { readonly first: readonly string[]; onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const id = useId()
  const picked = usePicked(first, (view) => faceOf(view).holdsKeys(view))
  const [how, setHow] = useState<(typeof HOW)[number]>('plain')
  const [passphrase, setPassphrase] = useState('')
  // Copies of a token have one serial and one key.
  const count = new Set(picked.ids.map((one) => rack.token(one).store.getState().view?.serial)).size
  const isSealed = how === 'sealed'
  return (
    <Sheet title={t('rack.pskcTitle')} testId="pskc-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <p>{t('rack.pskcNote')}</p>
        <TokenPicker picked={picked} />
        <fieldset className={css.presets}>
          <legend>{t('rack.pskcHow')}</legend>
          {HOW.map((one) => (
            <label key={one} className={css.preset}>
              <input
                type="radio"
                name="pskc-how"
                data-testid={`pskc-${one}`}
                checked={how === one}
                onChange={() => setHow(one)}
              />
              <span>{t(one === 'plain' ? 'rack.pskcPlain' : 'rack.pskcSealed')}</span>
            </label>
          ))}
        </fieldset>
        {isSealed && (
          <div className={css.choice}>
            <label htmlFor={id}>{t('keyFile.passphrase')}</label>
            <input
              id={id}
              className={css.field}
              type="password"
              autoComplete="new-password"
              data-testid="pskc-passphrase"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          </div>
        )}
        <SecretQuestion
          text={t(isSealed ? 'rack.pskcSealedNote' : 'rack.pskcSecret')}
          go={t('rack.pskcGo', { count })}
          isReady={count > 0 && (!isSealed || passphrase !== '')}
          onGo={() => void exportPskc(rack, picked.ids, isSealed ? passphrase : null)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
