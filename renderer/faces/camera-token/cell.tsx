/** A cell of size AAA lying in its trough, 232 × 50: the plus end to the right, or turned round. */
export function Cell({ isTurned }: { readonly isTurned: boolean }) {
  return (
    <svg viewBox="0 0 232 50" width="100%" height="100%" aria-hidden="true">
      <defs>
        <linearGradient id="cell-jacket" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#1c3f78" />
          <stop offset="0.28" stopColor="#5d8fd6" />
          <stop offset="0.5" stopColor="#2a5aa6" />
          <stop offset="1" stopColor="#122a52" />
        </linearGradient>
        <linearGradient id="cell-metal" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#8b939b" />
          <stop offset="0.3" stopColor="#f4f6f8" />
          <stop offset="0.6" stopColor="#b9c0c7" />
          <stop offset="1" stopColor="#6d757d" />
        </linearGradient>
      </defs>
      <g transform={isTurned ? 'matrix(-1 0 0 1 232 0)' : undefined}>
        <rect x="2" y="3" width="216" height="44" rx="4" fill="url(#cell-metal)" />
        <rect x="7" y="3" width="196" height="44" fill="url(#cell-jacket)" />
        <rect x="217" y="16" width="11" height="18" rx="2.5" fill="url(#cell-metal)" />
        <path d="M203 3v44" stroke="#0b1b38" strokeOpacity="0.5" />
      </g>
      <g fill="#fff" fontFamily="var(--font-figures)">
        <text x="116" y="31" fontSize="17" fontWeight="700" textAnchor="middle" letterSpacing="1.5">
          AAA 1.5 V
        </text>
        <text x={isTurned ? 46 : 186} y="32" fontSize="21" fontWeight="700" textAnchor="middle">
          +
        </text>
        <text x={isTurned ? 186 : 46} y="31" fontSize="21" fontWeight="700" textAnchor="middle">
          −
        </text>
      </g>
    </svg>
  )
}

/** A trough without its cell: the spring, the plate, and the moulded signs that say which way round. */
export function EmptyTrough({ isTurned }: { readonly isTurned: boolean }) {
  return (
    <svg viewBox="0 0 232 50" width="100%" height="100%" aria-hidden="true">
      <rect x="1" y="1" width="230" height="48" rx="10" fill="#98a3ad" stroke="#6d7780" strokeOpacity="0.6" />
      <rect x="1" y="1" width="230" height="20" rx="10" fill="#2a3644" fillOpacity="0.16" />
      <g transform={isTurned ? 'matrix(-1 0 0 1 232 0)' : undefined} fill="none" stroke="#e9edf0" strokeWidth="2.4">
        <path d="M6 15c9 0 9 20 0 20M13 16c8 0 8 18 0 18M20 17.5c7 0 7 15 0 15" />
        <path d="M225 13v24" strokeWidth="5" strokeLinecap="round" />
      </g>
      <g fill="#26313c" fontFamily="var(--font-figures)" fontWeight="700" textAnchor="middle">
        <text x={isTurned ? 46 : 186} y="32" fontSize="21">
          +
        </text>
        <text x={isTurned ? 186 : 46} y="31" fontSize="21">
          −
        </text>
        <text x="116" y="31" fontSize="15">
          AAA
        </text>
      </g>
    </svg>
  )
}
