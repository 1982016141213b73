/** Somebody went on while this was written: what was typed is shown, to copy. */
export function TooLate({ texts }: { texts: readonly string[] }) {
  return (
    <>
      <p class="lede">
        Het panelgesprek is intussen een stap verder, dus dit is niet meer bewaard. Hier staat wat je schreef:
      </p>
      {texts
        .filter((text) => text !== '')
        .map((text) => (
          <p class="panel said" key={text}>
            {text}
          </p>
        ))}
    </>
  )
}
