import type { TextsOf } from '../case-texts.ts'
import { INITIALISE } from './remedies.ts'

type Ids = 'T01' | 'T02' | 'T03' | 'T04' | 'T05' | 'T06' | 'T07' | 'T08' | 'T09' | 'T10' | 'T11'

const INITIALISED_THEN =
  'Once it is initialised, please log in again and register from the beginning. When the 8-digit number appears, press the right button for Done within 90 seconds, then once more for Yes within 40 seconds, and wait for “The device is activated.”'

const FROM_IMAGE_1 =
  'If it has not: log out, log in again, and register anew from the first code on BLGI022; the open page has only the second code, which the token no longer takes.'

export const T01_T11: TextsOf<Ids> = {
  T01: {
    title: 'DP020 right after the registration: the token alone is not registered',
    says: [
      'I finished the registration, but Tokeninfo says Device not activated, DP020.',
      'The website says the registration was accepted. The menu of the token says it is not activated.',
      'I ticked the box and pressed Confirm. I may not have pressed the button on the token.',
      'I get error DP020 immediately after registering. Is it broken?',
    ],
    cause:
      'The bank’s page accepted the 8 digits, but on the token Done was not pressed within 90 seconds of the number, or Yes not within 40 seconds after that, so the token dropped the registration. The box 登録完了 was ticked without looking.',
    token:
      'Tokeninfo: “Device not activated. [DP020]”. When switched on: “Please push "Continue" and capture the activation image.”',
    bank: 'Registration state サービス利用中 (in service), use state 利用可能 (available). Transaction authentication was never used.',
    remedy: INITIALISE,
    tell: `It seems that the registration was not finished on the token. The token is not broken; the registration has to be initialised. ${INITIALISED_THEN}`,
    bankDoes:
      'Look the customer up. The state must be サービス利用中 and the token must never have signed anything: then initialise, or say who may, by the bank’s rules. If it has signed, do not initialise: see T33.',
    ask: 'Has a transfer or anything else ever gone through with this token?',
  },
  T02: {
    title: 'No number at the first transaction: the token alone is not registered',
    says: [
      'For my very first transfer the token reads the code and then shows an English error instead of eight digits.',
      'The registration was done some time ago. Now, at the first payment, the token does not react properly.',
      'It stops at DP020 when I hold it up to the transfer page. I have never used it before.',
    ],
    cause:
      'The same as T01, noticed at the first transaction: Done or Yes was missed at the registration, and the token holds none.',
    token: 'Reading the code of a transaction: “Device not activated. [DP020]”. Tokeninfo says the same.',
    bank: 'Registration state サービス利用中. The transaction waits for a number on BSSK007. The token has never signed.',
    remedy: INITIALISE,
    tell: `It seems that the token was not finished when you registered it. Please cancel this transaction. The registration has to be initialised, and then you can register again. ${INITIALISED_THEN}`,
    bankDoes:
      'Make sure that the token has never signed, then initialise, or say who may. This is not a case for revocation (失効). Some customers say 失効(初期化) for both: go by whether it has signed, not by the word.',
    ask: 'Did this token ever show eight digits that the bank then accepted for a transaction?',
  },
  T03: {
    title: 'Done was pressed, but Yes came too late: the token cancelled the registration',
    says: [
      'I pressed the right button once, a question came up, and while I was thinking it changed to cancelled.',
      'It says Activation cancelled. I am sure that I pressed Done.',
      'It asked Was the code accepted, I looked it up in the manual, and then it was back at the start.',
      'E012 is shown, and the token is not registered.',
    ],
    cause: 'Done was pressed after the 8-digit number, but Yes not within 40 seconds, or No was pressed.',
    token:
      '“Activation cancelled. Please push "Continue" and rescan the image.” (E012). Tokeninfo: “Device not activated. [DP020]”.',
    bank: 'サービス利用中 if 認証確認 (Confirm) had gone through; otherwise 仮登録 (provisional), with BLGI023 still showing the second code.',
    remedy: {
      hokuriku: `If Confirm went through: ${INITIALISE.hokuriku} ${FROM_IMAGE_1}`,
      hokuto: `If Confirm went through: ${INITIALISE.hokuto} ${FROM_IMAGE_1}`,
      yokohama: `If Confirm went through: ${INITIALISE.yokohama} ${FROM_IMAGE_1}`,
      mizuho: `If Confirm went through: ${INITIALISE.mizuho} If it has not: this bank’s guide says to press Continue and scan again; if the second code is refused, log in again and begin with the first.`,
    },
    tell: `The 40 seconds for Yes had passed, so the token cancelled its registration. If “Confirm” on the bank’s page has not gone through, please log out and register again from the beginning. If it has, the registration must be initialised. ${INITIALISED_THEN}`,
    bankDoes:
      'Look at the state. 仮登録: the customer registers again. サービス利用中 and never signed: initialise, or say who may.',
    ask: 'How much time went by between pressing Done and looking at the token again?',
  },
  T04: {
    title: 'The display went dark while the number was being typed',
    says: [
      'The numbers vanish from the token while I am typing them.',
      'The screen goes black before I have copied everything.',
      'After a short while the token turns black. Has it switched itself off?',
    ],
    cause:
      'After 15 seconds without a press the display goes dark. The token is still on, and the number stays the same.',
    token: 'Dark. One press of any button shows the same 8 digits; that press is neither Done nor Yes.',
    bank: 'Nothing changes. During a registration: 仮登録, waiting for the 8 digits.',
    remedy: {
      any: 'Press any button once to see the number again, and type it. A second press of the right button is Done. The 90 and 40 seconds go on while it is dark.',
    },
    tell: 'The token has not switched itself off, it only went dark after 15 seconds. Please press any button once, lightly. The same number is shown again.',
    bankDoes: 'Nothing to do. Say that the time limits go on while it is dark.',
    ask: 'Does the number come back when you press any button once?',
  },
  T05: {
    title: 'Took the dark display for switched off and held the middle button',
    says: [
      'The display was off, so I switched it on again, and now I am back at the first screen.',
      'There was an 8-digit number. I held the power button because it was dark, and the number is gone.',
      'I thought it had gone out and kept the middle button down. Everything was lost.',
    ],
    cause:
      'The dark display was taken for switched off, and holding the middle button for 2 seconds did switch it off. What was not yet confirmed is lost.',
    token:
      'Switched on: “Please push "Continue" and capture the activation image.” Tokeninfo: “Device not activated. [DP020]”.',
    bank: 'サービス利用中 if 認証確認 (Confirm) had gone through, otherwise 仮登録.',
    remedy: {
      hokuriku: `If Confirm went through: ${INITIALISE.hokuriku} If it has not: log out, log in again, and register from the first code.`,
      hokuto: `If Confirm went through: ${INITIALISE.hokuto} If it has not: log out, log in again, and register from the first code.`,
      yokohama: `If Confirm went through: ${INITIALISE.yokohama} If it has not: log out, log in again, and register from the first code.`,
      mizuho: `If Confirm went through: ${INITIALISE.mizuho} If it has not: log out, log in again, and register from the first code.`,
    },
    tell: 'The display had only gone dark. Holding the button switched the token off, and the unfinished registration was lost. Had “Confirm” gone through on the bank’s page? If not, please log in again and register from the beginning. If it had, the registration must be initialised.',
    bankDoes: 'Look at the state. 仮登録: nothing to do. サービス利用中 and never signed: initialise, or say who may.',
    ask: 'Had “Confirm” on the bank’s page gone through before the token was switched off?',
  },
  T06: {
    title: 'The 8 digits at the end of the registration are refused',
    says: [
      'The eight digits of the registration are rejected, the page says the number is wrong.',
      'Confirm ends in an authentication error although I checked the number.',
      'At the last step it keeps giving an error. The number begins with a zero.',
    ],
    cause: 'A typing mistake, a zero lost at the beginning, or the number of an earlier code.',
    token: 'Still the 8 digits. Nothing has changed on the token.',
    bank: 'BLGI023: “The transaction authentication number is wrong. Wrong tries left …”. The state stays 仮登録, the count of wrong numbers goes up by one. A wrong number of digits is not counted.',
    remedy: {
      any: 'Light the number with one press (which is not Done), type all 8 digits including zeros at the beginning, then Done within 90 seconds of the first display, then Yes. If the token has cancelled meanwhile, see T03.',
    },
    tell: 'Please press any button of the token once so that the number is shown again, and type all eight digits, zeros at the beginning too. The 90 seconds are running, so once the page accepts it please press the right button twice straight away, for Done and Yes.',
    bankDoes:
      'Look up how many tries are left and the reason under the latest errors, and tell the customer. Nothing else to do.',
    ask: 'Is that the number of the code that is on the page now? Did you type the zeros at the beginning?',
  },
  T07: {
    title: 'The first step of the registration is refused',
    says: [
      'I typed the serial number and the 12 digits, and the page will not authenticate the token.',
      'It says that the two serial numbers differ.',
      'There is supposed to be a slip in the 12 digits.',
      'We have a few tokens in the office and I am not sure whose number I typed.',
    ],
    cause:
      'The serial number was typed differently twice, the 12 digits were mistyped, it is the back of another token, or the 12 digits are of an earlier code.',
    token: 'Still the 12-digit token authentication code.',
    bank: 'BLGI022 says why beside the field (serials differ, serial unknown, slip in the 12 digits, wrong 12 digits). The state stays 未登録 (not registered). These mistakes are not counted.',
    remedy: {
      any: 'Look at the back of the very token that shows the 12 digits, type its serial number twice as 2, 7 and 1 digits, and compare the 12 digits one by one. If it is still refused, read the code on the page once more.',
    },
    tell: 'Please turn over the token that shows the twelve digits and read me the serial number: two, seven and one digits. Then let us compare the twelve digits four by four.',
    bankDoes: 'Search for the serial number: it must be this customer’s token, and not cancelled.',
    ask: 'Is the serial number from the back of the token that shows the twelve digits now?',
  },
  T08: {
    title: 'The second code is not read: too few presses of the right button',
    says: [
      'The camera does not come on for the second code.',
      'After the twelve digits I pressed the right button once and now there is just a question in English.',
      'The first picture worked, but for the next one the token does not go into scanning.',
    ],
    cause:
      'From the 12 digits to the camera it takes three presses of the right button (Done, Yes, Continue); it was pressed only once or twice.',
    token:
      '“Was the code accepted? If OK, please push "Yes".”, or “Please push "Continue" and capture the activation image.” The camera is not running.',
    bank: 'BLGI023 with the second code. The state is 仮登録.',
    remedy: {
      any: 'Press the right button until the camera runs (three times from the 12 digits), then read the second code.',
    },
    tell: 'After the twelve digits are accepted, the right button is pressed three times. The first is Done, the second Yes, the third Continue, and that starts the camera. Then hold it over the second code.',
    bankDoes: 'Nothing to do.',
    ask: 'How often did you press the right button in all? What does the token say now?',
  },
  T09: {
    title: 'Switched off between the first and the second code',
    says: [
      'After the twelve digits I turned the token off. For the next code it wants the first one again.',
      'I switched it off and on, and now it says Rescan the first image.',
      'I turned it off in between to save the battery and cannot continue.',
    ],
    cause:
      'The token was switched off after the first code, before the registration was finished, and lost what it had.',
    token:
      'Reading the second code: “Activation cancelled. Rescan the first image. [SIM04]”. When switched on: “Please push "Continue" and capture the activation image.”',
    bank: 'The state is 仮登録; BLGI023 shows the second code.',
    remedy: {
      any: 'Log out, log in again, and register from the first code on BLGI022 (or press “Start again from the beginning” where the page has it). The new registration replaces 仮登録.',
    },
    tell: 'When the token is switched off half-way, what it had is gone. Please log out, log in again, and begin with the first code. After the twelve digits are accepted, leave the token on and press the right button three times.',
    bankDoes: 'Make sure that the state is 仮登録. Nothing to do.',
    ask: 'Did you switch the token off after the twelve digits, or did it only go dark?',
  },
  T10: {
    title: 'The bank’s page was closed during the registration',
    says: [
      'I closed the browser by mistake in the middle of the registration.',
      'I pressed the back button and do not know how far the registration got.',
      'The computer restarted while I was registering.',
    ],
    cause: 'The page was closed, “Back” was pressed, or the session ended before the registration was finished.',
    token:
      'The screen where it stopped (12 digits, 8 digits …), or after its time “Activation cancelled. Please push "Continue" and rescan the image.”',
    bank: '未登録 before the 12 digits went through, 仮登録 after that, サービス利用中 if the 8 digits went through too. The next login says that the last registration was not finished.',
    remedy: {
      any: 'Go by the bank’s state. 未登録 or 仮登録: log in again and register from the first code. サービス利用中, and the token says DP020: initialise as T01.',
    },
    tell: 'Could you log in once more? If the registration page appears, please begin with the first code. If it does not, I will look at the state here.',
    bankDoes:
      'Look up the state and how far the registration got. サービス利用中, never signed, token at DP020: initialise.',
    ask: 'Does the registration page appear when you log in again?',
  },
  T11: {
    title: 'The registration was skipped, so the operation is refused',
    says: [
      'When I press transfer, the page says the operation is not available.',
      'I left the token set-up for later and now I cannot pay anything.',
      'I clicked the skip button because I wanted to register another time.',
      'It says that I am not registered.',
    ],
    cause:
      '設定をスキップ (skip) was chosen after the login, so no token is registered. Operations that need transaction authentication are refused.',
    token: 'Not used yet. Tokeninfo: “Device not activated. [DP020]”.',
    bank: 'The state is 未登録. An operation is refused: “Your registration state is “not registered”, so this operation is not available.”',
    remedy: { any: 'Register the token at the next login (or from the top page).' },
    tell: 'Your token has not been registered yet, so this operation is not available. Please have your token at hand, log out, log in again, and register it.',
    bankDoes: 'Nothing to do. If the token has not arrived, look up when it was sent.',
    ask: 'Right after the login, did you press “Skip setup” on the registration page?',
  },
}
