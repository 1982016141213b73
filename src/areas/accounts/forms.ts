import { email, form, hidden, reference, text } from '../../platform/web/form.ts'

export const letterForm = form({
  email: email({
    label: 'E-mailadres',
    hint: 'Het adres waarmee je partnerschap je kent, meestal dat van je school of opleiding.',
  }),
  next: hidden(500),
})

export const codeForm = form({
  email: email({ label: 'E-mailadres' }),
  code: text({
    label: 'Code',
    hint: 'Zes cijfers uit de e-mail.',
    max: 12,
    required: true,
    autocomplete: 'one-time-code',
  }),
  next: hidden(500),
})

export const linkForm = form({ token: hidden(200), next: hidden(500) })

export const providerForm = form({ provider: text({ label: 'Aanbieder', max: 50, required: true }), next: hidden(500) })

export const partnershipForm = form({ partnership: reference({ label: 'Partnerschap' }) })

export const personaForm = form({ person: reference({ label: 'Persoon' }) })
