/** Words of the case file, the link, what is kept on the device, and opening a case again. */
export const file = {
  dismiss: 'Close this notice',
  // saving
  saveHead: 'As a file to open again',
  saveLead:
    'The file holds your answers and what this result said, so that it can be compared later. It holds no names and no free text. Keep it as you would keep the case itself.',
  passphrase: 'Passphrase (if you want the file locked)',
  passphraseHint:
    'The file is then encrypted (AES-256). Nobody can open it without the passphrase, and nobody can recover it.',
  passphraseAgain: 'The passphrase once more',
  passphraseDiffers: 'The two passphrases are not the same. Type both again.',
  noLock: 'This page is not opened over https or from a file, so the browser offers no encryption here.',
  save: 'Save the case',
  saving: 'The file is being made …',
  // link
  linkHead: 'As a link',
  linkLead:
    'The answers stand in the link itself, after the #, where no server sees them. Whoever has the link can read them.',
  linkLocal:
    'This copy of the guide was opened from a file. Paste the part below after the address of any copy of the guide.',
  copyLink: 'Copy the link',
  linkIs: 'The link',
  // device
  deviceHead: 'On this device',
  deviceLead:
    'By default your answers live in this tab alone. You can have them kept on this device, in this browser, until you clear them: not on a machine that others use.',
  keep: 'Keep my answers on this device',
  unkept:
    'Your browser does not let this page keep your answers, because its storage is full or blocked. They are here as long as this page is: save them to a file before you load it anew.',
  clockBehind:
    'The clock of this device says {{clock}}, which is before the law shown. The request is taken to be made on {{lawAsAt}}; give another date if it is not.',
  neutralTitles: 'Neutral window titles',
  neutralTitlesHint:
    'The window and the history of the browser then say ‘Dedere’ and no more, also for a page of the lawbook. The address of such a page still names it. This lasts as long as the tab.',
  kept: 'Your answers are kept on this device until you clear them.',
  notKept: 'Your answers are kept in this tab only.',
  keepFailed: 'The browser does not let this page keep anything. Save a file instead.',
  clear: 'Clear everything',
  cleared: 'Cleared: {{what}}. Files and links that you saved are not touched.',
  clearedAnswers_one: 'one answer in this tab',
  clearedAnswers_other: '{{count}} answers in this tab',
  clearedBefore: 'the answers set aside when a case was opened',
  clearedDevice: 'the copy kept on this device',
  clearedTraining: 'the training in this tab',
  clearedNothing: 'Nothing was kept: there was nothing to clear.',
  // opening
  choose: 'Choose a file',
  chooseHint: 'A file that ends in .dedere.json. You can also drop it here.',
  pasteLink: 'Or paste a link',
  openLink: 'Open the link',
  opening: 'The file is being read …',
  lockedTitle: 'This case is locked',
  passphraseOpen: 'Passphrase of this file',
  unlock: 'Open with the passphrase',
  'not-json': 'This is no case file or link of this guide: “{{found}}”. Allowed is {{allowed}}.',
  'not-a-journey': 'This file or link holds no answers of this guide: “{{found}}”. Allowed is {{allowed}}.',
  'newer-format':
    'This was made by a newer version of the guide (format {{found}}); this copy reads {{allowed}}. Open it in the newer version.',
  'too-large': 'This file is too large to be a case ({{found}} letters; at most {{allowed}}).',
  'wrong-passphrase': 'The passphrase does not open this file, or the file is damaged. Nothing was changed; try again.',
  'no-crypto':
    'The browser offers no decryption at this address ({{found}}). Open the guide over https or from a file.',
  unreadable: 'The file could not be read ({{why}}). Your answers are as they were.',
  stillThere: 'Your present answers are as they were.',
  // what was opened
  openedFile: 'The case was opened from the file.',
  openedLink: 'The case was opened from the link.',
  openedKept: 'Your answers were kept on this device.',
  savedOn: 'Saved on {{date}}.',
  altered:
    'The file is not as it was saved: something in it was changed since. The answers below are what it holds now.',
  someDropped: 'Some of what it holds could not be read:',
  changed: 'What has changed since',
  backToBefore: 'Back to my earlier answers',
  beforeHeld: 'Your earlier answers are set aside and not lost.',
  // compare
  compareHead: 'Compare',
  compareLead:
    'What has changed since a case was saved, or two cases side by side. Both are judged by the law held here.',
  compareWay: 'Compare with a saved case',
  compareChoose: 'Open the case to compare with. Your present answers stay as they are.',
  compareHow: 'What to compare',
  compareSince: 'What has changed since it was saved',
  compareSide: 'Beside your present answers',
  here: 'Your present answers',
  there: 'The opened case',
  same: 'The opened case has the same answers as yours.',
  unreadableCase: 'The opened case has no crime or no State yet: there is nothing to compare.',
  // request
  requestHead: 'Prepare a request',
  requestLead:
    'For one channel of this result: what a request must hold, and a skeleton of the letter with blanks. Nothing of the case is invented.',
  requestChannel: 'Channel',
  requestNone: 'No channel of this result is open or conditional.',
  checklist: 'Checklist',
  letter: 'Skeleton of the letter',
  requestWay: 'Prepare a request',
  requestDocument: 'Document',
} as const
