import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../root.ts'
import type { WebApp } from './app.ts'

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

type Asset = { mediaType: string; plain: Uint8Array<ArrayBuffer>; packed: Uint8Array<ArrayBuffer> }

/** What browsers fetch beside pages: read once, packed once, and named by a version so that they may be kept for ever. */
export type Assets = { version: string; serve: (app: WebApp) => void }

export function readAssets(folder = path.join(projectRoot, 'dist', 'public')): Assets {
  const assets = new Map<string, Asset>()
  const hash = createHash('sha256')
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []
  for (const name of names) {
    const mediaType = mediaTypes[path.extname(name)]
    if (!mediaType) continue
    const plain = new Uint8Array(fs.readFileSync(path.join(folder, name)))
    hash.update(plain)
    assets.set(name, { mediaType, plain, packed: new Uint8Array(gzipSync(plain, { level: 9 })) })
  }
  return {
    version: hash.digest('hex').slice(0, 10),
    serve(app) {
      app.get('/assets/:name', (context) => {
        const asset = assets.get(context.req.param('name'))
        if (!asset) return context.notFound()
        const packed =
          asset.mediaType !== 'font/woff2' && (context.req.header('accept-encoding') ?? '').includes('gzip')
        return context.body(packed ? asset.packed : asset.plain, 200, {
          'content-type': asset.mediaType,
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          ...(packed ? { 'content-encoding': 'gzip' } : {}),
        })
      })
    },
  }
}
