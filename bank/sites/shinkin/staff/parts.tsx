/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { LineField } from '../../../model/web/field.tsx'
import { OwnForm } from '../../../model/web/form-token.tsx'
import { ProblemSummary } from '../../../model/web/problems.tsx'
import { type NamedField, saidField } from '../../../model/web/staff/said-field.ts'
import type { StaffPage, StaffView } from '../../../model/web/staff-page.ts'
import { sentenceOf } from '../../../model/web/view.ts'
import type { StaffAction } from '../model/staff.ts'
import type { ShinkinKinds } from '../pages/kinds.ts'
import type { ShinkinKey } from '../texts.ts'

export type Terminal = StaffPage<ShinkinKinds>
export type TerminalView = StaffView<ShinkinKinds>
export type Told = TerminalView['problems']

/** @returns why it was not done, in what the model tells; none: it is done */
export const ordered = async ({ engine }: TerminalView, action: StaffAction): Promise<Told> =>
  (await engine.staff(action)).problems as Told

/** What is wrong with what was sent, on top of a page. @param inputs those that the page has */
export function Summary({ view, inputs }: { readonly view: TerminalView; readonly inputs: readonly string[] }) {
  const said = view.problems.map((problem) => ({
    field: inputs.find((name) => name === problem.field) ?? null,
    sentence: sentenceOf<ShinkinKinds>(view.t, problem),
    label: null,
  }))
  return <ProblemSummary t={view.t} problems={said} />
}

interface InputProps extends NamedField<ShinkinKey> {
  readonly view: TerminalView
  readonly kind?: 'text' | 'digits' | 'secret'
}

/** Shown again as it was typed, but for what is secret. */
export function Input({ view, kind = 'text', ...named }: InputProps) {
  const isSecret = kind === 'secret'
  return (
    <LineField
      field={saidField(view, named)}
      value={isSecret ? '' : (view.form[named.name] ?? '')}
      type={isSecret ? 'password' : 'text'}
      class={kind === 'digits' ? 'digits middle' : undefined}
      isNumeric={kind === 'digits'}
    />
  )
}

interface DeedProps {
  readonly view: TerminalView
  /** What the button sends. */
  readonly deed: string
  readonly label: ShinkinKey
  readonly isMain?: boolean
  /** It takes a file. */
  readonly isUpload?: boolean
  readonly children?: Child
}

/** A form of one button. */
export function Deed({ view, deed, label, isMain = false, isUpload = false, children }: DeedProps) {
  return (
    <form
      class="page-form"
      method="post"
      action={view.path}
      enctype={isUpload ? 'multipart/form-data' : undefined}
      novalidate
    >
      <OwnForm view={view} />
      {children}
      <div class="actions">
        <button
          class={isMain ? 'button main' : 'button'}
          type="submit"
          name="button"
          value={deed}
          data-testid={`deed-${deed}`}
        >
          {view.t(label)}
        </button>
      </div>
    </form>
  )
}

interface SearchProps {
  readonly view: TerminalView
  readonly label: ShinkinKey
}

/** A search in what the page shows: `?find=`. */
export function Search({ view, label }: SearchProps) {
  const { t, path, asked } = view
  return (
    <search>
      <form class="page-form" method="get" action={path.split('?')[0]}>
        <LineField
          field={{ t, name: 'find', label: t(label), hint: null, isRequired: false, problem: null }}
          value={asked.find ?? ''}
        />
        <div class="actions">
          <button class="button" type="submit" data-testid="find-button">
            {t('k90.find-button')}
          </button>
        </div>
      </form>
    </search>
  )
}
