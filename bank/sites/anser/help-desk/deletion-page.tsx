/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { DeletionImage } from '../../../factors/camera-token/deletion.ts'
import { ForTesters, QrPicture } from '../../../web/qr.tsx'
import type { View } from '../../../web/view.ts'
import { DeskLayout } from './desk-layout.tsx'

interface DeletionPageProps {
  readonly view: View
  readonly deletion: DeletionImage
  /** Its code as the company prints it. */
  readonly printed: string
}

/** The image that deletes an activation, with what the token asks when it has read it. */
export function DeletionPage({ view, deletion, printed }: DeletionPageProps) {
  const { t } = view
  const { token, text, question } = deletion
  return (
    <DeskLayout view={view} screen={{ title: 'desk.deletion-title', id: 'SIM-H10' }}>
      <section class="card" aria-labelledby="deletion-heading">
        <h2 id="deletion-heading" data-testid="token-code">
          {printed}
        </h2>
        <p>{t('desk.deletion-text')}</p>
        <dl class="facts">
          <dt>{t('desk.deletion-question')}</dt>
          <dd lang="en" data-testid="question">
            {question}
          </dd>
        </dl>
        <ul>
          <li>{t('desk.deletion-no')}</li>
          <li>{t('desk.deletion-yes')}</li>
        </ul>
        <QrPicture t={t} image={{ text }} alt={t('desk.deletion-alt')} />
        <ForTesters t={t} text={text} />
        <div class="actions">
          <a class="button main" href={`/help-desk/devices/${token.serial}`}>
            {t('desk.to-device')}
          </a>
        </div>
      </section>
    </DeskLayout>
  )
}
