import { useTranslation } from 'react-i18next'
import { useCamera } from '../../camera/camera-store.ts'
import { PictureButton } from '../../camera/picture-button.tsx'
import { OfferedMessage } from './offered-message.tsx'
import css from './picture-input.module.css'

export function PictureInput() {
  const { t } = useTranslation()
  const isOver = useCamera((state) => state.isOver)
  return (
    <>
      <div className={css.zone} data-over={isOver} data-testid="drop-zone">
        <PictureButton label={t('picture.choose')} className={css.button} />
        <span className={css.note}>{t(isOver ? 'picture.drop' : 'picture.note')}</span>
      </div>
      <OfferedMessage />
    </>
  )
}
