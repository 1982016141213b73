import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { descriptorAt } from '../../instruments/index.ts'
import { judgementFields, leftOut } from '../forms.ts'
import type { CriterionSpread, Scan, TalkItem, TeamJudgement } from '../queries.ts'
import { levelName, levels, phases, spread, type TalkTurn, talkReasonNames } from '../rules.ts'
import { Spread } from './Spread.tsx'

type TalkProps = {
  scan: Scan
  /** In the order that is most worth talking about. */
  turns: readonly TalkTurn<
    TalkItem & { choices: CriterionSpread['choices']; ambitions: CriterionSpread['choices']; settled: boolean }
  >[]
  current: TalkItem
  form: FormState
  maySettle: boolean
  projector: boolean
  /** What somebody else wrote down meanwhile, when that happened. */
  newer: TeamJudgement | undefined
}

export const talkPath = (scan: Scan, item: TalkItem) =>
  `/scans/${scan.id}/talk/${item.theme.versionId}/${item.criterion.id}`

/** The facilitator's page: what to talk about, how the choices are spread, and what the team settles. */
export function Talk({ scan, turns, current, form, maySettle, projector, newer }: TalkProps) {
  return (
    <div class="talk">
      <nav aria-label="Volgorde van het gesprek">
        <h2>Volgorde</h2>
        <p class="meta">Bovenaan: waar het gesprek het meest oplevert.</p>
        <ol class="order">
          {turns.map(({ criterion: item, reason }) => {
            const isCurrent = item.criterion === current.criterion && item.theme === current.theme
            return (
              <li key={item.theme.versionId + item.criterion.id}>
                <a
                  href={`${talkPath(scan, item)}${projector ? '?projector=1' : ''}`}
                  aria-current={isCurrent ? 'true' : undefined}
                >
                  <span>{item.criterion.name}</span>
                  <small>{item.judgement ? 'vastgelegd ✓' : talkReasonNames[reason]}</small>
                </a>
              </li>
            )
          })}
        </ol>
        <p class="meta no-print">
          {projector ? (
            <a href={talkPath(scan, current)}>Terug naar het gewone scherm</a>
          ) : (
            <a href={`${talkPath(scan, current)}?projector=1`}>Voor het grote scherm</a>
          )}
        </p>
      </nav>
      <section>
        <h2 class="big">{current.criterion.name}</h2>
        {current.criterion.question && <p class="lede">{current.criterion.question}</p>}
        <Spread
          choices={spread(current.spread?.choices ?? [0, 0, 0, 0], current.spread?.cannotJudge)}
          ambitions={spread(current.spread?.ambitions ?? [0, 0, 0, 0])}
          phaseNames={current.theme.definition.phases}
        />
        <Descriptors item={current} />
        {newer && <Newer judgement={newer} item={current} />}
        {maySettle && <JudgementForm scan={scan} item={current} form={form} projector={projector} />}
        {!maySettle && current.judgement && <Settled item={current} judgement={current.judgement} />}
      </section>
    </div>
  )
}

function Descriptors({ item }: { item: TalkItem }) {
  return (
    <details class="apart-small">
      <summary>De vier beschrijvingen</summary>
      <dl class="facts">
        {phases.map((phase) => (
          <>
            <dt key={`t${phase}`}>
              {phase} {item.theme.definition.phases[phase - 1]}
            </dt>
            <dd key={`d${phase}`}>{descriptorAt(item.criterion, phase) ?? 'Niet beschreven.'}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}

function JudgementForm({
  scan,
  item,
  form,
  projector,
}: {
  scan: Scan
  item: TalkItem
  form: FormState
  projector: boolean
}) {
  const { phases: names } = item.theme.definition
  const levelOptions = [
    ...levels.map((level) => ({ value: String(level), label: levelName(level, names) })),
    { value: leftOut, label: 'We laten dit onderdeel weg' },
  ]
  const ambitionOptions = [
    { value: '', label: 'Nog geen ambitie' },
    ...phases.map((phase) => ({ value: String(phase), label: `${phase} ${names[phase - 1]}` })),
  ]
  const year = `${judgementFields.ambition.label} (in ${schoolYearName(scan.ambitionYear)})`
  return (
    <Form
      action={`${talkPath(scan, item)}${projector ? '?projector=1' : ''}`}
      form={form}
      button="Leg vast en ga verder"
    >
      <div class="side-by-side">
        <Field name="level" field={judgementFields.level} form={form} options={levelOptions} />
        <Field
          name="ambition"
          field={{ ...judgementFields.ambition, label: year }}
          form={form}
          options={ambitionOptions}
          placeholder="Nog geen ambitie"
        />
      </div>
      <Field name="reasons" field={judgementFields.reasons} form={form} />
      <Field name="evidence" field={judgementFields.evidence} form={form} />
      <Field name="minorityView" field={judgementFields.minorityView} form={form} />
      <Field name="revision" field={judgementFields.revision} form={form} />
    </Form>
  )
}

function Newer({ judgement, item }: { judgement: TeamJudgement; item: TalkItem }) {
  return (
    <div class="summary" role="alert" data-focus tabindex={-1}>
      <h2>Iemand anders legde dit net ook vast</h2>
      <p>Hieronder staat wat jij typte. Leg je dat vast, dan vervangt het dit:</p>
      <Settled item={item} judgement={judgement} />
    </div>
  )
}

/** What the team settled on a criterion, to read. */
export function Settled({ item, judgement }: { item: Pick<TalkItem, 'theme'>; judgement: TeamJudgement }) {
  const names = item.theme.definition.phases
  return (
    <dl class="facts">
      <dt>Ons oordeel</dt>
      <dd>{judgement.level === null ? 'Weggelaten' : levelName(judgement.level, names)}</dd>
      {judgement.ambition !== null && judgement.ambitionYear !== null && (
        <>
          <dt>In {schoolYearName(judgement.ambitionYear)}</dt>
          <dd>{levelName(judgement.ambition, names)}</dd>
        </>
      )}
      <Said label="Waarom" text={judgement.reasons} />
      <Said label="Waaruit blijkt dat?" text={judgement.evidence} />
      <Said label="Een ander geluid" text={judgement.minorityView} />
    </dl>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  if (text === '') return null
  return (
    <>
      <dt>{label}</dt>
      <dd class="said">{text}</dd>
    </>
  )
}
