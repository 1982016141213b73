/** Reads the pages of one pdf: its bytes come as `workerData`, the pages go back as the only message. */
import { parentPort, workerData } from 'node:worker_threads'
import { readPages } from './readPages.ts'

parentPort?.postMessage(await readPages(workerData instanceof Uint8Array ? workerData : new Uint8Array()))
