/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { RuleSet } from '../../../core/bank.ts'
import { Contact } from '../../../web/contact.tsx'
import { Layout } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { TokenDrawing } from './token-drawing.tsx'

/** トークンコードの確認方法, 電池残量の確認方法, and what to do about DP020. */

interface TokenHelpPageProps {
  readonly view: View
  readonly ruleSet: RuleSet
  /** As this bank prints it. */
  readonly exampleCode: string
}

export function TokenHelpPage({ view, ruleSet, exampleCode }: TokenHelpPageProps) {
  const { t } = view
  return (
    <Layout sheets={['token-drawing.css']} view={view} screen={{ title: 'token-help.title', id: 'SIM-B33' }}>
      <p>{t('token-help.lead')}</p>
      <section class="card" aria-labelledby="code-heading">
        <h2 id="code-heading">{t('token-help.code')}</h2>
        <ol class="drawn-steps">
          <Menu t={t} />
          <Step text={t('token-help.code-choose')}>
            <TokenDrawing
              label={t('token-help.drawing-ok')}
              title="Menu"
              lines={['Tokeninfo', 'Version']}
              chosen={0}
              keys={['▲▼', 'OK']}
              pressed={['right']}
            />
          </Step>
          <Step text={t('token-help.code-shown')}>
            <TokenDrawing
              label={t('token-help.drawing-code', { code: exampleCode })}
              title="Tokeninfo"
              lines={[exampleCode]}
              keys={['Back', '']}
              pressed={[]}
            />
          </Step>
        </ol>
      </section>
      <section class="card notice" aria-labelledby="dp020-heading" data-testid="dp020">
        <h2 id="dp020-heading">{t('token-help.dp020')}</h2>
        <div class="drawn-note">
          <TokenDrawing
            label={t('token-help.drawing-dp020')}
            title="Tokeninfo"
            lines={['Device not', 'activated. [DP020]']}
            keys={['Back', '']}
            pressed={[]}
          />
          <div>
            <p class="large">{t('token-help.dp020-means')}</p>
            <p data-testid="dp020-remedy">{t(`token-help.dp020-${ruleSet}`)}</p>
            <p>{t('token-help.dp020-then')}</p>
            <Contact view={view} />
          </div>
        </div>
      </section>
      <section class="card" aria-labelledby="battery-heading">
        <h2 id="battery-heading">{t('token-help.battery')}</h2>
        <ol class="drawn-steps">
          <Menu t={t} />
          <Step text={t('token-help.battery-choose')}>
            <TokenDrawing
              label={t('token-help.drawing-version')}
              title="Menu"
              lines={['Tokeninfo', 'Version']}
              chosen={1}
              keys={['▲▼', 'OK']}
              pressed={['left', 'right']}
            />
          </Step>
          <Step text={t('token-help.battery-shown')}>
            <TokenDrawing
              label={t('token-help.drawing-battery')}
              title="Version"
              lines={[]}
              battery={2}
              keys={['Back', '']}
              pressed={[]}
            />
          </Step>
        </ol>
        <p>{t('token-help.battery-change')}</p>
        <p class="note">{t('token-help.battery-keeps')}</p>
        <div class="actions">
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

/** Both begin in the menu. */
function Menu({ t }: { readonly t: Text }) {
  return (
    <Step text={t('token-help.menu')}>
      <TokenDrawing
        label={t('token-help.drawing-menu')}
        lines={[]}
        pressed={['left', 'middle']}
        hold={t('token-help.hold')}
      />
    </Step>
  )
}

function Step({ text, children }: { readonly text: string; readonly children?: Child }) {
  return (
    <li>
      <p>{text}</p>
      {children}
    </li>
  )
}
