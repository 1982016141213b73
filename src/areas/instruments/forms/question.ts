/** A question while it is edited: one form for each kind, of which what is sent in says which it is. */
import {
  type Body,
  type Errors,
  type Fields,
  type Form,
  form,
  hidden,
  type Submission,
} from '../../../platform/web/form.ts'
import { type Question, questionnaireLimits, type Words } from '../../questions/index.ts'
import { partsOf } from './parts.ts'
import { agreeFields, choicesFields, numberFields, optionsFields, pairFields, sharedFields } from './questionFields.ts'
import { inBoth, inBothOrNone } from './questionnaire.ts'

type ValuesOf<Some> = Some extends Form<infer Values, infer _Fields> ? Values : never

const agreeForm = form({ ...sharedFields, ...agreeFields })
const pairForm = form({ ...sharedFields, ...pairFields })
const optionsForm = form({ ...sharedFields, ...optionsFields }, asManyOptions)
const choicesForm = form({ ...sharedFields, ...choicesFields }, (values) => ({
  ...asManyOptions(values),
  ...wholeMost(values),
}))
const numberForm = form({ ...sharedFields, ...numberFields }, twoNumbers)
const openForm = form(sharedFields)

/** What somebody says of a question: all but its ids, and what it refers to as it was written in the form. */
export type ChangedQuestion = {
  question: Question
  section: string
  about: readonly string[]
  conditions: readonly string[]
  revision: number
}

/** The form of a question of any kind; what is sent in says which. */
export const questionForm: Form<ChangedQuestion, Fields> = {
  fields: { ...sharedFields, kind: hidden(10), ...agreeFields, ...pairFields, ...choicesFields, ...numberFields },
  parse(body) {
    const kind = body.texts.kind?.[0]
    switch (kind) {
      case 'agree':
        return read(agreeForm, body, (values) => ({
          ...asked(values),
          kind,
          points: Number(values.points),
          ...some('low', values.low, values.lowEn),
          ...some('high', values.high, values.highEn),
          notApplicable: values.notApplicable,
          reversed: values.reversed,
        }))
      case 'pair':
        return read(pairForm, body, (values) => ({
          ...asked(values),
          kind,
          points: Number(values.points),
          left: inBoth(values.left, values.leftEn),
          right: inBoth(values.right, values.rightEn),
        }))
      case 'choice':
      case 'ranking':
        return read(optionsForm, body, (values) => ({ ...asked(values), kind, options: optionsIn(values) }))
      case 'choices':
        return read(choicesForm, body, (values) => ({
          ...asked(values),
          kind,
          options: optionsIn(values),
          ...(values.most === '' ? {} : { most: Number(values.most) }),
        }))
      case 'number':
        return read(numberForm, body, (values) => ({
          ...asked(values),
          kind,
          min: numberIn(values.min),
          max: numberIn(values.max),
          decimals: Number(values.decimals),
          ...some('unit', values.unit, values.unitEn),
        }))
      case 'short':
      case 'long':
        return read(openForm, body, (values) => ({ ...asked(values), kind }))
      default:
        return {
          ok: false,
          errors: { text: 'Deze pagina is niet meer actueel. Laad haar opnieuw.' },
          typed: body.texts,
          files: body.files,
        }
    }
  },
}

/** @param question what its own form makes of the values */
function read<Values extends ValuesOf<typeof openForm>>(
  own: Form<Values>,
  body: Body,
  question: (values: Values) => Question,
): Submission<ChangedQuestion> {
  const submission = own.parse(body)
  if (!submission.ok) return submission
  const { values } = submission
  const { about1, about2, about3, about4, about5 } = values
  const { condition1, condition2, condition3, condition4, condition5, condition6, condition7, condition8 } = values
  const conditions = [condition1, condition2, condition3, condition4, condition5, condition6, condition7, condition8]
  return {
    ...submission,
    values: {
      question: question(values),
      section: values.section,
      about: [about1, about2, about3, about4, about5].filter((one) => one !== ''),
      conditions: conditions.filter((one) => one !== ''),
      revision: values.revision,
    },
  }
}

function asked(values: ValuesOf<typeof openForm>) {
  const guarantee = ([1, 2, 3, 4] as const).find((one) => String(one) === values.guarantee)
  const block = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.block) ? values.block.slice(0, questionnaireLimits.id) : null
  return {
    id: '',
    text: inBoth(oneLine(values.text), oneLine(values.textEn)),
    ...some('hint', values.hint, values.hintEn),
    required: values.required,
    ...(guarantee ? { guarantee } : {}),
    ...(block ? { block } : {}),
    about: [],
    onlyIf: [],
  }
}

const oneLine = (written: string) => written.replace(/\s+/g, ' ')

/** Words under a name, or nothing when they were left out. */
function some<Name extends string>(name: Name, nl: string, en: string): { [Key in Name]?: Words } {
  const under: { [Key in Name]?: Words } = {}
  const said = inBothOrNone(nl, en)
  if (said) under[name] = said
  return under
}

type OptionValues = { options: string; optionsEn: string }

function optionsIn({ options, optionsEn }: OptionValues) {
  const english = partsOf(optionsEn, /\n/)
  return partsOf(options, /\n/).map((nl, index) => ({ id: '', text: inBoth(nl, english[index] ?? '') }))
}

function asManyOptions({ options, optionsEn }: OptionValues): Errors {
  const [dutch, english] = [partsOf(options, /\n/), partsOf(optionsEn, /\n/)]
  const long = [...dutch, ...english].some((one) => one.length > questionnaireLimits.option)
  return {
    ...(new Set(dutch).size < dutch.length ? { options: 'Twee antwoorden zijn hetzelfde.' } : {}),
    ...(long ? { options: `Maak elk antwoord hooguit ${questionnaireLimits.option} tekens lang.` } : {}),
    ...(english.length > 0 && english.length !== dutch.length
      ? { optionsEn: `Geef evenveel regels als in het Nederlands (${dutch.length}), of geen.` }
      : {}),
  }
}

function wholeMost({ most }: { most: string }): Errors {
  return most === '' || /^[1-9]\d?$/.test(most) ? {} : { most: 'Vul een heel getal in vanaf 1, of niets.' }
}

const numberIn = (written: string) => Number(written.replace(',', '.'))

function twoNumbers({ min, max }: { min: string; max: string }): Errors {
  const isNumber = (written: string) => /^-?\d{1,9}([.,]\d{1,4})?$/.test(written)
  const wrong = 'Vul een getal in, alleen met cijfers.'
  return { ...(isNumber(min) ? {} : { min: wrong }), ...(isNumber(max) ? {} : { max: wrong }) }
}
