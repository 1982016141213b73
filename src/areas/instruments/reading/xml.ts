/** XML as a stream of elements and text. Entities that a document defines itself are not expanded. */
import { Parser } from 'saxen'
import type { UnreadableDocument } from './unreadable.ts'

export type XmlListener = {
  openElement: (name: string, attribute: (name: string) => string | undefined) => void
  closeElement: (name: string) => void
  text: (text: string) => void
}

/**
 * @param prefixOf the prefix that elements and attributes of a namespace get, whatever the document calls them
 * @param damaged what is said when this is no XML
 * @throws UnreadableDocument when this is no XML
 */
export function readXml(
  xml: string,
  prefixOf: Record<string, string>,
  damaged: () => UnreadableDocument,
  listener: XmlListener,
): void {
  const faults: Error[] = []
  const parser = new Parser()
  parser.ns(prefixOf)
  parser.on('openTag', (name, attributes, decode) =>
    listener.openElement(name, (attribute) => {
      const value = attributes()[attribute]
      return value === undefined ? undefined : decode(value)
    }),
  )
  parser.on('closeTag', (name) => listener.closeElement(name))
  parser.on('text', (text, decode) => listener.text(decode(text)))
  parser.on('cdata', (text) => listener.text(text))
  parser.on('error', (fault) => faults.push(fault))
  parser.parse(xml)
  if (faults.length > 0) throw damaged()
}
