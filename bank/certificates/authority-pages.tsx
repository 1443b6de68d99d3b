/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { X509Certificate } from 'node:crypto'
import { Hono } from 'hono'
import { languageOf } from '../web/guard.ts'
import { certificatesUrlOf } from '../web/presented.ts'
import type { Language } from '../web/text.ts'
import { inJapan } from '../web/time.ts'
import type { Authority } from './authority.ts'
import { CertificateFrame, Values } from './certificate-frame.tsx'
import { TEXTS } from './texts.ts'
import { pemOf } from './x509.ts'

const DER = 'application/pkix-cert'
const PEM = 'application/x-pem-file'
const LIST = 'application/pkix-crl'
const PATH = '/certificates/authority'

/** Of Linux, where the browser's store has no window: NSS. */
const NSS = {
  root: 'certutil -d sql:$HOME/.pki/nssdb -A -t "C,," -n "Practice Bank" -i authority.pem',
  client: 'pk12util -d sql:$HOME/.pki/nssdb -i certificate.p12',
} as const

/** The root and the list of what is revoked, for whoever wants them, with how to import a certificate. */
export function authorityPages(authority: Authority, bankName: (language: Language) => Promise<string>): Hono {
  const app = new Hono()
  app.get(`${PATH}.crt`, async (c) => c.body(plain(await authority.root()), 200, asFile('authority.crt', DER)))
  app.get(`${PATH}.pem`, async (c) =>
    c.body(pemOf(await authority.root(), 'CERTIFICATE'), 200, asFile('authority.pem', PEM)),
  )
  app.get(`${PATH}.crl`, async (c) => c.body(plain((await authority.list()).der), 200, asFile('authority.crl', LIST)))
  app.get(PATH, async (c) => {
    const language = languageOf(c)
    const root = new X509Certificate(await authority.root())
    const props = { language, root, bankName: await bankName(language), url: certificatesUrlOf(c) }
    return c.html(`<!doctype html>${String(<AuthorityPage {...props} />)}`)
  })
  return app
}

const plain = (bytes: Uint8Array) => new Uint8Array(bytes).buffer

const asFile = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
})

interface AuthorityPageProps {
  readonly language: Language
  readonly root: X509Certificate
  readonly bankName: string
  /** Where the bank asks for certificates. */
  readonly url: string | null
}

function AuthorityPage({ language, root, bankName, url }: AuthorityPageProps) {
  const t = TEXTS[language]
  const title = t('certificate-root.title')
  const subject = root.subject.split('\n').reverse().join(', ')
  return (
    <CertificateFrame {...{ language, title, bankName }} screenId="SIM-E10" home="/" path={PATH}>
      <p>{t('certificate-root.about', { name: bankName })}</p>
      <section class="card" aria-label={title}>
        <Values
          values={[
            [t('certificate-root.name'), subject],
            [t('certificate-root.valid-to'), inJapan(Date.parse(root.validTo))],
            [t('certificate-root.fingerprint'), root.fingerprint256],
          ]}
        />
        <div class="actions">
          <a class="button main" href={`${PATH}.crt`} download data-testid="root-der">
            {t('certificate-root.der')}
          </a>
          <a class="button" href={`${PATH}.pem`} download data-testid="root-pem">
            {t('certificate-root.pem')}
          </a>
          <a class="button" href={`${PATH}.crl`} download data-testid="root-list">
            {t('certificate-root.list')}
          </a>
        </div>
        <p data-testid="certificates-address">
          {url === null ? (
            t('certificate-root.off')
          ) : (
            <>
              {t('certificate-root.address')}: <a href={`${url}/`}>{url}</a>
            </>
          )}
        </p>
      </section>
      <section class="card" aria-labelledby="import">
        <h2 id="import">{t('certificate-root.steps')}</h2>
        {(['windows', 'macos', 'firefox'] as const).map((system) => (
          <>
            <h3>{t(`certificate-root.${system}`)}</h3>
            <ol>
              <li>{t(`certificate-root.${system}-root`)}</li>
              <li>{t(`certificate-root.${system}-client`)}</li>
            </ol>
          </>
        ))}
        <h3>{t('certificate-root.linux')}</h3>
        <ol>
          <li>
            {t('certificate-root.linux-root')}
            <br />
            <code>{NSS.root}</code>
          </li>
          <li>
            {t('certificate-root.linux-client')}
            <br />
            <code>{NSS.client}</code>
          </li>
        </ol>
      </section>
    </CertificateFrame>
  )
}
