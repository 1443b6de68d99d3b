/** Rows that are drawn beyond either edge, so that scrolling shows no gap. */
const SPARE = 8

/** Which of `count` rows of one height are drawn: those in sight and a few more. */
export function windowOf(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - SPARE)
  const to = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + SPARE)
  return { from, to: Math.max(from, to) }
}

/** Where to scroll so that a row is in sight; the same place when it is. */
export function scrollToShow(row: number, scrollTop: number, viewHeight: number, rowHeight: number): number {
  const top = row * rowHeight
  if (top < scrollTop) return top
  return top + rowHeight > scrollTop + viewHeight ? top + rowHeight - viewHeight : scrollTop
}
