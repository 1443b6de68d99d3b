import { makeClient } from '../../host/client/client.ts'
import { connectRack, type Rack } from '../connection/rack-store.ts'
import type { Story } from './story.ts'

/** A rack whose tokens stand still: each is as its story has it, whatever is pressed. Nobody answers who could do more. */
export function stillRack(stories: readonly Story[]): Rack {
  const views = stories.map(({ view }) => view)
  const link = {
    ...makeClient(location.origin, ''),
    async send(id: string) {
      const view = views.find((one) => one.id === id)
      if (!view) throw new RangeError(`no story called ${id}`)
      return { ...view, effects: [], ignored: null }
    },
    watchRack({ onRack }: Parameters<Rack['link']['watchRack']>[0]) {
      onRack(views)
      for (const { name, link: state } of stories) rack.token(name).store.setState({ link: state })
      return () => {}
    },
  }
  const rack = connectRack(link, () => Date.now(), { recall: () => null, remember: () => {} })
  return rack
}
