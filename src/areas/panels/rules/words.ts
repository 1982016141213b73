import {
  type Audience,
  type Candidate,
  crowdsOf,
  type Dimension,
  dimensionsOf,
  type Placed,
  placeIn,
} from './spread.ts'

export const audienceNames: Record<Audience, string> = {
  students: 'met aankomende leraren',
  schools: 'met mensen van een groep scholen',
}

export type PanelReply = 'accepted' | 'declined'
export const replyNames: Record<PanelReply, string> = { accepted: 'komt', declined: 'kan niet' }

/** Somebody who could be asked, with the names of what they are spread over. */
export type NamedCandidate = Candidate & {
  name: string
  roleName: string
  schoolName: string | null
  instituteName: string | null
}

const nth = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste']

/** Why somebody is proposed: what they add to those before them, and how often they were asked. */
export function reasonFor(audience: Audience, one: NamedCandidate, before: readonly Placed[]): string {
  const adds = dimensionsOf[audience].flatMap((dimension) => {
    const place = placeIn(dimension, one)
    if (place === null) return []
    const number = crowdsOf(dimension, before).get(place) ?? 0
    return [`de ${nth[number] ?? `${number + 1}e`} ${placeInWords(dimension, one)}`]
  })
  return [...adds, askedInWords(one.asked)].join(', ')
}

function placeInWords(dimension: Dimension, { schoolName, studyYear, instituteName }: NamedCandidate): string {
  switch (dimension) {
    case 'school':
      return `van ${schoolName ?? 'deze school'}`
    case 'year':
      return `uit jaar ${studyYear}`
    case 'institute':
      return `van ${instituteName ?? 'dit instituut'}`
    case 'role':
      return 'met deze rol'
  }
}

export const askedInWords = (asked: number): string =>
  asked === 0 ? 'dit schooljaar nog niets gevraagd' : `dit schooljaar al ${asked} keer iets gevraagd of gepland`
