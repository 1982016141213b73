import type { Language } from '../../questions/index.ts'

/** What stands on the pages of a questionnaire besides its own words. */
export const answerWords = (language: Language) => (language === 'en' ? english : dutch)

const dutch = {
  begin: 'Begin',
  goOn: 'Ga verder waar je was',
  next: 'Verder',
  back: 'Terug',
  part: (number: number, of: number) => `Onderdeel ${number} van ${of}`,
  kept: 'Wat je invult wordt bij elke stap bewaard. Je kunt met dezelfde link later verder, ook op een ander apparaat.',
  who: (name: string, minutes: number) =>
    `${name} vraagt je mening. Het kost ongeveer ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}.`,
  promise: 'Wie leest wat?',
  until: (day: string) => `Invullen kan tot en met ${day}.`,
  check: 'Kijk na en stuur in',
  checkLede:
    'Nog niets is ingestuurd. Kijk na wat je hebt ingevuld; daarna kun je het niet meer wijzigen, wel intrekken.',
  change: 'wijzig',
  unanswered: 'niet beantwoord',
  nothing: 'Je hebt nog niets ingevuld.',
  quotable: 'Wat ik in eigen woorden schreef, mag zonder mijn naam worden aangehaald in verslagen.',
  send: 'Stuur in',
  required: 'Beantwoord deze vraag nog.',
  added: 'Bewaard. Door je antwoord is er een vraag bij gekomen.',
  summary: (wrong: number) => (wrong === 1 ? 'Er klopt nog iets niet' : `Er kloppen nog ${wrong} dingen niet`),
  closed: 'Deze enquête is gesloten',
  closedLede:
    'Insturen kan niet meer. Wat je nog niet had ingestuurd, telt niet mee en wordt gewist. Dank dat je de moeite nam.',
  sent: 'Dank je wel, het is ingestuurd',
}

const english: typeof dutch = {
  begin: 'Start',
  goOn: 'Continue where you were',
  next: 'Next',
  back: 'Back',
  part: (number, of) => `Part ${number} of ${of}`,
  kept: 'What you fill in is kept at each step. With the same link you can continue later, also on another device.',
  who: (name, minutes) =>
    `${name} asks for your opinion. It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  promise: 'Who reads what?',
  until: (day) => `You can answer until ${day}.`,
  check: 'Check and send',
  checkLede:
    'Nothing has been sent yet. Check what you filled in; after sending you cannot change it, but you can withdraw it.',
  change: 'change',
  unanswered: 'not answered',
  nothing: 'You have not filled in anything yet.',
  quotable: 'What I wrote in my own words may be quoted in reports, without my name.',
  send: 'Send',
  required: 'Please answer this question.',
  added: 'Saved. Your answer adds a question.',
  summary: (wrong) => (wrong === 1 ? 'Something is not right yet' : `${wrong} things are not right yet`),
  closed: 'This survey is closed',
  closedLede:
    'Answers can no longer be sent in. What you had not sent does not count and is erased. Thank you for taking the trouble.',
  sent: 'Thank you, it has been sent',
}

const inEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
/** 22 November 2026 */
export const englishDay = (day: string): string => inEnglish.format(new Date(`${day}T00:00:00Z`))
