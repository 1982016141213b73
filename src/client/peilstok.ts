import '@hotwired/turbo'
import './focus.ts'
import './saveChoices.ts'
import './showInSource.ts'
