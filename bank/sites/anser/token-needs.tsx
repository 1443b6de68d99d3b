/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Operation, Rules } from '../../core/bank.ts'
import type { Text, TextKey } from '../../web/text.ts'

/** The guide's two lists (page 24): for what transaction authentication is needed and for what it is not, by the settings. */

interface Line {
  readonly text: TextKey
  /** Parts that the rules may tell apart; the sentence of each. None: nobody asks for the token there. */
  readonly parts: Readonly<Partial<Record<Operation, TextKey>>>
  /** The line names its parts, even where all of them stand together. */
  readonly namesParts?: boolean
  /** 管理業務 stands above several lines. */
  readonly group?: 'management'
}

const LINES: readonly Line[] = [
  { text: 'token-needs.transfer', parts: { transfer: 'settings.operation-transfer' } },
  {
    text: 'token-needs.registered-transfer',
    parts: { 'registered-transfer': 'settings.operation-registered-transfer' },
  },
  {
    text: 'token-needs.pay-easy',
    parts: { 'pay-easy-private': 'token-needs.pay-easy-private', 'pay-easy-tax': 'token-needs.pay-easy-tax' },
  },
  {
    text: 'token-needs.lists',
    parts: { bulk: 'token-needs.bulk', salary: 'token-needs.salary' },
    namesParts: true,
  },
  {
    text: 'token-needs.users',
    parts: {
      'user-registration': 'token-needs.user-registration',
      'user-change': 'token-needs.user-change',
    },
    namesParts: true,
    group: 'management',
  },
  { text: 'token-needs.revocation', parts: { revocation: 'settings.operation-revocation' }, group: 'management' },
]

/** What no setting changes. */
const ALWAYS: readonly TextKey[] = ['token-needs.registration']
const NEVER: readonly TextKey[] = [
  'token-needs.collections',
  'token-needs.files',
  'token-needs.inquiries',
  'token-needs.certificate-revocation',
  'token-needs.company',
]

type ListRules = Pick<Rules, 'tokenNeeded' | 'service'>

interface Sentences {
  readonly lines: readonly string[]
  readonly management: readonly string[]
}

function sentences(t: Text, { tokenNeeded, service }: ListRules, needed: boolean): Sentences {
  const texts = (wanted: Line['group']) =>
    LINES.filter(({ group }) => group === wanted).flatMap(({ text, parts, namesParts }) => {
      const all = Object.entries(parts) as [Operation, TextKey][]
      const some = all.filter(([operation]) => tokenNeeded[operation] === needed)
      if (some.length === 0) return []
      const isNamed = namesParts || some.length < all.length
      const names = some.map(([, name]) => t(name)).join(t('settings.and'))
      return t(text) + (isNamed ? t('token-needs.parts', { names }) : '')
    })
  const fixed = (keys: readonly TextKey[]) =>
    keys.filter((key) => key !== 'token-needs.files' || service === 'business-ib').map((key) => t(key))
  return {
    lines: [...texts(undefined), ...(needed ? [] : fixed(NEVER))],
    management: [...texts('management'), ...(needed ? fixed(ALWAYS) : [])],
  }
}

/** Both lists, folded until somebody wants them. */
export function TokenNeeds({ t, rules }: { readonly t: Text; readonly rules: ListRules }) {
  return (
    <details class="card token-needs" data-testid="token-needs">
      <summary>{t('token-needs.summary')}</summary>
      <div class="pair">
        <List t={t} name="needed" {...sentences(t, rules, true)} />
        <List t={t} name="not-needed" {...sentences(t, rules, false)} />
      </div>
    </details>
  )
}

function List({
  t,
  name,
  lines,
  management,
}: Sentences & { readonly t: Text; readonly name: 'needed' | 'not-needed' }) {
  return (
    <section aria-labelledby={`${name}-heading`} data-testid={`token-${name}`}>
      <h3 id={`${name}-heading`}>{t(`token-needs.${name}`)}</h3>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {management.length > 0 && (
          <li>
            {t('token-needs.management')}
            <ul>
              {management.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        )}
      </ol>
    </section>
  )
}
