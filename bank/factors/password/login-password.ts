import { passwordFactor } from './password-factor.ts'

/** ログインパスワード: what a login asks for, and a change of the password itself. */
export const loginPassword = passwordFactor({
  name: 'login-password',
  countedAs: (loginId) => loginId,
  hashOf: (user) => user.passwordHash,
  action: 'login',
  field: 'login-id',
  missing: 'password-missing',
  wrong: 'login-refused',
  held: { paused: 'login-paused', disabled: 'login-disabled', stopped: 'login-stopped' },
})
