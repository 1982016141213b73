/** What results say, in sentences that pages and reports share. */
import { decimal, percent } from '../../ui/charts/numbers.ts'
import { listed } from '../../ui/words.ts'
import { hasOwnEnds } from './charts.ts'
import type { NamedGroup } from './groupsInSight.ts'
import { type Answered, type Change, isReversed } from './reading/standouts.ts'
import { besideEarlier, between, reliabilityInWords, shareInWords } from './reading/words.ts'
import type { SectionReading, Short } from './view.ts'

/** How many groups are named as missing. */
const mostMissing = 4

/** 148 van de 300 mensen antwoordden (49 %). */
export function answeredInWords({ invited, answered }: Pick<NamedGroup, 'invited' | 'answered'>): string {
  if (answered === null) return 'Er antwoordden te weinig mensen om iets te laten zien.'
  if (invited === 0) return `${answered} mensen antwoordden. Hoeveel er gevraagd waren, is niet bekend.`
  const share = ` (${percent(answered / invited)})`
  return `${answered} van de ${Math.max(invited, answered)} mensen antwoordden${share}.`
}

/** drie van de vier zijn het hiermee eens (74 %) */
export function agreementInWords({ question, summary }: Answered): string {
  const words = shareInWords(summary.agree)
  const verb = /^(negen|vier|drie|twee)/.test(words) ? 'zijn' : 'is'
  if (hasOwnEnds(question))
    return `${words} ${verb === 'is' ? 'antwoordt' : 'antwoorden'} boven het midden (${percent(summary.agree)})`
  const turned = isReversed(question) ? '; hier is oneens beter' : ''
  return `${words} ${verb} het hiermee eens (${percent(summary.agree)})${turned}`
}

/** Whether a change is for the better is turned round with its statement. */
export function changeInWords({ question, difference, before, summary }: Change): string {
  const better = difference > 0 !== isReversed(question)
  return `${better ? 'beter' : 'minder'}: van ${decimal(before.mean)} naar ${decimal(summary.mean)} op een schaal tot ${question.points}`
}

/** Who did not answer as much as others, in a sentence. */
export function missingInWords(missing: Short['missing'], overall: number): string {
  if (missing.length === 0)
    return `${percent(overall)} antwoordde. Van geen enkele groep die je hier ziet, antwoordden duidelijk minder mensen.`
  const told = missing.slice(0, mostMissing).map(({ name, share }) => `${name} (${percent(share)})`)
  return `${percent(overall)} antwoordde. Minder hoor je van ${listed(told)}. Lees de uitkomsten met dat in gedachten.`
}

/** vorige keer 3,7, verschil met de vorige keer kan toeval zijn; ambitie 4,0 */
export function sectionInWords({ before, aim, result }: SectionReading): string {
  return [
    ...(before ? [`vorige keer ${decimal(before.mean)}: ${besideEarlier[before.verdict]}`] : []),
    ...(aim === null ? [] : [`ambitie ${decimal(aim)}: ${result.mean >= aim ? 'gehaald' : 'nog niet gehaald'}`]),
  ].join('; ')
}

/** How sure the mean of a section is, and how well its statements hang together. */
export function certaintyInWords({ result, interval }: SectionReading): string {
  const { mean, n, alpha, omega } = result
  const sure = interval ? `, ${between(interval)}` : ''
  const reliable = alpha
    ? ` ${reliabilityInWords(alpha.value)} (Cronbachs alfa ${decimal(alpha.value, 2)}, tussen ${decimal(alpha.low, 2)} en ${decimal(alpha.high, 2)}${omega === null ? '' : `; omega ${decimal(omega, 2)}`}.)`
    : ''
  return `Het gemiddelde van ${n} mensen is ${decimal(mean, 2)}${sure}.${reliable}`
}
