import '@hotwired/turbo'
import './focus.ts'
