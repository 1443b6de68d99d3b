export const en = {
  'why.in-time': 'In time',
  'why.done-window-closed': 'Done too late: its window had closed',
  'why.yes-window-closed': 'Yes too late: its window had closed',
  'why.done-only-lit': 'Done only lit the dark display',
  'why.yes-only-lit': 'Yes only lit the dark display',
  'why.switched-off': 'Switched off before Yes',
  'why.still-down': 'Yes while the button was still down',
  'why.hold-too-short': 'Middle held too short to do anything',

  'outcome.activated': 'Activated, at the token and at the bank.',
  'outcome.DP020': 'DP020: the bank has the token in use, and the token is not activated. The bank must initialise it.',
  'outcome.token-only': 'Activated at the token only: the bank did not accept the code. It must be registered again.',
  'outcome.neither': 'Not activated, at neither: the registration is to be begun again (Tokeninfo says DP020).',

  'done.right': 'Done after {{done}}',
  'done.middle': 'Middle held in place of Done, after {{done}}',
  'yes.right': 'Yes {{yes}} after Done',
  'yes.middle': 'Middle held in place of Yes, {{yes}} after Done',

  'says.in-time': 'Done after {{done}}, Yes {{yes}} later: both in time, and the token stored the activation.',
  'says.window-closed.before': '{{deed}}: the window had closed {{time}} before.',
  'says.window-closed.now': '{{deed}}: the window closed at that very moment.',
  'says.window-closed.later': '{{deed}}: the window closed {{time}} later, with nothing confirmed.',
  'says.only-lit.before': '{{deed}}: the display had gone dark {{time}} before, and the press only lit it.',
  'says.only-lit.now': '{{deed}}: the display went dark at that very moment, and the press only lit it.',
  'says.switched-off': '{{deed}}: {{time}} later the token was off, and the registration was lost.',
  'says.still-down': '{{deed}}: the button was still down from Done, and the press did nothing.',
  'says.hold-too-short': '{{deed}}: let go after {{time}}, too early to do anything.',

  seconds: '{{seconds}} s',
} as const
