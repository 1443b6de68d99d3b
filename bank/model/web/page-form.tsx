/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { DrawnField } from './drawn-field.tsx'
import { OwnForm } from './form-token.tsx'
import type { FieldDrawing, Kinds, PageDrawing } from './page-drawing.ts'
import { PressButton } from './parts.tsx'
import { FieldProblem, ProblemSummary } from './problems.tsx'
import { askedFields, type DrawnView, keyFor, said } from './view.ts'

/** The content of a page, from its row and its drawing: one form, without a script. */
export function PageForm<Of extends Kinds>({ view }: { readonly view: DrawnView<Of> }) {
  const { t, site, drawing, moment, problems } = view
  const names = askedFields(view)
  const buttons = typeof drawing.buttons === 'function' ? drawing.buttons(moment) : drawing.buttons
  const row = site.rows[moment.page as Of['page']]
  const { main } = row
  const shown = row.shown(moment)
  const isFirst = !drawing.body && buttons[0] === main
  return (
    <>
      <ProblemSummary t={t} problems={problems.map((problem) => said(view, problem))} />
      <section class="card page-form">
        {drawing.lead && <p class="lead">{t(keyFor(drawing.lead, moment))}</p>}
        <form method="post" action={view.path} novalidate>
          <OwnForm view={view} />
          {shown !== null && <input type="hidden" name="shown" value={shown} />}
          {/* The first button of a form is pressed by Enter. */}
          {main !== null && !isFirst && <button type="submit" name="button" value={main} hidden />}
          {names.map((name) => drawing.fields[name]?.kind === 'in-body' && <BodyProblem view={view} name={name} />)}
          {drawing.body?.(view)}
          {groupsOf(drawing, names).map(({ first, names: inGroup }) =>
            first?.group === undefined ? (
              inGroup.map((name) => <DrawnField key={name} view={view} name={name} />)
            ) : (
              <fieldset class="field-group" key={first.group}>
                <legend>{t(first.group)}</legend>
                {first.groupHint && <p class="group-hint">{t(first.groupHint)}</p>}
                {inGroup.map((name) => (
                  <DrawnField key={name} view={view} name={name} />
                ))}
              </fieldset>
            ),
          )}
          {buttons.length > 0 && (
            <div class="actions">
              {buttons.map((button) => (
                <PressButton key={button} view={view} button={button} isMain={button === main} />
              ))}
            </div>
          )}
        </form>
      </section>
      {drawing.after?.(view)}
    </>
  )
}

function BodyProblem<Of extends Kinds>({ view, name }: { readonly view: DrawnView<Of>; readonly name: string }) {
  const problem = view.problems.find(({ field }) => field === name)
  return <FieldProblem field={name} sentence={problem ? said(view, problem).sentence : null} />
}

interface Group<Of extends Kinds> {
  readonly first: FieldDrawing<Of> | undefined
  readonly names: readonly string[]
}

function groupsOf<Of extends Kinds>({ fields }: PageDrawing<Of>, names: readonly string[]): readonly Group<Of>[] {
  const groups: { first: FieldDrawing<Of> | undefined; names: string[] }[] = []
  for (const name of names) {
    const drawn = fields[name]
    const last = groups.at(-1)
    if (last === undefined || drawn?.group !== undefined) groups.push({ first: drawn, names: [name] })
    else last.names.push(name)
  }
  return groups
}
