/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Facts } from '../../../model/web/parts.tsx'
import { inJapan } from '../../../web/time.ts'
import { userOf } from '../model/contract.ts'
import { certificateName } from '../model/forms.ts'
import type { Drawing, View } from './kinds.ts'
import { PracticeUsers } from './practice-table.tsx'
import { contractOf, ownUser } from './who.ts'

/** 電子証明書取得, and 電子証明書方式ログイン of a user. */

/** 利用者6-2. */
export const K27: Drawing = {
  title: 'k27.title',
  figure: '利用者6-2',
  lead: 'k27.lead',
  fields: {
    number: { kind: 'digits', label: 'k02.number', hint: 'k20.number-hint', initial: ({ fields }) => fields.number },
    user: {
      ...{ kind: 'text', label: 'k20.user', hint: 'k20.user-hint', autocomplete: 'username', width: 'middle' },
      initial: ({ fields }) => fields.user,
    },
    code: {
      ...{ kind: 'secret', label: 'k20.code', hint: 'k20.code-hint', autocomplete: 'current-password' },
      softwareKeyboard: true,
    },
  },
  buttons: ['next'],
  after: (view) => (
    <>
      <p class="note">{view.t('k27.close')}</p>
      <PracticeUsers view={view} page="SIM-K27" />
    </>
  ),
}

/** 利用者6-3. */
export const K28: Drawing = {
  title: 'k28.title',
  figure: '利用者6-3',
  lead: 'k28.lead',
  fields: { otp: { kind: 'code', label: 'k12.otp', hint: 'k24.otp-hint' } },
  buttons: ['next'],
  body: (view) => <Whose view={view} />,
}

function Whose({ view: { t, moment } }: { readonly view: View }) {
  const value = certificateName(contractOf(moment).number, ownUser(moment).id)
  return <Facts facts={[{ name: 'certificate', label: t('certificate.name'), value }]} />
}

/** 利用者6-4, 6-5. */
export const K29: Drawing = {
  title: 'k29.title',
  figure: '利用者6-4・6-5',
  lead: 'k29.lead',
  fields: {
    password: { kind: 'secret', label: 'k29.password', hint: 'k29.password-hint', autocomplete: 'new-password' },
    passwordAgain: { kind: 'secret', label: 'k29.password-again', hint: 'code.again', autocomplete: 'new-password' },
  },
  buttons: ['obtain'],
  body: (view) => <Whose view={view} />,
  after: (view) => <p class="note">{view.t('k29.do-not-close')}</p>,
}

/** 利用者6-6. */
export const K31: Drawing = {
  title: 'k31.title',
  figure: '利用者6-6',
  lead: 'k31.lead',
  fields: {},
  buttons: ['next'],
  body({ t, moment: { visit, world } }) {
    const obtained = visit.who === 'nobody' ? visit.certificate : null
    if (obtained === null) return null
    const { number, user } = obtained
    const contract = world.contracts[number]
    const present = contract && userOf(contract, user)?.certificate
    const facts = [
      { name: 'certificate', label: t('certificate.name'), value: certificateName(number, user) },
      { name: 'serial', label: t('certificate.serial'), value: obtained.serial },
      ...(present ? [{ name: 'not-after', label: t('certificate.not-after'), value: inJapan(present.notAfter) }] : []),
    ]
    return (
      <>
        <Facts facts={facts} />
        <p>
          <a class="button" href="/certificates/file" download data-testid="certificate-file">
            {t('k31.file')}
          </a>
        </p>
        <p>
          <a href="/certificates/authority">{t('k31.import')}</a>
        </p>
      </>
    )
  },
}

/** 利用者7-2. */
export const K32: Drawing = {
  title: 'k32.title',
  figure: '利用者7-2',
  lead: 'k32.lead',
  fields: {
    certificate: {
      ...{ kind: 'text', label: 'k32.certificate', hint: 'k32.certificate-hint' },
      initial({ fields, visit }) {
        const obtained = visit.who === 'nobody' ? visit.certificate : null
        return fields.certificate ?? (obtained ? certificateName(obtained.number, obtained.user) : undefined)
      },
    },
  },
  buttons: ['ok'],
  after: (view) => <PracticeUsers view={view} page="SIM-K32" />,
}

/** 利用者7-3. */
export const K33: Drawing = {
  title: 'k20.title',
  figure: '利用者7-3',
  lead: 'k33.lead',
  fields: {
    code: {
      ...{ kind: 'secret', label: 'k20.code', hint: 'k20.code-hint', autocomplete: 'current-password' },
      softwareKeyboard: true,
    },
  },
  buttons: ['log-in'],
  body: (view) => <Whose view={view} />,
}
