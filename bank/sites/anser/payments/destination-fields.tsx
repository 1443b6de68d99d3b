/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { FieldProblem, fieldState, type Problems, Required, TextField } from '../../../web/fields.tsx'
import type { Text } from '../../../web/text.ts'
import { ACCOUNT_TYPES } from './accounts.ts'
import type { Institution as Which } from './institution.ts'
import type { TypedPayment } from './transfer-form.ts'

interface DestinationFieldsProps {
  readonly t: Text
  readonly problems: Problems
  readonly typed: Omit<TypedPayment, 'amount'>
}

/** 振込先口座: bank and branch, typed or chosen; type, number and name of the account. */
export function DestinationFields({ t, problems, typed }: DestinationFieldsProps) {
  const common = { t, problems }
  return (
    <>
      <div class="pair">
        <TextField
          {...common}
          field="bank"
          label={t('transfer.bank')}
          hint={t('transfer.name-hint', { example: '富山中央銀行' })}
          value={typed.bank}
          suffix={<ChooseButton t={t} which="bank" />}
        />
        <TextField
          {...common}
          field="branch"
          label={t('transfer.branch')}
          hint={t('transfer.name-hint', { example: '本店' })}
          value={typed.branch}
          suffix={<ChooseButton t={t} which="branch" />}
        />
      </div>
      <fieldset class="field">
        <legend>
          {t('transfer.account-type')} <Required t={t} />
        </legend>
        <FieldProblem {...common} field="account-type" />
        <div class="choices">
          {ACCOUNT_TYPES.map((type) => (
            <label key={type}>
              <input
                type="radio"
                id={`account-type-${type}`}
                name="account-type"
                value={type}
                checked={typed['account-type'] === type}
                data-testid={`account-type-${type}`}
                {...fieldState(problems, 'account-type', false)}
              />
              {t(`account-type.${type}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        {...common}
        field="account-number"
        label={t('transfer.account-number')}
        hint={t('transfer.account-number-hint')}
        class="digits account-number"
        inputmode="numeric"
        value={typed['account-number']}
      />
      <TextField
        {...common}
        field="payee"
        label={t('transfer.payee')}
        hint={t('transfer.payee-hint')}
        value={typed.payee}
      />
    </>
  )
}

/** Opens the dictionary, with all that was typed. */
function ChooseButton({ t, which }: { readonly t: Text; readonly which: Which }) {
  return (
    <button class="button small" type="submit" name="choose" value={which} data-testid={`choose-${which}`}>
      {t('transfer.choose')}
      <span class="visually-hidden"> {t(`institutions.${which}-title`)}</span>
    </button>
  )
}

/** What the Enter key sends: the first button of a form, which is none of those that choose. */
export function FirstButton({ text }: { readonly text: string }) {
  return (
    <button class="visually-hidden" type="submit" tabindex={-1}>
      {text}
    </button>
  )
}
