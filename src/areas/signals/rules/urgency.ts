export type Urgency = 'can-wait' | 'soon' | 'urgent'

export const urgencyNames: Record<Urgency, string> = {
  'can-wait': 'kan wachten',
  soon: 'graag snel',
  urgent: 'dringend',
}
