import { uuidv7 } from '../../../../platform/uuid.ts'
import type { SubjectFinder } from '../../../../platform/web/access.ts'
import { type Answer, page, redirect, stream } from '../../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../../platform/web/form.ts'
import { problem } from '../../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../../platform/web/route.ts'
import {
  extendRound,
  markShared,
  mergeFindings,
  moveParticipant,
  separateFinding,
  type WritingResult,
  writeFinding,
} from '../../commands.ts'
import { extensionForm, mergeChoiceForm, mergeForm, moveForm, plenaryFindingForm, sharingForm } from '../../forms.ts'
import { leadView } from '../../live.tsx'
import { Lead } from '../../pages/Lead.tsx'
import { EditFinding, Merge } from '../../pages/Plenary.tsx'
import { dialoguePolicy } from '../../policy.ts'
import { type Dialogue, type Finding, findBoard, findDialogue, findFindings } from '../../queries.ts'
import { theDialogue } from '../../subjects.ts'
import { crumbsOf } from '../crumbs.ts'

const leadPath = ({ id }: Dialogue) => `/dialogues/${id}/lead`
const over = (dialogue: Dialogue) =>
  redirect(
    `/dialogues/${dialogue.id}`,
    'Dat kan nu niet: de groepen zijn nog niet begonnen, of het gesprek is afgerond.',
  )

async function leadPage<Values>(
  { tx, who, services, subject: dialogue }: Request<Dialogue, Values>,
  form: FormState = filled({ base: 0 }),
  status: 200 | 422 = 200,
): Promise<Answer> {
  const board = await findBoard(tx, dialogue.id)
  if (!board) return problem.unknown()
  const body = <Lead dialogueId={dialogue.id} board={board} items={dialogue.items} now={services.clock()} form={form} />
  return page('Leid het gesprek', body, { status, crumbs: crumbsOf(who, dialogue, 'Leid het gesprek') })
}

type FindingInDialogue = { dialogue: Dialogue; finding: Finding; all: Finding[] }

/** `:dialogue` and `:finding` in a path, while the conversation is held. */
const theFinding: SubjectFinder<FindingInDialogue> = {
  async find(tx, params, today) {
    const dialogue = await findDialogue(tx, params.dialogue ?? '', today)
    const all = dialogue ? await findFindings(tx, dialogue.id) : []
    const finding = all.find(({ id }) => id === params.finding)
    return dialogue && finding && { dialogue, finding, all }
  },
  seenBy: dialoguePolicy.seeFinding,
}

async function mergePage<Values>(
  { tx, who, subject: dialogue }: Request<Dialogue, Values>,
  ids: readonly string[],
  form?: FormState,
): Promise<Answer> {
  const all = await findFindings(tx, dialogue.id)
  const chosen = all.filter(({ id, mergedInto }) => ids.includes(id) && mergedInto === null)
  const alike = new Set(chosen.map(({ itemId }) => itemId)).size === 1
  if (chosen.length < 2 || !alike)
    return redirect(leadPath(dialogue), 'Kies twee of meer opbrengsten over hetzelfde item om samen te voegen.')
  const together = (part: 'text' | 'evidence' | 'assurance') => chosen.flatMap((one) => one[part] || []).join('\n')
  const proposed = filled({ text: together('text'), evidence: together('evidence'), assurance: together('assurance') })
  const body = <Merge dialogueId={dialogue.id} chosen={chosen} all={all} form={form ?? proposed} />
  return page('Voeg opbrengsten samen', body, {
    status: form ? 422 : 200,
    crumbs: crumbsOf(who, dialogue, 'Samenvoegen'),
  })
}

function editPage<Values>(
  { who, subject: { dialogue, finding, all } }: Request<FindingInDialogue, Values>,
  form: FormState,
  status: 200 | 422 = 200,
): Answer {
  const body = <EditFinding dialogueId={dialogue.id} finding={finding} all={all} form={form} />
  return page('Wijzig een opbrengst', body, { status, crumbs: crumbsOf(who, dialogue, 'Opbrengst') })
}

const tooLong = { text: 'Samen met wat een ander schreef wordt dit te lang. Maak het korter.' }

/** What came of writing in a finding; with a page to show what was typed again. */
function written(result: WritingResult, dialogue: Dialogue, again: () => Answer | Promise<Answer>) {
  switch (result.kind) {
    case 'saved':
      return redirect(leadPath(dialogue), 'De opbrengst is bewaard.')
    case 'unknown':
      return problem.unknown()
    case 'closed':
      return over(dialogue)
    case 'too-long':
      return again()
  }
}

