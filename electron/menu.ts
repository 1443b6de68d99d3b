import type { MenuItemConstructorOptions as Item } from 'electron'
import { BANKS, type BankName, type BankPage, COMMANDS, type Command } from './bridge.ts'
import type { Translate } from './i18n.ts'
import type { TextKey } from './locales/texts.ts'

/** What the menus show. */
export interface MenuState {
  readonly platform: NodeJS.Platform
  readonly alwaysOnTop: boolean
  readonly banks: readonly BankName[]
  /** The commands that the page carries out just now. */
  readonly offered: ReadonlySet<Command>
}

/** What the menus do. */
export interface MenuActions {
  command(command: Command): void
  alwaysOnTop(on: boolean): void
  showToken(): void
  openBank(page: BankPage): void
  print(): void
  about(): void
  secrets(): void
  quit(): void
}

const ACCELERATORS: Readonly<Partial<Record<Command, string>>> = {
  'new-token': 'CmdOrCtrl+N',
  import: 'CmdOrCtrl+O',
  export: 'CmdOrCtrl+E',
  'save-journal': 'CmdOrCtrl+S',
  'look-at-screen': 'CmdOrCtrl+L',
  'turn-over': 'CmdOrCtrl+T',
  inspector: 'CmdOrCtrl+I',
  compact: 'CmdOrCtrl+Shift+C',
  present: 'F5',
  'put-back': 'CmdOrCtrl+Shift+Backspace',
  settings: 'CmdOrCtrl+,',
  shortcuts: 'CmdOrCtrl+/',
}

const SEPARATOR: Item = { type: 'separator' }

/** Items between separators, groups that are empty left out. */
const groups = (...all: readonly (readonly Item[])[]): Item[] =>
  all.filter((group) => group.length > 0).flatMap((group, i) => (i === 0 ? group : [SEPARATOR, ...group]))

/** The practice banks, and the page that leads to all where there are several. */
function bankItems({ banks }: MenuState, { openBank }: MenuActions, t: Translate): Item[] {
  const one = (page: BankPage): Item => ({
    id: `bank-${page}`,
    label: t(`menu.bank.${page}`),
    enabled: page === 'start' || banks.includes(page),
    click: () => openBank(page),
  })
  return [...BANKS, ...(banks.length > 1 ? (['start'] as const) : [])].map(one)
}

/** The application menu. On macOS the first one has the application's name; elsewhere its items are in File and Help. */
export function menuOf(state: MenuState, actions: MenuActions, t: Translate): Item[] {
  const mac = state.platform === 'darwin'
  const app = t('app.name')
  const role = (name: NonNullable<Item['role']>, key: TextKey): Item => ({ role: name, label: t(key, { app }) })
  const commands = (...wanted: readonly Command[]): Item[] =>
    COMMANDS.filter((command) => wanted.includes(command) && state.offered.has(command)).map((command) => ({
      id: command,
      label: t(`command.${command}`),
      ...(ACCELERATORS[command] ? { accelerator: ACCELERATORS[command] } : {}),
      click: () => actions.command(command),
    }))
  const about: Item = { id: 'about', label: t('menu.about', { app }), click: actions.about }
  const quit: Item = { id: 'quit', label: t('menu.quit'), accelerator: 'CmdOrCtrl+Q', click: actions.quit }

  const appMenu = groups(
    [about],
    commands('settings'),
    [role('hide', 'menu.hide'), role('hideOthers', 'menu.hideOthers'), role('unhide', 'menu.showAll')],
    [quit],
  )
  const file = groups(
    commands('new-token'),
    commands('import', 'export', 'save-journal'),
    [{ id: 'print', label: t('menu.print'), accelerator: 'CmdOrCtrl+P', click: actions.print }],
    mac ? [] : commands('settings'),
    [{ ...role('close', 'menu.close'), accelerator: 'CmdOrCtrl+W' }, ...(mac ? [] : [quit])],
  )
  const edit = groups(
    [role('undo', 'menu.undo'), role('redo', 'menu.redo')],
    [role('cut', 'menu.cut'), role('copy', 'menu.copy'), role('paste', 'menu.paste')],
    [role('selectAll', 'menu.selectAll')],
  )
  const view = groups(
    commands('look-at-screen', 'turn-over', 'inspector', 'compact'),
    commands('present', 'put-back'),
    [role('resetZoom', 'menu.actualSize'), role('zoomIn', 'menu.zoomIn'), role('zoomOut', 'menu.zoomOut')],
    [role('togglefullscreen', 'menu.fullScreen'), role('reload', 'menu.reload')],
  )
  const window = groups(
    [
      {
        id: 'always-on-top',
        type: 'checkbox',
        label: t('menu.alwaysOnTop'),
        accelerator: 'CmdOrCtrl+Shift+T',
        checked: state.alwaysOnTop,
        click: (item) => actions.alwaysOnTop(item.checked),
      },
      role('minimize', 'menu.minimize'),
    ],
    [
      { id: 'token', label: t('menu.token'), accelerator: 'CmdOrCtrl+1', click: actions.showToken },
      ...bankItems(state, actions, t).map((item, i) => ({ ...item, accelerator: `CmdOrCtrl+${i + 2}` })),
    ],
  )
  const help = groups(
    commands('shortcuts'),
    [{ id: 'secrets', label: t('menu.secrets'), click: actions.secrets }],
    mac ? [] : [about],
  )
  return [
    ...(mac ? [{ label: app, submenu: appMenu }] : []),
    { label: t('menu.file'), submenu: file },
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.view'), submenu: view },
    { label: t('menu.window'), role: 'window', submenu: window },
    { label: t('menu.help'), role: 'help', submenu: help },
  ]
}

/** The menu of the icon beside the clock. */
export function trayMenuOf(state: MenuState, actions: MenuActions, t: Translate): Item[] {
  return groups(
    [{ id: 'show', label: t('tray.show'), click: actions.showToken }, ...bankItems(state, actions, t)],
    [
      {
        id: 'always-on-top',
        type: 'checkbox',
        label: t('menu.alwaysOnTop'),
        checked: state.alwaysOnTop,
        click: (item) => actions.alwaysOnTop(item.checked),
      },
    ],
    [{ id: 'quit', label: t('menu.quit'), click: actions.quit }],
  )
}
