/** 受付番号 of an order or a batch. */
export function receiptOf(row: { readonly id: string }): string {
  return row.id.slice(0, 12).toUpperCase()
}
