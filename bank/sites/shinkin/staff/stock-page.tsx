/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { hexToBytes, parseOtpSerial } from '../../../../token-core/codes.ts'
import { ChoiceField } from '../../../model/web/field.tsx'
import { DataTable, Facts } from '../../../model/web/parts.tsx'
import { saidField } from '../../../model/web/staff/said-field.ts'
import type { StaffDone } from '../../../model/web/staff-page.ts'
import { Required } from '../../../web/fields.tsx'
import { faultText } from '../../../web/key-file/key-file.ts'
import { inJapan } from '../../../web/time.ts'
import { CUSTOMERS } from '../kept.ts'
import type { Stocked } from '../model/stock.ts'
import type { ShinkinKinds } from '../pages/kinds.ts'
import { knownOf, stockFile, takeStock } from '../stock-file.ts'
import { Deed, Input, Search, Summary, type Terminal, type TerminalView, type Told } from './parts.tsx'

/** `/staff/stock`: tokens, and their key files. */

/** Ten thousand encrypted keys have 12 MB. */
const LARGEST = 16 * 1024 * 1024
/** Lines of the table. */
const MOST = 100
const KINDS = ['fob', 'app'] as const

export const stockPage: Terminal = {
  ...{ path: '/staff/stock', screenId: 'SIM-K92', title: 'k92.title', isInMenu: true, largest: LARGEST },
  async draw(view) {
    const { world } = await view.engine.readKinds(CUSTOMERS)
    const all = Object.values(world.stock)
    return (
      <>
        <Summary view={view} inputs={['file', 'secret-key']} />
        <Stock view={view} all={all} />
        <section class="card" aria-labelledby="import-heading">
          <h2 id="import-heading">{view.t('k92.import')}</h2>
          <p>{view.t('k92.import-text')}</p>
          <KeyFileForm view={view} />
        </section>
      </>
    )
  },
  act,
}

function Stock({ view, all }: { readonly view: TerminalView; readonly all: readonly Stocked[] }) {
  const { t, asked } = view
  const held = all.filter(({ holder }) => holder !== null)
  const typed = asked.find ?? ''
  const serial = parseOtpSerial(typed)
  const shown = typed.trim() === '' ? held : all.filter((token) => token.serial === serial)
  const number = (count: number) => t('k92.number', { number: count })
  const facts = [
    { name: 'total', label: t('k92.total'), value: number(all.length) },
    { name: 'free', label: t('k92.free'), value: number(all.length - held.length) },
    { name: 'held', label: t('k92.held'), value: number(held.length) },
  ]
  return (
    <section class="card" aria-labelledby="stock-heading">
      <h2 id="stock-heading">{t('k92.stock')}</h2>
      <Facts facts={facts} />
      <Search view={view} label="k92.find" />
      <Tokens view={view} tokens={shown} />
    </section>
  )
}

function Tokens({ view: { t }, tokens }: { readonly view: TerminalView; readonly tokens: readonly Stocked[] }) {
  const heads = (['serial', 'kind', 'codes', 'holder', 'drift', 'last'] as const).map((head) => t(`k92.${head}`))
  const rows = tokens.slice(0, MOST).map(({ serial, kind, digits, step, hash, holder, drift, last }) => ({
    name: serial,
    cells: [
      serial,
      t(`k92.kind-${kind}`),
      t('k92.codes-said', { digits, step, hash: hash.toUpperCase() }),
      holder === null ? (
        t('k92.holder-none')
      ) : (
        <a key="holder" href={`/staff/contracts/${holder.number}`}>
          {holder.user === null
            ? t('k92.holder-all', { number: holder.number })
            : t('k92.holder-user', { number: holder.number, user: holder.user })}
        </a>
      ),
      t('k91.steps', { steps: drift }),
      last === null ? t('k92.last-none') : inJapan(last * step * 1000),
    ],
  }))
  return <DataTable caption={t('k92.holders')} heads={heads} rows={rows} none={t('k92.find-none')} />
}

function KeyFileForm({ view }: { readonly view: TerminalView }) {
  const { t, form } = view
  const file = saidField(view, { name: 'file', label: 'k92.file', hint: 'k92.file-hint' })
  return (
    <Deed view={view} deed="stock" label="k92.import-button" isMain isUpload>
      <div class="field">
        <label for="file">
          {file.label} <Required t={t} />
        </label>
        <p class="hint" id="file-hint">
          {file.hint}
        </p>
        {file.problem !== null && (
          <p class="field-problem" id="file-problem" data-testid="problem-file">
            {file.problem}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".xml,.pskc,application/xml,text/xml,application/pskc+xml"
          data-testid="file"
          aria-describedby={file.problem === null ? 'file-hint' : 'file-hint file-problem'}
          aria-invalid={file.problem === null ? undefined : 'true'}
        />
      </div>
      <ChoiceField
        field={saidField(view, { name: 'kind', label: 'k92.file-kind' })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`k92.kind-${kind}`) }))}
        value={form.kind ?? KINDS[0]}
        isMany={false}
      />
      <Input view={view} kind="secret" name="secret-key" label="k92.key" hint="k92.key-hint" isRequired={false} />
      <Input
        view={view}
        kind="secret"
        name="password"
        label="k92.password"
        hint="k92.password-hint"
        isRequired={false}
      />
    </Deed>
  )
}

const HEX_KEY = /^([0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})$/

async function act(view: TerminalView): Promise<StaffDone<ShinkinKinds>> {
  const { t, form, files } = view
  const { file } = files
  const { 'secret-key': typedKey = '', password = '' } = form
  const key = typedKey.replace(/\s/g, '').toLowerCase()
  if (file === undefined || file.length === 0) return { problems: [{ field: 'file', code: 'no-file' }] }
  if (key !== '' && !HEX_KEY.test(key)) return { problems: [{ field: 'secret-key', code: 'hex-key' }] }
  const kind = KINDS.find((one) => one === form.kind) ?? 'fob'
  const secrets = { ...(key !== '' && { key: hexToBytes(key) }), ...(password !== '' && { passphrase: password }) }
  const read = await stockFile(file, secrets, kind)
  if (!read.ok) {
    return { problems: [{ field: 'file', code: 'key-file', values: { sentence: faultText(t, read.fault) } }] }
  }
  const { keys } = read
  const known = await knownOf(view.engine, keys)
  const added = keys.filter(({ serial }) => !known.has(serial))
  // The rest of a file whose beginning is there, as a bank leaves it that was killed meanwhile; a file without anything new is refused.
  const problems = (await takeStock(view.engine, added.length > 0 ? added : keys)) as Told
  return problems.length > 0
    ? { problems: problems.map((problem) => ({ ...problem, field: 'file' })) }
    : { notice: 'k92.done', to: '/staff/stock' }
}