export const leadRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/lead',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    handle: (request) => leadPage(request),
  }),
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/lead/stream',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    async handle({ who: { partnershipId }, services, subject: { id: dialogueId, items } }) {
      return stream(services.live.stream(leadView(services, { partnershipId, dialogueId, items })))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/extension',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: extensionForm,
    async handle({ tx, subject: dialogue, form }) {
      const extended = form.ok && (await extendRound(tx, dialogue.id, form.values.minutes))
      return redirect(leadPath(dialogue), extended ? undefined : 'Er kan nu geen tijd bij.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/participants/:participant/group',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: moveForm,
    async handle({ tx, params, subject: dialogue, form }) {
      if (!form.ok) return redirect(leadPath(dialogue), 'Kies een van de groepen.')
      const moved = await moveParticipant(tx, dialogue.id, params.participant ?? '', form.values.group)
      return moved ? redirect(leadPath(dialogue)) : problem.unknown()
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/merging',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    handle: (request) => mergePage(request, request.query.getAll('findings')),
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/merging',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: mergeForm,
    async handle(request) {
      const { tx, services, subject: dialogue, form } = request
      if (!form.ok) {
        const chosen = mergeChoiceForm.parse({ texts: form.typed, files: {} })
        return mergePage(request, chosen.ok ? chosen.values.findings : [], refused(form, form.errors))
      }
      const { findings, ...texts } = form.values
      const result = await mergeFindings(tx, dialogue.id, findings, texts, services.clock())
      switch (result.kind) {
        case 'merged':
          return redirect(leadPath(dialogue), 'De opbrengsten zijn samengevoegd.')
        case 'closed':
          return over(dialogue)
        case 'changed-meanwhile':
          return redirect(leadPath(dialogue), 'Een van deze opbrengsten was al samengevoegd. Kijk hoe het er nu staat.')
      }
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/findings',
    subject: theDialogue,
    access: dialoguePolicy.facilitate,
    form: plenaryFindingForm,
    async handle(request) {
      const { tx, services, subject: dialogue, form } = request
      const item = form.ok && dialogue.items.some(({ id }) => id === form.values.item)
      const errors = form.ok ? { item: 'Kies een van de items.' } : form.errors
      if (!form.ok || !item) return leadPage(request, refused(form, errors), 422)
      const { item: itemId, base: _, ...changes } = form.values
      const writer = { dialogueId: dialogue.id, participantId: null, groupNumber: null }
      const now = services.clock()
      const result = await writeFinding(tx, writer, uuidv7(now), { itemId, base: 0, changes }, now)
      return written(result, dialogue, () => leadPage(request, refused(form, tooLong), 422))
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/dialogues/:dialogue/findings/:finding',
    subject: theFinding,
    access: dialoguePolicy.passOn,
    async handle(request) {
      const { itemId: item, revision: base, text, evidence, assurance } = request.subject.finding
      return editPage(request, filled({ item, base, text, evidence, assurance }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/findings/:finding',
    subject: theFinding,
    access: dialoguePolicy.passOn,
    form: plenaryFindingForm,
    async handle(request) {
      const { tx, services, form } = request
      const { dialogue, finding } = request.subject
      if (!form.ok) return editPage(request, refused(form, form.errors), 422)
      const { item: _, base, ...changes } = form.values
      const writer = { dialogueId: dialogue.id, participantId: null, groupNumber: null }
      const result = await writeFinding(
        tx,
        writer,
        finding.id,
        { itemId: finding.itemId, base, changes },
        services.clock(),
      )
      return written(result, dialogue, () => editPage(request, refused(form, tooLong), 422))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/findings/:finding/sharing',
    subject: theFinding,
    access: dialoguePolicy.passOn,
    form: sharingForm,
    async handle({ tx, subject: { dialogue, finding }, form }) {
      const marked = form.ok && (await markShared(tx, dialogue.id, finding.id, form.values.shared))
      return marked ? redirect(leadPath(dialogue)) : over(dialogue)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/dialogues/:dialogue/findings/:finding/separation',
    subject: theFinding,
    access: dialoguePolicy.passOn,
    async handle({ tx, subject: { dialogue, finding } }) {
      const apart = await separateFinding(tx, dialogue.id, finding.id)
      return redirect(
        leadPath(dialogue),
        apart ? 'De opbrengsten staan weer apart.' : 'Hier viel niets uit elkaar te halen.',
      )
    },
  }),
]
