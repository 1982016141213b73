/** The part of saxen that we use; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    /** Elements and attributes in these namespaces get the prefix that stands here, whatever the document calls them. */
    ns(prefixOf: Record<string, string>): this
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (text: string, decode: Decode) => void): this
    on(event: 'cdata', listener: (text: string) => void): this
    on(event: 'error', listener: (error: Error) => void): this
    parse(xml: string): void
  }
  type Decode = (text: string) => string
}
