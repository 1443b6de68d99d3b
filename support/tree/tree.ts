import { ask, type Node } from './question.ts'

/** The decision tree: few questions, each path ends in at most five cases. docs/support.md has it in words. */

const STOPPED: Node = ask('which-stop', {
  user: ['T40'],
  token: ['T16', 'T17'],
  circle: ['O04'],
  everything: ['O05'],
})

const EIGHT: Node = ask('which-page', {
  registration: ask('page-says-eight', {
    refused: ['T06', 'T43'],
    older: ['T43', 'T06'],
    stopped: ['T16', 'T17'],
    'not-typed': ['T04', 'T05'],
    differs: ['T23', 'T41'],
    shortened: ['T41'],
  }),
  transfer: ask('page-says-eight', {
    refused: ['T34', 'T24', 'T43'],
    older: ['T24', 'T43'],
    stopped: ['T16', 'T17'],
    'not-typed': ['T04'],
    differs: ['T23', 'T41'],
    shortened: ['T41', 'T23'],
  }),
})

const TWELVE: Node = ask('page-says-twelve', { accepted: ['T08', 'T10'], refused: ['T07'], registered: ['T14', 'T15'] })

const TOP_LINE: Node = ask('top-line', {
  'not-activated': ask('signed', { never: ['T01', 'T02', 'T03', 'T05'], yes: ['T33', 'T32'] }),
  cancelled: ask('digits-seen', {
    none: ['T09', 'T10'],
    twelve: ['T09', 'T36', 'T08'],
    eight: ['T03', 'T01', 'T05'],
  }),
  accepted: ask('digits-seen', { none: ['T08', 'T03'], twelve: ['T08'], eight: ['T03', 'T01'] }),
  continue: ask('digits-seen', {
    none: ['T10', 'T09', 'T01'],
    twelve: ['T09', 'T36', 'T08', 'T10'],
    eight: ['T05', 'T03', 'T01'],
  }),
  'twelve-digits': TWELVE,
  'eight-digits': EIGHT,
  activated: ask('bank-at-login', { asks: ['T32', 'T10'], 'does-not': ['T15', 'T25'] }),
  camera: ask('camera-shows', {
    picture: ['T22', 'T02', 'T08'],
    black: ['T37', 'T22'],
    'goes-off': ['T20', 'T36'],
  }),
  menu: ask('menu-why', { unwanted: ['T28'], 'code-wanted': ['T15'] }),
  'not-this-device': ask('whose-token', { 'one-of-ours': ['T35'], 'other-bank': ['T19'] }),
  'not-recognised': ['T22', 'T43', 'T19'],
  'first-image': ['T09', 'T36', 'T10'],
  'memory-full': ['T38'],
  'low-battery': ['T20'],
  'camera-error': ['T37'],
  delete: ['T30', 'T33'],
  deleted: ['T33', 'T30'],
})

const CAMERA_TOKEN: Node = ask('light', {
  never: ask('been-on', { never: ['T21', 'T29', 'T37'], before: ['T20', 'T29', 'T18', 'T37'] }),
  'goes-out': ask('goes-out-when', {
    typing: ['T04', 'T05'],
    scanning: ['T20', 'T37'],
    moment: ['T36', 'T20'],
    held: ask('digits-seen', { none: ['T09', 'T29'], twelve: ['T09', 'T05'], eight: ['T05', 'T01'] }),
  }),
  shows: TOP_LINE,
})

const FOB: Node = ask('fob-shows', {
  battery: ['O01'],
  nothing: ['O16', 'O03', 'O01'],
  vanishes: ['O03'],
  digits: ask('fob-trouble', {
    refused: ask('refused-when', { 'long-unused': ['O02'], 'second-time': ['O14'], transfer: ['O13', 'O14', 'O02'] }),
    registering: ask('registering-how', { 'no-message': ['O06'], 'all-gone': ['O07'], 'old-way': ['O18'] }),
    stopped: STOPPED,
  }),
})

const APP: Node = ask('app-how', {
  empty: ['O08', 'O09'],
  'set-up': ['O09', 'O19'],
  refused: ['O15', 'O14', 'O13', 'O10'],
  full: ['O17'],
  released: ['O10', 'O08'],
  mail: ['O19'],
  'old-way': ['O18'],
})

const PASSWORD: Node = ask('password-from', {
  fob: FOB,
  app: APP,
  card: ask('card-how', { lost: ['O12'], opening: ['O11'], stopped: STOPPED }),
})

const PAGE: Node = ask('page-where', {
  login: STOPPED,
  registration: ask('registration-page', {
    absent: ['T12', 'T11', 'T27'],
    'no-skip': ['T13'],
    'every-login': ['T32', 'T11', 'T10'],
    choose: ['T15', 'T14'],
    'broken-off': ['T10', 'O11'],
  }),
  operation: ask('operation-how', {
    refused: ['T11', 'T12', 'T16'],
    'no-picture': ['T39', 'T11'],
    'old-way': ['O18', 'T39'],
  }),
  lists: ask('list-how', {
    'own-grey': ['T17', 'T16'],
    listed: ['T26'],
    'still-works': ['T25'],
    star: ['T31'],
  }),
  program: ['T27'],
  mail: ['O19'],
})

const GONE: Node = ask('gone-how', {
  lost: ['T42', 'T18', 'O12'],
  broken: ['T18', 'T37', 'O16'],
  deceived: ['T44', 'T23'],
  'new-phone': ['O08', 'O15'],
})

export const TREE: Node = ask('about', {
  'camera-token': CAMERA_TOKEN,
  password: PASSWORD,
  page: PAGE,
  gone: GONE,
})
