import { create } from 'qrcode'

/** Modules of white around the code (ISO/IEC 18004 §9.1). */
const QUIET_ZONE = 4

/** A QR code to be drawn. */
export interface QrCode {
  /** Modules, those of white around it counted. */
  readonly side: number
  /** What is dark, as the path of an SVG whose unit is a module. */
  readonly path: string
}

export function qrOf(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return { side: modules.size + 2 * QUIET_ZONE, path: darkModules(modules) }
}

/** One rectangle for each run of dark modules in a row, so that no seams show between them. */
function darkModules(modules: { readonly size: number; get(row: number, column: number): number }): string {
  const runs: string[] = []
  for (let row = 0; row < modules.size; row++) {
    let start = -1
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column)
      if (dark && start < 0) start = column
      if (!dark && start >= 0) {
        runs.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h${start - column}z`)
        start = -1
      }
    }
  }
  return runs.join('')
}
