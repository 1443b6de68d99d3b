import type { Phrasings } from './phrasings.ts'

/** What customers say of the camera token, by the case that is meant. */
export const ENGLISH_CAMERA_TOKEN = {
  T01: [
    'I finished the registration but Token info says "Device not activated. [DP020]". The website told me everything was complete.',
    "We ticked the box and clicked confirm, the bank's page said done. Nobody pressed the right button on the gadget though. Now it says it isn't activated.",
    "Sorry to bother you. Last week I went all the way through the token procedure and the page said complete. To be on the safe side I looked inside the token, and there's no code, just an English notice, DP something.",
  ],
  T02: [
    'First transfer today. I scan the picture and instead of a number I get some English message about not being activated.',
    "The set-up went fine on the computer last week, but when I try to sign my very first payment the token doesn't give me any code.",
  ],
  T03: [
    'I pressed Done, then got distracted, and after a while the screen said Activation cancelled. The bank says registration finished.',
    'It says E012. I took too long before pressing Yes.',
    "I had no idea there'd be another question after Done. I was looking at some papers and it seems to have been cancelled.",
  ],
  T04: [
    "The screen goes black while I'm typing in the number. Is it broken?",
    "I can't copy the digits fast enough, the display switches itself off halfway.",
    "My eyes aren't what they were, and before I've got all the digits into the computer the little window has gone dark. Are they lost?",
  ],
  T05: [
    'The display went dark during the second number so I thought it was off and held the middle button to turn it on again. Now the number is gone.',
    'While I was entering the eight digits it went black. I long-pressed the centre button and it went back to the start screen.',
    "The screen went off while I was putting in the eight numbers. I meant to restart it and held the middle one for a bit. Now I'm back at square one.",
  ],
  T06: [
    'At the last registration page I enter the eight digits and get an authentication error.',
    'The website refuses the 8-digit code when I click confirm at the end of registration. I left off the zero at the front.',
    'At the very last confirmation the eight digits just get thrown back with an error in red.',
  ],
  T07: [
    'I entered the serial number and the 12-digit code and it says token authentication failed.',
    'It says the two serial numbers I typed do not match.',
    "I put the serial from the back into both boxes, plus the twelve digits, and it tells me they can't be verified.",
  ],
  T08: [
    'The twelve digits went through and a second picture appeared, but when I hold the token over it nothing happens. I pressed right once.',
    'How do I get the camera back for the second code? The device is stuck asking if the code was accepted.',
    "First square: fine. Now there's a different one on the page, yet the gadget sits on some sentence in English and the camera won't open.",
  ],
  T09: [
    'After the first number I turned the token off. Now the second picture does not work, it says rescan the first image.',
    'I did the first code, switched the device off over lunch, and now scanning code two gives no number.',
    'I turned it off during my lunch break. After that I aimed it at the next picture and it wants the first one again.',
  ],
  T10: [
    'I closed the browser by mistake in the middle of registering the token. What now?',
    'I hit the back button during the token registration and the page is stuck. The status says provisional.',
    'My kid pulled the plug on my computer halfway through the procedure. How far did it get, and what should I do?',
  ],
  T11: [
    "I skipped the token set-up when I logged in and now it won't let me make transfers.",
    'There is no transfer button. The token is still in the box, I pressed "skip" at login.',
    "I left out the procedure that came up at first because it was a hassle. Maybe that's why I can't open bulk transfers.",
  ],
  T12: [
    'The registration page for the token never shows up when I log in.',
    "My token was revoked an hour ago so that I can register a new one, but I'm not offered the registration screen.",
    "Our trainee signs in and just gets the ordinary menu. The page for adding his token isn't there.",
  ],
  T13: [
    'There used to be a "not now" button. Today I cannot skip the registration any more.',
    'I want to postpone setting up the token but the skip option has disappeared.',
    'I\'ve always pressed "later", but today there\'s nowhere to press it.',
  ],
  T14: [
    'My boss and I share one token. I chose "new token" and typed its serial and the page says it is already registered.',
    "I'm the second person to use this device. I started registering it as a new token, was that wrong?",
    "I'm to use my boss's machine together with him. I registered it as new and it stopped, saying the device is in use already.",
  ],
  T15: [
    "After login I have to pick a token code from a list but there are several starting with VDS and I don't know which is mine.",
    'How can I find out the token code of the token in my hand?',
    'Of the three VDS numbers, can I tell from the device which one is mine?',
  ],
  T16: [
    'The page says my transaction authentication is suspended. I typed wrong numbers a few times.',
    'Too many wrong codes and now the token has been locked for me and everyone who shares it.',
    "I kept hitting the wrong keys and in the end it said suspended. The director uses the same one and he's furious.",
  ],
  T17: [
    "I'm the master user and my token is suspended, but I can't select myself on the release list.",
    'On the unlock page my own name is greyed out. How do I release my own token?',
    "Trying to lift the suspension, but the row with my own name can't be chosen, though I'm the master user.",
  ],
  T18: [
    "I dropped my token and it's broken. It doesn't react at all. What do I have to do?",
    "I can't find my token anywhere, I think I lost it on the train.",
    "I must have left the device in a taxi. We don't have it any more.",
  ],
  T19: [
    'I have the same kind of device from another bank. When I use it here it says Image not for this device.',
    "Can I use the token of my other bank for this one? It won't accept it.",
    "It has the same shape as the reader of our local credit union, so I gave it a try. It won't work.",
  ],
  T20: [
    'The token shuts off suddenly whenever the camera starts. We never changed the batteries.',
    'Our token is dead, I think the batteries are empty. Do I lose the registration if I replace the AAA cells?',
    "The moment the camera opens it conks out. I can't remember anyone putting fresh batteries in.",
  ],
  T21: [
    "The token just arrived and I can't switch it on at all, even holding the button.",
    "Brand new device, nothing happens when I press. There's a white strip sticking out of the back.",
    'Unboxed it this morning. Held the middle one for ages, no light whatsoever.',
  ],
  T22: [
    'I hold the camera over the code but it never reads it. I can see the picture in the frame.',
    "I printed the code on paper and the token doesn't recognise it.",
    "I've been aiming at the code for minutes and it won't pick it up. I keep my browser at 150 percent.",
  ],
  T23: [
    'The amount shown on the token is not the one I entered. Should I still type in the number?',
    "There's an account number on the device that I've never seen. That's not who I'm paying.",
    "I'm paying Yamada Store, but the token has a name on it I've never heard of.",
  ],
  T24: [
    'I refreshed the page and now the number I got a minute ago is rejected.',
    'I tried to use the same number again for a second payment and it was refused.',
    'After I had the digits I pressed refresh, typed them anyway, and the page called them invalid.',
  ],
  T25: [
    "We revoked a former employee's token, but his colleague who shares it can still make transfers. Is that right?",
    'I revoked my manager yesterday, and I can still sign with the same device. Is that a security hole?',
    "Sato left and we had his token access revoked, but Tanaka still sends money with that very device. Isn't that a hole?",
  ],
  T26: [
    "I took away a user's transfer rights but he is still listed with a token in use.",
    'A user who no longer has any permission still shows up as active in the token list.',
    "Someone moved from accounts to sales. I deleted his right to transfer, but according to the list he's still using it.",
  ],
  T27: [
    "Our accounting software can't fetch the bank statements any more since we got the camera tokens.",
    "The bookkeeping program says it can't download the data. We haven't set up the token yet.",
    "Our accountant's software used to collect the bank movements by itself, and since last month it can't.",
  ],
  T28: [
    'When I switch the token on I get a Menu instead of the camera.',
    'It always shows Tokeninfo and Version. I think I press the left button too.',
    'On switching on there are items like Tokeninfo instead of the screen for taking pictures.',
  ],
  T29: [
    "I press the middle button and nothing happens, the token won't turn on. I just tap it.",
    'How long do I have to press the button to turn it on? A short press does nothing.',
    "I give the button a little tap and it doesn't light up. The batteries are only days old.",
  ],
  T30: [
    'The token asks "Are you sure to delete activation". What should I press?',
    "It wants to delete something, yes or no. I'm afraid to lose my registration.",
    "It's frozen on a question whether to delete. Left or right button?",
  ],
  T31: [
    "I want to use a token again that was revoked last month. There's an asterisk behind the token ID.",
    "Can a revoked token be reused for our new employee? The site won't take it.",
    'I kept a device that had been revoked. Could I enrol it once more?',
  ],
  T32: [
    'The token shows a token code and says activated, but every time I log in the bank asks me to register it.',
    'I got "The device is activated" but the site keeps showing the registration page at login.',
    "As far as the token is concerned it's registered, but your website brings up the registration notice each time I sign in.",
  ],
  T33: [
    'My token has worked for months and today it shows DP020.',
    "We've used this device every week since last year, suddenly it says Device not activated. I might have answered yes to some delete question.",
    'Three years of service, and since this morning all it says is Device not activated.',
  ],
  T34: [
    'I mistyped the number at a transfer. It says incorrect. How many tries do I have left?',
    'The site says the eight digits are wrong for this payment. I may have misread one digit.',
    "One of my eight digits must have been misread; the transfer page says it's wrong. How often may I try?",
  ],
  T35: [
    'We have three tokens in the office. At the transfer mine says Image not for this device, last week it was fine.',
    'I think I grabbed the wrong one of our two tokens, it says the image is not for this device.',
    "There are two identical tokens on the desk. I used one and it seems the image isn't for this one.",
  ],
  T36: [
    "The battery lid popped open during registration and it went off for a second. Now the second code doesn't work.",
    "The token lost power for a moment while I was registering it. It came back on but doesn't take picture two.",
    "I knocked it off the desk in the middle of registering, it went out once, and since I switched it on again the second code can't be read.",
  ],
  T37: [
    'The camera picture stays completely black, although the rest of the token works.',
    'One of the buttons is stuck and the device acts as if it was pressed all the time.',
    'The middle button was pushed in already when I opened the box.',
  ],
  T38: [
    'Registration fails with "Memory full".',
    "The token says its memory is full and can't take another activation.",
    'Adding our third company ended in something like memory full.',
  ],
  T39: [
    'No QR code came up for this transfer and it went through without the token. Is that okay?',
    "I paid a registered payee and wasn't asked for the token at all.",
    "Only when I pay the monthly rent there's never a square to scan. Is that as it should be?",
  ],
  T40: [
    'I entered my login password wrong too many times and now my user is blocked.',
    'It says my confirmation password has been disabled. I forgot it.',
    "Blanked on my password, tried lots of times, and now it says my access is suspended and I can't log in.",
  ],
  T41: [
    "The payee's name on the token is in half-width katakana, different from the page. Is this correct?",
    'For a bulk payment the token only shows the count and the total, not each transfer. Is that normal?',
    "For the payroll the device doesn't show each person's name. Is that how it should be?",
  ],
  T42: [
    "Somebody stole my bag with the token in it. I'm worried someone will use it.",
    'My token was stolen. How do I block it right away?',
    'Our office was burgled last night and they took the token out of the safe as well.',
  ],
  T43: [
    "I had just read the number but the bank says it's too old. I had left the page open for a quarter of an hour.",
    "I went back a page and forward again, and the number I scanned isn't accepted.",
    "I had the number up, went to a meeting, typed it when I returned, and it isn't taken.",
  ],
  T44: [
    'I got a text message from the bank, opened the link and entered my password. I think it was fake.',
    "I may have fallen for a phishing mail. I gave them my login and password, but I didn't use the token.",
    'There was a link in a message on my phone and I typed my ID and password there. The address looked odd afterwards.',
  ],
} satisfies Phrasings
