import { outlineOf } from './outline.ts'
import type { Colour, Drawing } from './shapes.ts'

const colour = (value: Colour): string => `#${value.toString(16).padStart(6, '0')}`
const number = (value: number): string => String(Number(value.toFixed(2)))
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/**
 * A drawing as an SVG file that needs nothing else: letters are outlines, so that it looks the same whatever fonts there are.
 *
 * @param name what it shows, for those who do not see it
 */
export function svgOf(drawing: Drawing, name: string): string {
  const { width, height, ground } = drawing
  const label = name.replace(/[&<>"\n]/g, (character) => ESCAPES[character] as string)
  const paths = drawing.shapes.map((shape) => {
    if (shape.is === 'box') {
      const { x, y, radius = 0, fill } = shape
      const rounded = radius === 0 ? '' : ` rx="${number(radius)}"`
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(shape.width)}" height="${number(shape.height)}"${rounded} fill="${colour(fill)}"/>`
    }
    if (shape.is === 'line') {
      const points = shape.points.map((point) => point.map(number).join(' ')).join(' ')
      return `<polyline points="${points}" fill="none" stroke="${colour(shape.stroke)}" stroke-width="${number(shape.width)}" stroke-linecap="round" stroke-linejoin="round"/>`
    }
    const path = outlineOf(shape)
      .map(({ from, curves }) => {
        const parts = curves.map((curve) => (curve.length === 2 ? 'L' : 'Q') + curve.map(number).join(' '))
        return `M${from.map(number).join(' ')}${parts.join('')}Z`
      })
      .join('')
    return path === '' ? '' : `<path fill="${colour(shape.fill)}" d="${path}"/>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">`,
    `<rect width="${width}" height="${height}" fill="${colour(ground)}"/>`,
    ...paths.filter((path) => path !== ''),
    '</svg>\n',
  ].join('\n')
}
