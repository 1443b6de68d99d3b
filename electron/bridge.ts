import { z } from 'zod'

/**
 * What the page may ask of the desktop, and what it is told: names and payloads, checked on both sides.
 * The preload offers it as `window.camtoken`; in a browser there is none. Pages import the types only.
 */

/** Files that a dialog opens or saves, by what is in them. */
export const FILE_KINDS = ['picture', 'tokens', 'journal', 'pskc', 'text', 'table', 'page', 'pdf', 'case'] as const
export type FileKind = (typeof FILE_KINDS)[number]
const fileKind = z.enum(FILE_KINDS)

/** Commands of the application menu that the page carries out. Only those it offers are in the menu. */
export const COMMANDS = [
  'new-token',
  'import',
  'export',
  'save-journal',
  'look-at-screen',
  'turn-over',
  'inspector',
  'compact',
  'present',
  'put-back',
  'settings',
  'shortcuts',
] as const
export type Command = (typeof COMMANDS)[number]
const command = z.enum(COMMANDS)

export const LANGUAGES = ['ja', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
const language = z.enum(LANGUAGES)

/** The largest file that is opened or saved, bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024
/** The longest text that is put on the clipboard, characters. */
const LONGEST_TEXT = 10_000_000
const bytes = z.instanceof(Uint8Array).refine((all) => all.length <= LARGEST_FILE)
/** A file's name without a folder. */
const fileName = z.string().min(1).max(200)

/** The practice banks, by name. */
export const BANKS = ['anser', 'shinkin', 'seiwa'] as const
export type BankName = (typeof BANKS)[number]
/** One of them, or the page that leads to all. */
const bankPage = z.enum([...BANKS, 'start'])
export type BankPage = z.infer<typeof bankPage>
/** A page of one of them: its first one, or that of a path. */
const bankPlace = z.object({ page: bankPage, path: z.string().startsWith('/').max(500).optional() })
export type BankPlace = z.infer<typeof bankPlace>

const about = z.object({
  version: z.string(),
  platform: z.string(),
  /** What the menus speak: the system's language until setLanguage was called. */
  language,
  /** The practice banks that can be opened in a window. */
  banks: z.array(z.enum(BANKS)).readonly(),
  secrets: z.object({
    /** `system`: encrypted by the system's password store. `file`: in files of their owner. `elsewhere`: by who started the servers. */
    kept: z.enum(['system', 'file', 'elsewhere']),
    /** The whole of it in one sentence, in the language of the menus. */
    statement: z.string(),
  }),
})
export type About = z.infer<typeof about>

const windowState = z.object({ alwaysOnTop: z.boolean(), fullScreen: z.boolean() })
export type WindowState = z.infer<typeof windowState>

const source = z.object({
  id: z.string(),
  kind: z.enum(['screen', 'window']),
  name: z.string(),
  /** Of a screen: its size in its own pixels. Ask for it in getDisplayMedia, to get every pixel. */
  size: z.object({ width: z.number(), height: z.number() }).nullable(),
  /** A small picture of it, as a data: address; null where there is none. */
  thumbnail: z.string().startsWith('data:image/png;base64,').nullable(),
})
export type ScreenSource = z.infer<typeof source>

const screens = z.discriminatedUnion('picker', [
  /** The system asks the person itself: call getDisplayMedia. */
  z.object({ picker: z.literal('system') }),
  /** The page asks: call chooseScreen with the id, then getDisplayMedia. */
  z.object({ picker: z.literal('page'), sources: z.array(source) }),
])
export type Screens = z.infer<typeof screens>

const nothing = z.undefined()

/** What the page asks. Each is a method of the bridge; it rejects when the payload is not of its form. */
export const CALLS = {
  about: { input: nothing, output: about },
  setLanguage: { input: language, output: nothing },
  windowState: { input: nothing, output: windowState },
  setAlwaysOnTop: { input: z.boolean(), output: windowState },
  setFullScreen: { input: z.boolean(), output: windowState },
  /** null when the person chose none, or it could not be read, which was said then. */
  openFile: { input: fileKind, output: z.object({ name: fileName, bytes }).nullable() },
  /** null when the person chose no place, or it could not be written, which was said then. */
  saveFile: {
    input: z.object({ kind: fileKind, name: fileName, bytes }),
    output: z.object({ name: fileName }).nullable(),
  },
  screens: { input: nothing, output: screens },
  /** What the next getDisplayMedia gets. False when it is there no more. */
  chooseScreen: { input: z.string().max(200), output: z.boolean() },
  /**
   * Opens a practice bank in a window of its own, or the page that leads to all; or brings the one that is open to the front as it is.
   * False where there is none, and for a path that leads elsewhere.
   */
  openBank: { input: bankPlace, output: z.boolean() },
  copyText: { input: z.string().max(LONGEST_TEXT), output: nothing },
  /** The commands that the page carries out just now; each is offered in the menu. */
  offerCommands: { input: z.array(command).max(COMMANDS.length), output: nothing },
} as const
export type Calls = typeof CALLS
export type CallName = keyof Calls
export type Input<Name extends CallName> = z.infer<Calls[Name]['input']>
export type Output<Name extends CallName> = z.infer<Calls[Name]['output']>

/** What the page is told. */
export const NEWS = { windowState, command } as const
export type News = typeof NEWS
export type NewsName = keyof News

/** How calls and news are named between the processes. */
export const channelOf = (name: CallName | NewsName): string => `camtoken:${name}`

type Method<Name extends CallName> =
  undefined extends Input<Name> ? () => Promise<Output<Name>> : (input: Input<Name>) => Promise<Output<Name>>

/** `window.camtoken` in the token's window of the desktop application. */
export type Bridge = { readonly [Name in CallName]: Method<Name> } & {
  /** Calls `listener` with each piece of news until the returned function is called. */
  on<Name extends NewsName>(name: Name, listener: (news: z.infer<News[Name]>) => void): () => void
}
