/** Whether a budget is adopted. */
export function AdoptedTag({ adopted }: { adopted: boolean }) {
  return adopted ? <span class="tag done">vastgesteld</span> : <span class="tag now">in de maak</span>
}
