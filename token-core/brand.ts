declare const brand: unique symbol

/** A text that has passed the check of its name: the check alone gives it, so that two such texts cannot be mistaken for each other. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }
