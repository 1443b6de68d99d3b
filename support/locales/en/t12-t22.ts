import type { TextsOf } from '../case-texts.ts'

type Ids = 'T12' | 'T13' | 'T14' | 'T15' | 'T16' | 'T17' | 'T18' | 'T19' | 'T20' | 'T21' | 'T22'

const LOST = 'Without the token its owner cannot revoke it himself.'

export const T12_T22: TextsOf<Ids> = {
  T12: {
    title: 'No registration page after the login',
    says: [
      'The token has arrived, but the page for registering it never appears.',
      'Our new clerk logs in and is not taken to the registration.',
      'The token was revoked for me, and now I cannot get to the registration again.',
    ],
    cause:
      'One of three: (1) the user has no authority for an operation that needs the token, but for inquiries or for transfers to registered payees only; (2) the token was revoked a short while ago and the waiting time is not over; (3) the contract has not been switched yet.',
    token: 'Not registered. Tokeninfo: “Device not activated. [DP020]”.',
    bank: '(1) The state is “-”. (2) 未登録; the top page says that no token can be registered for a while. (3) 未登録; the top page says that the contract is not switched yet.',
    remedy: {
      any: '(1) The master user or a manager grants the authority, and the user logs in again. (2) Log in after the waiting time: 30 minutes or more at some banks; here it is a setting. (3) Wait for the contract to be switched.',
    },
    tell: 'Does that user have the authority for transfers or anything else that needs the token? Without it the page is not shown. And if the token was revoked just now, please wait a little before logging in.',
    bankDoes:
      'Look up the user’s authority, the time of the revocation, and the contract. The bank changes no authorities.',
    ask: 'Does that user have the authority for an operation that needs the token? Was a token revoked lately?',
  },
  T13: {
    title: 'There is no “Skip setup” button',
    says: [
      'I wanted to register later, but I cannot find a button to skip it.',
      'Skipping used to be possible. Now the button has disappeared.',
      'Since a colleague registered, none of us can skip any more.',
    ],
    cause:
      'A rule of the Mizuho kind: the introduction period (about two months) is over, or another user of the contract has registered. Then the button is gone.',
    token: 'Not registered. Tokeninfo: “Device not activated. [DP020]”.',
    bank: 'BLGI021 or BLGI022 without 設定をスキップ, and a sentence that says why. The state is 未登録.',
    remedy: { mizuho: 'Register now. Without the token at hand, log in when it has arrived.' },
    tell: 'The button disappears when the introduction period is over, or when somebody in your company has registered. Nothing is wrong; please go on with the registration.',
    bankDoes: 'Nothing to do. If the token has not arrived, look up when it was sent.',
    ask: 'Has anybody in your company registered a token already?',
  },
  T14: {
    title: 'A shared token was to be registered as a “new token”',
    says: [
      'I am to share my colleague’s token, and the registration refuses it.',
      'Two of us will use one token. When I enter the serial number, the page says it is registered already.',
      'I chose new token and went on. It is the same token my boss uses, and it is rejected.',
    ],
    cause:
      'Somebody in the company has registered this token already: 既に利用開始登録済みのトークン (a token that is registered already) must be chosen.',
    token: 'Registered as before (one token code). It shows 12 digits for the first code.',
    bank: 'BLGI022 refuses the serial number and points to 既に利用開始登録済みのトークン. The state stays 未登録.',
    remedy: {
      any: 'Go back to BLGI021, choose the token code under 既に利用開始登録済みのトークン, read the code on BLGI023 and type the 8 digits once. No 12 digits, no Done and no Yes.',
    },
    tell: 'This token has been registered by a colleague already. On the first page please choose “a token that is registered already”, check the token code and press Next. You only type one 8-digit number, and it is done.',
    bankDoes: 'Make sure that a token with this serial number is サービス利用中 in the same company. Nothing to do.',
    ask: 'Does somebody else in your company use this token already?',
  },
  T15: {
    title: 'Several token codes to choose from',
    says: [
      'The registration asks me to pick a token code, and I do not know which one is mine.',
      'There is a drop-down list with several numbers beginning with letters.',
      'Our company has several tokens; how do I find out the number of this one?',
    ],
    cause: 'The company has two or more registered tokens, and the page offers all of them.',
    token: 'Left and middle held together for 2 seconds: “Menu”. Tokeninfo and OK: the token code of this token.',
    bank: 'BLGI021 lists every registered token code.',
    remedy: {
      any: 'With the token off, hold left and middle together for 2 seconds, read the token code under Tokeninfo, and choose the same one.',
    },
    tell: 'With the token switched off, please hold the left and the middle button together for two seconds. When “Menu” appears, press the right button: the token code is shown. Please choose the same number on the page.',
    bankDoes: 'Nothing to do. A search for the token code tells who uses it.',
    ask: 'What number does Tokeninfo show on the token in your hand?',
  },
  T16: {
    title: 'Too many wrong numbers: the token is stopped (停止中)',
    says: [
      'After a few wrong numbers it now says stopped, and nothing works.',
      'The page says that the use of the token has been suspended.',
      'A colleague mistyped the number on our common token, and now I am blocked as well.',
    ],
    cause: 'Wrong 8-digit numbers in a row stopped the token. A token is stopped for everybody who shares it.',
    token: 'In order. It shows numbers, but the bank does not take them.',
    bank: 'Use state 停止中 (stopped). Operations that need it are refused. The registration state stays サービス利用中.',
    remedy: {
      any: 'A master user or manager who does not use this token releases it (停止解除, BRSK029); choosing one user releases all who share it. If there is nobody, it is done on paper (at the practice bank, by the help desk).',
    },
    tell: 'Because of several wrong numbers in a row, the token was stopped for your safety. A manager who does not use this token can release it in User management. If there is nobody, I will explain the procedure.',
    bankDoes:
      'Look up when it was stopped and who uses it. If nobody in the company can release it, check the identity and release it by the bank’s procedure.',
    ask: 'Does the page say that the token is stopped, or that a password is disabled? Is there a manager who uses another token?',
  },
  T17: {
    title: 'The master user’s token is stopped, and he cannot release it himself',
    says: [
      'My token is stopped, and on the release page I cannot choose myself.',
      'I am the only master user, so there is nobody to release it for me.',
      'In the list of stopped tokens my own row is greyed out.',
    ],
    cause: 'Nobody releases his own token, or that of somebody who shares it.',
    token: 'In order.',
    bank: 'On BRSK029 his own row cannot be chosen (“your own token”). Use state 停止中.',
    remedy: {
      any: 'A manager with another token releases it. If there is none: on paper (at the practice bank, by the help desk).',
    },
    tell: 'I am sorry, but a token cannot be released by the person who uses it. If there is a manager with another token, please ask him to release it. If there is none, I will explain the procedure on paper.',
    bankDoes:
      'Look up whether the company has a manager with another token. If not, check the identity and release it by the bank’s procedure.',
    ask: 'Besides the master user, is there a manager who uses another token?',
  },
  T18: {
    title: 'The token is lost, broken, or did not work on arrival',
    says: [
      'I cannot find my token anywhere.',
      'I dropped it, the screen is cracked, and it is useless.',
      'The token has gone missing and we need a new one.',
    ],
    cause: 'Loss, breakage, or faulty on delivery. Without the token its owner has no number for the revocation.',
    token: 'Not at hand, or dead.',
    bank: 'The state is still サービス利用中. When the bank cancels the token, all who used it become 未登録.',
    remedy: {
      hokuriku: `${LOST} Another master user or manager with a working token may revoke it. If there is none: on paper. Apply for a new token (there may be a fee).`,
      hokuto: `${LOST} Only the master user revokes: for others he can, for his own token it is done on paper. Apply for a new token.`,
      yokohama: `${LOST} Another master user or manager with a working token may revoke it. If there is none: on paper. Apply for a new token.`,
      mizuho: `${LOST} Another master user or manager with a working token revokes it. If it turns up again, it cannot be used. Apply for a new token.`,
    },
    tell: 'I am sorry to hear that. To prevent misuse I will cancel the token first. If it may have been stolen, I can stop the user as well. Please apply for a new token on paper.',
    bankDoes:
      'Search for the serial number or the token code and cancel the token. Lost or stolen: T42. Broken or faulty on delivery: T37.',
    ask: 'Is it lost or broken? Is there another manager with a working token?',
  },
  T19: {
    title: 'The token of another bank',
    says: [
      'When it reads the code, the token says that the image is not for this device.',
      'I have a token from a different bank. Can I use it here?',
      'The serial number is unknown to you, the page says. The token looks just the same.',
    ],
    cause: 'A token belongs to one bank. One that looks the same but comes from another bank does not work.',
    token:
      'At a transaction: “Image not for this device. [SIM02]”. For the first code of a registration it does show 12 digits, so it looks like T07.',
    bank: 'At the registration: “The bank knows no token with this serial number.” The state does not change.',
    remedy: { any: 'Use the token that this bank sent; the serial number on the back tells.' },
    tell: 'Each bank has its own tokens, and those of another bank cannot be used here. Could you look for the token that we sent you? The serial number on the back tells which it is.',
    bankDoes: 'Search for the serial number. If it is not in stock, it is another bank’s: look up when ours was sent.',
    ask: 'Which bank sent you this token? Could you read me the serial number on its back?',
  },
  T20: {
    title: 'Empty batteries: it does not switch on, or goes off while scanning',
    says: [
      'The power goes out as soon as I try to scan.',
      'It worked yesterday. Today it is dead whatever I press.',
      'At the start it warns in English that the battery is running down.',
    ],
    cause: 'The batteries are low or empty. The camera needs most of the power, so it goes off when scanning.',
    token:
      '“Low battery. Replace batteries.”; when the camera is to run, “Low battery. Replace batteries. [SIM07]”. Lower still, it does not switch on.',
    bank: 'Nothing changes. The state is サービス利用中.',
    remedy: {
      any: 'Unscrew the lid and put in three new AAA cells. A finished registration survives the change (lost power during one: T36). If it is still dead: polarity, tape, then a defect (T37).',
    },
    tell: 'The batteries seem to be nearly empty. Please unscrew the lid on the back and replace all three AAA cells. Your registration is kept, so you can go on using it.',
    bankDoes: 'Nothing to do. If new cells do not help: the procedure for a defect (T37).',
    ask: 'Does it switch on with three new batteries?',
  },
  T21: {
    title: 'A new token does not switch on: the insulating tape',
    says: [
      'The token that just came does not light up, whatever I do.',
      'It is brand-new. I hold the button and the screen stays black.',
      'I have only just unpacked it and it will not start. Is it defective?',
    ],
    cause: 'The white insulating tape is still in.',
    token: 'Dark. No button does anything.',
    bank: 'Nothing changes. The state is 未登録.',
    remedy: { any: 'Pull out the white tape, then hold the middle button for 2 seconds.' },
    tell: 'Is there a white strip sticking out at the battery lid? Please pull it out, then hold the middle button for at least two seconds.',
    bankDoes: 'Nothing to do. If it still does not start: batteries, then a defect (T37).',
    ask: 'Has the white tape been pulled out?',
  },
  T22: {
    title: 'The camera runs but does not read the code',
    says: [
      'The camera is on, but nothing happens when I point it at the code.',
      'Perhaps it is the lamp reflecting in the monitor: it just will not recognise the pattern.',
      'I hold it over a print-out of the code, and it takes no notice.',
      'Since I changed to a laptop it cannot read anything.',
    ],
    cause: 'Too near or too far, glare, a dark screen, a dirty lens, a picture larger than the frame, or a print-out.',
    token: 'The camera’s picture with its frame. It switches off after 60 seconds.',
    bank: 'Nothing changes. The page shows the code and waits for the number.',
    remedy: {
      any: 'Hold it 10–20 cm from the screen with the whole code in the frame. Browser zoom at 100 %, a bright screen, no reflections, a clean lens; read the screen, not a print-out.',
    },
    tell: 'Please hold the camera ten to twenty centimetres from the screen, so that the whole code is in the frame. Set the zoom of the browser to 100 percent, make the screen brighter and avoid reflections.',
    bankDoes: 'Point to “Show larger”. If it reads nothing on other screens either, suspect the camera (T37).',
    ask: 'Does the camera’s picture stay, or does a sentence in English appear?',
  },
}
