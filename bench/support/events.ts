import http from 'node:http'

export type Listening = { close: () => void }

/**
 * Opens a stream of events and keeps it open; resolves when the first one is there.
 * @param heard gets the text of each event, as soon as its last byte is in
 * @throws Error when there is no stream at this address
 */
export function listenTo(
  url: string,
  headers: Record<string, string>,
  heard: (event: string) => void,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`Status ${response.statusCode} instead of a stream`))
        request.destroy()
        return
      }
      let begun = ''
      response.setEncoding('utf8')
      response.on('error', () => {})
      response.on('data', (piece: string) => {
        const events = (begun + piece).split('\n\n')
        begun = events.pop() ?? ''
        for (const event of events) heard(event)
        if (events.length > 0) resolve({ close: () => request.destroy() })
      })
    })
    request.on('error', reject)
  })
}
