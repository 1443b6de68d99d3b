/** The neutral mark: the frame that one holds over a code, and the code. 24 × 24, drawn in the current colour. */
export function MarkShape() {
  return (
    <>
      <path
        d="M3 8.5V5a2 2 0 0 1 2-2h3.5M15.5 3H19a2 2 0 0 1 2 2v3.5M21 15.5V19a2 2 0 0 1-2 2h-3.5M8.5 21H5a2 2 0 0 1-2-2v-3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M8 8h3.4v3.4H8zM12.6 8H16v3.4h-3.4zM8 12.6h3.4V16H8z" fill="currentColor" />
    </>
  )
}

export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <MarkShape />
    </svg>
  )
}
