/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Drawing } from './kinds.ts'
import { Token } from './token-facts.tsx'

/** OTP利用開始, OTP利用解除. */

/** ワンタイムパスワード利用開始（ソフトウェアトークン確認）. */
export const S23: Drawing = {
  title: 'title.SIM-S23',
  guidePages: [21],
  lead: 'lead.SIM-S23',
  body: (view) => <Token view={view} />,
  fields: { otp: { kind: 'code', label: 'label.otp', hint: 'hint.otp', group: 'heading.otp' } },
  buttons: ['cancel', 'start'],
}

/** ワンタイムパスワード利用開始（ソフトウェアトークン完了）. */
export const S24: Drawing = {
  title: 'title.SIM-S24',
  guidePages: [21],
  lead: 'lead.SIM-S24',
  fields: {},
  buttons: ['token-choice'],
}

/** ワンタイムパスワード利用解除（利用解除確認）: by 確認用パスワード, or by a one-time password as at Kirayaka. */
export const BOS001: Drawing = {
  title: 'title.BOS001',
  guidePages: [23],
  lead: ({ around }) => (around.rules.releaseBy === 'confirm' ? 'lead.BOS001' : 'lead.BOS001-otp'),
  fields: {
    confirm: {
      ...{ kind: 'secret', label: 'label.confirm', hint: 'hint.password', group: 'heading.confirm' },
      softwareKeyboard: true,
    },
    otp: { kind: 'code', label: 'label.otp', hint: 'hint.otp', group: 'heading.otp' },
  },
  buttons: ['back', 'cancel', 'release'],
}

/** ワンタイムパスワード利用解除（利用解除完了）. */
export const S25: Drawing = {
  title: 'title.SIM-S25',
  guidePages: [23],
  lead: 'lead.SIM-S25',
  fields: {},
  buttons: ['top'],
}
