/** Why something that was asked cannot be done now, in front of the page. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>Dat kan nu nog niet</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
