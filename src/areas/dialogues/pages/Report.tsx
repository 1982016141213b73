import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { count, longDay } from '../../../ui/words.ts'
import type { PlacedItem } from '../../instruments/index.ts'
import { trailPath } from '../../trail/index.ts'
import type { Dialogue, NamedReport, PassedOn } from '../queries.ts'
import { ownerInWords, takenPartInWords } from '../reportWords.ts'
import type { ReportAction, ReportFinding, ReportItem } from '../rules.ts'

type ReportProps = {
  dialogue: Dialogue
  named: NamedReport
  /** The signals that findings became. */
  passedOn: readonly PassedOn[]
  mayPassOn: boolean
  mayReadTrail: boolean
}

/** What a conversation brought, on one page that can be printed; the same goes into the documents. */
export function Report({ dialogue, named, passedOn, mayPassOn, mayReadTrail }: ReportProps) {
  const { report, names } = named
  const { meeting, items, goal, facilitatorName, framework } = dialogue
  return (
    <>
      <p class="lede">
        {meeting.body.name}, {longDay(meeting.day)}. Geleid door {facilitatorName}.
      </p>
      <WhoSees>
        Dit verslag lezen: wie meedeed, wie in {meeting.body.name} zit, en wie coördineert. Er staat niet in wie wat
        zei. Het is bedoeld om samen verder te komen, niet om iemand te beoordelen.
      </WhoSees>
      <DocumentButtons action={`/dialogues/${dialogue.id}/report`} forms={['pdf', 'docx']} />
      {goal && (
        <section>
          <div class="section-head">
            <h2>Doel</h2>
          </div>
          <p class="said apart-small">{goal}</p>
        </section>
      )}
      {report.items.map((reported) => {
        const item = items.find(({ id }) => id === reported.itemId)
        return (
          item && (
            <Item
              key={item.id}
              item={item}
              reported={reported}
              names={names}
              passedOn={passedOn}
              dialogue={dialogue}
              mayPassOn={mayPassOn}
              trail={mayReadTrail ? trailPath({ instrumentId: framework.instrumentId, itemId: item.id }) : undefined}
            />
          )
        )
      })}
      <section>
        <div class="section-head">
          <h2>Wie deed mee</h2>
        </div>
        <p class="apart-small">{takenPartInWords(named)}</p>
        {report.otherCommitments > 0 && (
          <p class="meta">
            En {count(report.otherCommitments, 'voornemen', 'voornemens')} over het gesprek als geheel.
          </p>
        )}
      </section>
    </>
  )
}

type ItemProps = {
  item: PlacedItem
  reported: ReportItem
  names: ReadonlyMap<string, string>
  passedOn: readonly PassedOn[]
  dialogue: Dialogue
  mayPassOn: boolean
  /** Where it is followed over the years; undefined for who may not. */
  trail: string | undefined
}

function Item({ item, reported, names, passedOn, dialogue, mayPassOn, trail }: ItemProps) {
  const { subtheme, number, text } = item
  return (
    <section>
      <div class="section-head">
        <h2>
          <GuaranteeMark number={subtheme.guarantee} /> {text}
        </h2>
        <small>
          {subtheme.title} {number}
          {trail && (
            <>
              {' '}
              · <a href={trail}>door de jaren heen</a>
            </>
          )}
        </small>
      </div>
      {reported.findings.length === 0 && <p class="meta apart-small">Hierover is niets opgeschreven.</p>}
      {reported.findings.map((finding) => (
        <Finding
          key={finding.findingId}
          finding={finding}
          names={names}
          signals={passedOn.filter(({ findingId }) => findingId === finding.findingId)}
          passOn={mayPassOn ? `/dialogues/${dialogue.id}/findings/${finding.findingId}/signal` : undefined}
        />
      ))}
      {reported.commitments > 0 && (
        <p class="meta apart-small">
          {count(reported.commitments, 'voornemen', 'voornemens')} bij dit item. Van wie, weet alleen wie het maakte.
        </p>
      )}
    </section>
  )
}

type FindingProps = {
  finding: ReportFinding
  names: ReadonlyMap<string, string>
  signals: readonly PassedOn[]
  /** Where it can be passed on; undefined for who may not. */
  passOn: string | undefined
}

function Finding({ finding, names, signals, passOn }: FindingProps) {
  const { text, evidence, assurance, shared, groups, actions } = finding
  return (
    <div class="panel">
      {(shared || groups > 1) && (
        <p>
          {shared && <span class="tag done">gedeeld door velen</span>}{' '}
          {groups > 1 && <small>gezegd in {groups} groepen</small>}
        </p>
      )}
      {text && <p class="said">{text}</p>}
      {(evidence || assurance) && (
        <dl class="facts">
          {evidence && (
            <>
              <dt>Waaruit blijkt dat?</dt>
              <dd class="said">{evidence}</dd>
            </>
          )}
          {assurance && (
            <>
              <dt>Hoe wordt het geborgd?</dt>
              <dd class="said">{assurance}</dd>
            </>
          )}
        </dl>
      )}
      {actions.length > 0 && <Actions actions={actions} names={names} />}
      {signals.map(({ signalId, bodyName, answered }) => (
        <p class="meta" key={signalId}>
          Doorgegeven aan {bodyName}; {answered ? 'er is antwoord' : 'wacht op antwoord'}.
        </p>
      ))}
      {passOn && (
        <p class="no-print">
          <a href={passOn}>Geef door als signaal</a>
        </p>
      )}
    </div>
  )
}

function Actions({ actions, names }: { actions: readonly ReportAction[]; names: ReadonlyMap<string, string> }) {
  return (
    <table class="folding">
      <thead>
        <tr>
          <th>Vervolgactie</th>
          <th>Wie</th>
          <th>Uiterlijk</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.actionId}>
            <td>{action.what}</td>
            <td data-label="Wie">{ownerInWords(action, names)}</td>
            <td data-label="Uiterlijk">{longDay(action.dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
