/** Electron's Menu, tray and dialogs. A template is checked as Electron checks it. */

export interface TemplateItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  checked?: boolean
  readonly submenu?: readonly TemplateItem[]
  readonly click?: (item: TemplateItem) => void
}

const ROLES = new Set(
  'undo redo cut copy paste selectAll minimize close resetZoom zoomIn zoomOut togglefullscreen reload hide hideOthers unhide window help'.split(
    ' ',
  ),
)
const KEY = /^((CmdOrCtrl|Shift|Alt|Ctrl|Cmd)\+)*([A-Z0-9,/]|F\d{1,2}|Backspace)$/

function check(items: readonly TemplateItem[]): void {
  for (const item of items) {
    if (item.label === undefined && item.type !== 'separator' && item.role === undefined)
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    if (item.role !== undefined && !ROLES.has(item.role)) throw new TypeError(`Invalid role: ${item.role}`)
    if (item.accelerator !== undefined && !KEY.test(item.accelerator))
      throw new TypeError(`Invalid accelerator: ${item.accelerator}`)
    if (item.submenu) check(item.submenu)
  }
}

export class FakeMenu {
  readonly items: readonly TemplateItem[]

  constructor(items: readonly TemplateItem[]) {
    this.items = items
  }

  find(id: string, items: readonly TemplateItem[] = this.items): TemplateItem | undefined {
    for (const item of items) {
      if (item.id === id) return item
      const inside = item.submenu && this.find(id, item.submenu)
      if (inside) return inside
    }
    return undefined
  }

  /** A person chooses an item. A checkbox changes first. */
  choose(id: string): void {
    const item = this.find(id)
    if (!item || item.enabled === false) throw new Error(`The menu offers no "${id}".`)
    if (item.type === 'checkbox') item.checked = !item.checked
    item.click?.(item)
  }
}

export function makeMenus() {
  const shown = { application: null as FakeMenu | null, tray: null as FakeMenu | null, toolTip: '' }
  const clicks: (() => void)[] = []
  return {
    shown,
    clickTray: () => {
      for (const click of clicks) click()
    },
    Menu: {
      buildFromTemplate(items: readonly TemplateItem[]): FakeMenu {
        check(items)
        return new FakeMenu(items)
      },
      setApplicationMenu(menu: FakeMenu) {
        shown.application = menu
      },
    },
    Tray: class {
      on(_event: 'click', listener: () => void) {
        clicks.push(listener)
      }
      setToolTip(text: string) {
        shown.toolTip = text
      }
      setContextMenu(menu: FakeMenu) {
        shown.tray = menu
      }
    },
  }
}
