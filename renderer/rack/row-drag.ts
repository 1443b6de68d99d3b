import { type DragEvent, useState } from 'react'
import type { Rack } from '../connection/rack-store.ts'
import { moveTo } from './move.ts'

/** What a row that is pulled carries, so that nothing else takes it. */
const TYPE = 'application/x-camtoken-row'

/** Where the row would go if it were let go now. */
export interface DropPlace {
  readonly id: string
  readonly side: 'before' | 'after'
}

const rowAt = (event: DragEvent) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null

function placeAt(event: DragEvent): DropPlace | null {
  const row = rowAt(event)
  if (!row?.dataset.id) return null
  const { top, height } = row.getBoundingClientRect()
  return { id: row.dataset.id, side: event.clientY < top + height / 2 ? 'before' : 'after' }
}

/** Rows are pulled to another place with the mouse: what the list listens to, and where the row would go. */
export function useRowDrag(rack: Rack) {
  const [drop, setDrop] = useState<DropPlace | null>(null)
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(TYPE)
  const handlers = {
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(TYPE, rowAt(event)?.dataset.id ?? '')
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver(event: DragEvent) {
      if (!isOurs(event)) return
      event.preventDefault()
      const place = placeAt(event)
      setDrop((last) => (last?.id === place?.id && last?.side === place?.side ? last : place))
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setDrop(null)
    },
    onDrop(event: DragEvent) {
      const id = event.dataTransfer.getData(TYPE)
      const place = placeAt(event)
      setDrop(null)
      if (id === '' || !place) return
      event.preventDefault()
      if (place.id !== id) void moveTo(rack, id, place.side, place.id)
    },
    onDragEnd: () => setDrop(null),
  }
  return { drop, handlers }
}
