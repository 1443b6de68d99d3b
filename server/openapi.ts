/** An OpenAPI document as Hono makes it, as far as it is finished here. */
interface Document {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** The document with the codes that its `Error` may have: some APIs know them only when they run. */
export function withErrorCodes<Given extends Document>(document: Given, codes: readonly string[]): Given {
  const { Error: schema } = document.components?.schemas ?? {}
  const { properties } = (schema as { properties: { error: { properties: { code: object } } } }).properties.error
  properties.code = { ...properties.code, enum: codes }
  return document
}
