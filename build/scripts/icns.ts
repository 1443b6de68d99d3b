/** Icon files of macOS (ICNS): a length-tagged list of PNG files, each under the name of its size. */

/** Pixels, and the names under which the system looks for them: @1x and @2x have names of their own. */
export const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

function block(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(data.length + 8, 4)
  return Buffer.concat([head, data])
}

/** @param pngs the picture in each size of ICNS_TYPES */
export function writeIcns(pngs: ReadonlyMap<number, Uint8Array>): Buffer {
  const blocks = ICNS_TYPES.map(([type, size]) => {
    const png = pngs.get(size)
    if (png === undefined) throw new RangeError(`"pngs" expected a picture of ${size} pixels`)
    return block(type, png)
  })
  return block('icns', Buffer.concat(blocks))
}
