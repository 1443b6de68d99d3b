/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { besideUs } from '../../server/index.ts'
import { languageOf } from '../web/guard.ts'
import type { Language } from '../web/text.ts'
import { inJapan } from '../web/time.ts'
import { CertificateFrame, Values } from './certificate-frame.tsx'
import type { Refused } from './check.ts'
import { TEXTS } from './texts.ts'

/** @param plainUrl where the bank is found without certificates */
export function refusalPage(
  c: Context,
  { reason, certificate, row }: Refused,
  bankName: (language: Language) => string,
  plainUrl: string,
) {
  const language = languageOf(c)
  const t = TEXTS[language]
  const plain = besideUs(c, plainUrl)
  const name = bankName(language)
  const title = t('certificate-refusal.title')
  const subject = /^CN=(.*)$/m.exec(certificate?.subject ?? '')?.[1]
  const values = [
    ...(subject === undefined ? [] : [[t('certificate-refusal.subject'), subject] as const]),
    ...(certificate ? [[t('certificate-refusal.serial'), certificate.serialNumber.toLowerCase()] as const] : []),
    ...(row ? [[t('certificate-refusal.not-after'), inJapan(row.notAfter)] as const] : []),
  ]
  const content = (
    <CertificateFrame {...{ language, title, bankName: name }} screenId="SIM-E11" home={`${plain}/`} path="/">
      <section class="card" aria-label={title} data-testid={`certificate-${reason}`}>
        <p class="large">{t(`certificate-refusal.${reason}`)}</p>
        {values.length > 0 && <Values values={values} />}
        <p>{t('certificate-refusal.again')}</p>
        <div class="actions">
          <a class="button main" href={`${plain}/certificates/authority`} data-testid="certificate-help">
            {t('certificate-refusal.root')}
          </a>
          <a class="button" href={`${plain}/`} data-testid="without-certificate">
            {t('certificate-refusal.to-bank', { name })}
          </a>
        </div>
      </section>
    </CertificateFrame>
  )
  return c.html(`<!doctype html>${String(content)}`, 403)
}
