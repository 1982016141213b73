/** What whoever is asked hears first: who reads what, and from how many answers on. */

/** Days as they are said: `15 december 2026`. */
type Promising = { smallestGroup: number; moderatorName: string | null; closesOn: string }

/** @param survey its last day in the words of that language */
export function promiseInWords(survey: Promising, language: 'nl' | 'en'): string[] {
  return language === 'en' ? inEnglish(survey) : inDutch(survey)
}

function inDutch({ smallestGroup, moderatorName, closesOn }: Promising): string[] {
  return [
    'Als je hebt ingestuurd, staan je antwoorden los van je naam. Niemand kan ze bij jou terugvinden.',
    `Uitkomsten zijn er pas na het sluiten, en alleen voor groepen met ${smallestGroup} of meer antwoorden: een school, een bestuur, een opleiding, een studiejaar of het hele partnerschap.`,
    `Wat je in eigen woorden schrijft, leest eerst ${moderatorName ?? 'één collega'}. Die ziet je andere antwoorden niet, en haalt eruit wat naar iemand wijst. Daarna kunnen anderen het lezen.`,
    `Je kunt je antwoorden intrekken tot en met ${closesOn}.`,
  ]
}

function inEnglish({ smallestGroup, moderatorName, closesOn }: Promising): string[] {
  return [
    'Once you have sent them in, your answers are kept apart from your name. Nobody can trace them back to you.',
    `Results appear only after closing, and only for groups with ${smallestGroup} answers or more: a school, a board, an institute, a year of study or the whole partnership.`,
    `What you write in your own words is read first by ${moderatorName ?? 'one colleague'}, who does not see your other answers and removes anything that points to a person. After that, others can read it.`,
    `You can withdraw your answers until ${closesOn}.`,
  ]
}

type Inviting = Promising & { purpose: string; minutes: number; partnershipName: string }

/** The text of an invitation, without greeting and link: what is promised comes before what is asked. */
export function invitationBody(survey: Inviting): string {
  const purpose = survey.purpose === '' ? '' : `${survey.purpose}\n\n`
  return (
    `Wat je invult, blijft van jou:\n${promiseInWords(survey, 'nl')
      .map((line) => `- ${line}`)
      .join('\n')}\n\n` +
    `${purpose}${survey.partnershipName} vraagt je om ongeveer ${survey.minutes} ${survey.minutes === 1 ? 'minuut' : 'minuten'}. ` +
    'Deze link is alleen voor jou. Je hebt geen account nodig, en je kunt op een ander apparaat verder:'
  )
}
