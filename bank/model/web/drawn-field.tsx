/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { BoxField, ChoiceField, LineField, type SaidField, SelectField } from './field.tsx'
import type { Kinds } from './page-drawing.ts'
import { type DrawnView, keyFor, said } from './view.ts'

/** An input as its drawing says it. */
export function DrawnField<Of extends Kinds>({ view, name }: { readonly view: DrawnView<Of>; readonly name: string }) {
  const { t, drawing, moment, typed, problems } = view
  const drawn = drawing.fields[name]
  if (drawn === undefined) throw new TypeError(`the input "${name}" of ${moment.page} is not drawn`)
  const problem = problems.find(({ field }) => field === name)
  const field: SaidField = {
    ...{ t, name, label: t(keyFor(drawn.label, moment)) },
    hint: drawn.hint === undefined ? null : t(keyFor(drawn.hint, moment)),
    isRequired: drawn.optional !== true,
    problem: problem ? said(view, problem).sentence : null,
  }
  const before = typed[name]
  switch (drawn.kind) {
    case 'text':
      return (
        <LineField
          field={field}
          value={before ?? drawn.initial?.(moment) ?? ''}
          class={drawn.width}
          autocomplete={drawn.autocomplete}
          hasKeyboard={drawn.softwareKeyboard ?? false}
        />
      )
    case 'digits':
      return (
        <LineField
          field={field}
          value={before ?? drawn.initial?.(moment) ?? ''}
          class="digits middle"
          isNumeric
          hasKeyboard={drawn.softwareKeyboard ?? false}
        />
      )
    case 'yen':
      return (
        <LineField
          field={field}
          value={before ?? drawn.initial?.(moment) ?? ''}
          class="digits amount"
          isNumeric
          suffix={t('frame.yen')}
        />
      )
    case 'secret':
      return (
        <LineField
          field={field}
          value=""
          type="password"
          class="password"
          isNumeric={drawn.digits ?? false}
          autocomplete={drawn.autocomplete}
          hasKeyboard={drawn.softwareKeyboard ?? false}
        />
      )
    case 'code':
      return (
        <LineField
          field={field}
          value=""
          class="digits code"
          isNumeric
          autocomplete="one-time-code"
          hasKeyboard={drawn.softwareKeyboard ?? false}
        />
      )
    case 'select':
      return <SelectField field={field} options={drawn.options(view)} value={before ?? drawn.initial?.(moment) ?? ''} />
    case 'radio':
    case 'checkboxes':
      return (
        <ChoiceField
          field={field}
          options={drawn.options(view)}
          value={before ?? drawn.initial?.(moment) ?? ''}
          isMany={drawn.kind === 'checkboxes'}
        />
      )
    case 'checkbox':
      return <BoxField field={field} text={t(drawn.text)} isTicked={before === 'on'} />
    case 'in-body':
      return null
  }
}
