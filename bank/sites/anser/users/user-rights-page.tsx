/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { RIGHT_ROWS, type Right, type RightRow, type RightService } from '../../../core/rights.ts'
import { FieldProblem, fieldState, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { DraftedUser } from './drafted-user.tsx'
import { SERVICES_IN_ORDER } from './right-facts.ts'
import type { UserDraft } from './user-drafts.ts'
import { boxOf } from './user-rights-form.ts'
import type { UserSteps } from './user-steps.ts'

/** BRSK007/010 権限: every right of the guide, by its service. */

export interface DraftPageProps {
  readonly view: View
  readonly problems: Problems
  readonly steps: UserSteps
  readonly id: string
  readonly draft: UserDraft
}

export function UserRightsPage(props: DraftPageProps & { readonly rights: readonly Right[] }) {
  const { view, problems, steps, id, draft, rights } = props
  const { t } = view
  const tables = [
    ['rights', SERVICES_IN_ORDER.filter((service) => service !== 'links')],
    ['links', ['links']],
  ] as const
  return (
    <Layout sheets={['listing.css', 'users.css']} view={view} screen={steps.authority} mistakes={problems.length > 0}>
      <Steps view={view} names={steps.names} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <DraftedUser view={view} draft={draft} />
      <form method="post" action={`/users/drafts/${id}/authority`} novalidate>
        <FormToken view={view} />
        {tables.map(([name, services]) => (
          <section key={name} class="card" aria-labelledby={`${name}-heading`}>
            <h2 id={`${name}-heading`}>{t(`user.${name}`)}</h2>
            <p>{t(name === 'rights' ? steps.leads.authority : 'user.links-lead')}</p>
            <table class="listing rights">
              <thead>
                <tr>
                  <th scope="col">{t(`user.${name}-service`)}</th>
                  <th scope="col">{t(`user.${name}-content`)}</th>
                </tr>
              </thead>
              <tbody>
                {services.map((service) => (
                  <ServiceLine key={service} {...{ t, problems, service, rights }} />
                ))}
              </tbody>
            </table>
            <p class="note">{t(`user.${name}-note`)}</p>
          </section>
        ))}
        <div class="actions">
          <button class="button main" type="submit" data-testid="next">
            {t('user.next')}
          </button>
          <a class="button" href={basicsAddress(id, draft)} data-testid="back">
            {t('user.back')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

interface LineProps {
  readonly t: Text
  readonly problems: Problems
  readonly rights: readonly Right[]
}

function ServiceLine({ service, ...props }: LineProps & { readonly service: RightService }) {
  const name = props.t(`right-service.${service}`)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={props.t('user.rights-content')}>
        <fieldset class="right-boxes">
          <legend class="visually-hidden">{name}</legend>
          {RIGHT_ROWS.filter((row) => row.service === service).map((row) => (
            <RightBox key={row.right} {...props} row={row} />
          ))}
        </fieldset>
      </td>
    </tr>
  )
}

function RightBox({ t, problems, rights, row }: LineProps & { readonly row: RightRow }) {
  const { right, optionOf } = row
  const box = boxOf(right)
  return (
    <div class={optionOf ? 'right option' : 'right'}>
      <FieldProblem t={t} problems={problems} field={box} />
      <label>
        <input
          type="checkbox"
          id={box}
          name={box}
          value="yes"
          checked={rights.includes(right)}
          data-testid={box}
          {...fieldState(problems, box)}
        />
        <span>{t(`right.${right}`)}</span>
      </label>
      <small id={`${box}-hint`}>{t(`right-text.${right}`)}</small>
    </div>
  )
}

/** Back to the first page, with what was typed there. */
function basicsAddress(id: string, draft: UserDraft): string {
  return draft.target === null ? `/users/new?draft=${id}` : `/users/of/${draft.target}/change?draft=${id}`
}
