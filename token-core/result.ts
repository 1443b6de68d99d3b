/** A refusal is a value: what was asked for, or the code of the reason. Only bugs throw. */
export type Result<Value, Error extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Error }

export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })
export const refuse = <Error extends string>(error: Error): { readonly ok: false; readonly error: Error } => ({
  ok: false,
  error,
})
